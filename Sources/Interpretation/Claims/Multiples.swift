import Quantities
import RecordModel
import Text

/// Tells multiples that compare a figure with another from verbs of growing: "twice as many as", "five times the 43 GWh".
enum Multiples {
  private enum Word: UInt8 { case compares = 1 }
  private static let words = WordTable<Word>([("as the that what its their last", .compares)])

  /// Whether a multiple says how many times another figure goes into the one before it.
  static func isOfFigure(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard figure.quantity?.unit == .multiple, figure.quantity?.value != nil else { return false }
    let tokens = analysis.passage.tokens
    let end = figure.tokens.upperBound
    guard end < sentence.tokens.upperBound, words[tokens[end]] != nil || words[tokens[end - 1]] != nil else {
      return false
    }
    return !VerbForm.isParticiple(tokens[figure.tokens.lowerBound], analysis.passage)
  }
}
