import Packs
import Quantities
import RecordModel
import Text

/// What the unit of a figure and the group before it say of its measure.
extension MeasureFinder {
  /// Whether a kind of measure is told in a unit: no power in kilometres.
  func isMeasured(_ kind: MeasureDefinition.UnitKind, in code: String) -> Bool {
    switch lexicon.unit(code)?.dimension {
    case "length": kind == .length
    case "area": kind == .area
    case "power": kind == .power || kind == .energy
    case "energy": kind == .energy || kind == .power
    default: kind == .mass || kind == .duration || kind == .energy
    }
  }

  /// "A business delegation of some 85 persons", "a survey of 64 firms": the group that is counted.
  func group(around figure: Mention, _ analysis: borrowing Analysis) -> String {
    let tokens = analysis.passage.tokens
    var of = figure.tokens.lowerBound - 1
    while of > 0, WordClass.table[tokens[of]] == .adverb { of -= 1 }
    guard of > 0, WordClass.table[tokens[of]] == .genitive else { return "" }
    for index in stride(from: of - 1, through: max(0, of - 4), by: -1) {
      switch Self.words[tokens[index]] {
      case .sample: return "sample size "
      case .group where index == of - 1: return analysis.passage.string(of: index..<index + 1).lowercased() + " "
      default: if WordClass.table[tokens[index]] == .comma { return "" }
      }
    }
    return ""
  }
}
