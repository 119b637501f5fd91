import Quantities
import RecordModel
import Text

/// Lines of a label and a number each, of which the last is the total: a table without its rules.
struct LineTotal: StoryReading {
  private struct Line {
    var figure: Wording.Figure
    var isTotal: Bool
    /// "Of whom women", "Total without others": a part or a sum of other lines.
    var isLoose: Bool
  }

  private var lines: [Line] = []
  private static let mostLines = 40
  private static let longestLine = 9

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    let own = Self.lines(sentence)
    guard !own.isEmpty else { return lines.removeAll(keepingCapacity: true) }
    for line in own {
      if line.isTotal, let constraint = total(line, sentence) { found.append(constraint) }
      if line.isTotal || lines.count > Self.mostLines {
        lines.removeAll(keepingCapacity: true)
      } else {
        lines.append(line)
      }
    }
  }

  private func total(_ total: Line, _ sentence: StorySentence) -> Constraint? {
    let unit = total.figure.quantity.unit
    guard lines.count >= 3, lines.allSatisfy({ !$0.isLoose }), !unit.isPercentage, unit != .rank,
      lines.allSatisfy({ $0.figure.quantity.unit == unit && $0.figure.quantity.per == total.figure.quantity.per })
    else { return nil }
    let terms = [total.figure.term(.whole)] + lines.map { $0.figure.term(.part) }
    var constraint = Constraint(.sum, terms: terms, sentence: sentence.span)
    constraint.qualifiers = ["together"]
    return constraint
  }

  /// The figures that end lines of a few words; nothing else is counted in them.
  private static func lines(_ sentence: StorySentence) -> [Line] {
    var found: [Line] = []
    let bare = sentence.bareNumbers { place in
      !sentence.tokens.contains(place + 1) || sentence.wording.token(place + 1)?.traits.contains(.lineBefore) == true
    }
    for figure in (sentence.figures + bare).sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
      let isEnd =
        !sentence.tokens.contains(end) || sentence.wording.token(end)?.traits.contains(.lineBefore) == true
      guard isEnd, figure.quantity.isPlain, figure.quantity.approximation == .exact else { continue }
      var first = start
      while first > sentence.tokens.lowerBound, sentence.wording.token(first)?.traits.contains(.lineBefore) != true {
        first -= 1
      }
      let label = places(first, start)
      guard !label.isEmpty, label.count < longestLine,
        sentence.wording.token(first)?.isCapitalized == true || sentence.word(first) == "of",
        label.allSatisfy({ sentence.role(at: $0) != .auxiliary && !sentence.isInFigure($0) })
      else { continue }
      let isSum = ["total", "sum", "subtotal"].contains(sentence.word(first))
      let isLoose =
        isSum && label.count > 2 || sentence.place(of: ["of", "including", "without", "net"], in: label) != nil
      found.append(Line(figure: figure, isTotal: isSum && label.count <= 2, isLoose: isLoose))
    }
    return found
  }
}
