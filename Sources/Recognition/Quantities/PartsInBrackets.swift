import Packs
import Text

/// Numbers alone in brackets behind each part of a list: "in Lima (271), Cusco (98) and Puno (49)".
extension QuantityWalk {
  /// How many words the next part may have.
  private static let longestPart = 6

  /// Whether a number in brackets stands behind a part, and another one behind the next or the one before.
  func isOneOfParts(_ start: Int, _ end: Int) -> Bool {
    guard passage.block.kind == .paragraph || passage.block.kind == .listItem, isBehindPart(start - 1),
      endsPart(end + 1)
    else { return false }
    return hasPart(behind: end + 1) || hasPart(before: start - 2)
  }

  /// Whether a bracket opens behind a word of content.
  private func isBehindPart(_ open: Int) -> Bool {
    guard open > 0, let word = token(open - 1), word.kind == .word, tokens[open].hasSpaceBefore else { return false }
    return self.word(open - 1) == nil && numberWord(open - 1) == nil
  }

  /// Whether a part ends at a place: with a comma, a semicolon, "and", or the end of the sentence.
  private func endsPart(_ place: Int) -> Bool {
    token(place) == nil || isMark(place, .comma) || word(place) == .and || isMark(place, .point)
      || tokens[place].hash == WordHash.of(";")
  }

  private func hasPart(behind place: Int) -> Bool {
    for index in place..<min(tokens.count, place + Self.longestPart + 3) where isMark(index, .open) {
      return isBehindPart(index) && token(index + 1)?.kind == .number && isMark(index + 2, .close)
    }
    return false
  }

  private func hasPart(before place: Int) -> Bool {
    for index in stride(from: place, to: max(1, place - Self.longestPart - 3), by: -1) where isMark(index, .close) {
      // The number before is a mention already, so that its token is looked at directly.
      return index > 2 && tokens[index - 1].kind == .number && isMark(index - 2, .open) && isBehindPart(index - 2)
    }
    return false
  }
}
