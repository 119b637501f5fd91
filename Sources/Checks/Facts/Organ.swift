import RecordModel
import Text

/// "The Peace and Security Council of the Union": the organ of an organisation that acts for it.
enum Organ {
  /// Where the name of an organ begins that stands before "of" and an organisation; the given place where none does.
  static func start(before start: Int, _ sentence: CheckedSentence) -> Int {
    guard sentence.isWord(start - 1, of: of) else { return start }
    var index = start - 1
    while sentence.range.contains(index - 1), sentence.tokens[index - 1].isWord,
      sentence.tokens[index - 1].isCapitalized || index < start - 1 && sentence.isWord(index - 1, of: joints)
    { index -= 1 }
    guard (index..<start - 1).contains(where: { sentence.isWord($0, of: organs) }) else { return start }
    return sentence.isWord(index - 1, of: articles) ? index - 1 : index
  }

  /// Whether an organ stands before a name.
  static func has(_ name: CheckedSentence.Name, _ sentence: CheckedSentence) -> Bool {
    let first = name.tokens.lowerBound - (sentence.isWord(name.tokens.lowerBound - 1, of: articles) ? 1 : 0)
    return start(before: first, sentence) < first
  }

  private static let of = wordSet("of")
  private static let articles = wordSet("the")
  private static let joints = wordSet("and for on of")
  private static let organs = wordSet(
    "council commission assembly parliament secretariat committee court authority executive tribunal board"
  )
}
