import RecordModel
import Text

/// The only source in brackets of a sentence: "(Vongsa 2014, 22)".
struct InlineSource {
  let year: Int
  /// The tokens from bracket to bracket.
  let tokens: Range<Int>

  /// The source of a sentence, unless it has none or several.
  init?(in sentence: CheckedSentence, _ document: CheckedDocument) {
    let found = sentence.range.compactMap { Self.source(at: $0, sentence, document) }
    guard found.count == 1, let only = found.first else { return nil }
    (year, tokens) = only
  }

  private static func source(at open: Int, _ sentence: CheckedSentence, _ document: CheckedDocument)
    -> (Int, Range<Int>)?
  {
    guard sentence.isWord(open, of: opening) else { return nil }
    var index = open + 1
    while index - open < 8, sentence.range.contains(index),
      sentence.tokens[index].isCapitalized || sentence.isWord(index, of: joints)
    {
      index += 1
    }
    guard index > open + 1, sentence.tokens[open + 1].isCapitalized, sentence.range.contains(index),
      sentence.tokens[index].isNumber, sentence.tokens[index].length == 4,
      let year = Int(document.text[sentence.tokens[index].range]), (1900...2100).contains(year),
      !(open + 1..<index).contains(where: { sentence.isWord($0, of: months) })
    else { return nil }
    let end = (index + 1..<min(index + 9, sentence.range.upperBound)).first { sentence.isWord($0, of: closing) }
    guard let end, end == index + 1 || sentence.isWord(index + 1, of: pages) else { return nil }
    return (year, open..<end + 1)
  }

  private static let opening = wordSet("(")
  private static let closing = wordSet(")")
  private static let pages = wordSet(", :")
  private static let joints = wordSet(", . & and et al")
  private static let months = wordSet(
    "january february march april may june july august september october november december spring summer autumn winter"
  )
}
