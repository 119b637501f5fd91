import RecordModel
import Text

/// What the place of a block or a sentence tells of it: the second line of a title, an entry of a chronicle.
extension DocumentPass {
  /// Whether a short paragraph is the second line of a title: it ends with no full stop.
  func isSubtitle(_ block: Block) -> Bool {
    guard block.range.count < Self.longestTitle, let last = analysis.passage.tokens.last else { return false }
    return last.isWord || last.isNumber
  }

  static let titleBlocks = 3
  private static let longestTitle = 160

  /// Whether a sentence begins an entry of a chronicle inside its paragraph: "18 – The minister …", or "MARCH" on a line.
  func isEntry(_ sentence: Analysis.Sentence) -> Bool {
    guard let first = sentence.mentions.first, case let mention = analysis.mentions[first], mention.isCalendarTime,
      mention.tokens.lowerBound == sentence.tokens.lowerBound, mention.tokens.upperBound < sentence.tokens.upperBound
    else { return false }
    let next = analysis.passage.tokens[mention.tokens.upperBound]
    return Self.dashes[next] != nil || mention.tokens.count == 1 && next.traits.contains(.lineBefore)
  }

  private enum Mark: UInt8 { case dash = 1 }
  private static let dashes = WordTable<Mark>([("- – —", .dash)])
}
