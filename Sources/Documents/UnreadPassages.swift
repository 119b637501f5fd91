import Formats
import Text

/// Finds the passages of a document that are written in a language of which no wordings are known.
enum UnreadPassages {
  /// The bytes of a block that are looked at, and those that a passage has at least.
  private static let sample = 800
  private static let shortest = 160

  /// The passages, each from its first paragraph to its last; headings, notes and tables between them belong to them.
  static func find(_ text: SourceText, _ structure: DocumentStructure, _ places: PlaceMap) -> [ReadingGap] {
    var reader = LanguageReader()
    var gaps: [ReadingGap] = []
    var open: (language: Language, span: Range<Int>, count: Int)?
    func close() {
      guard let passage = open, passage.span.count >= shortest else { return }
      let page = places.page(at: passage.span.lowerBound)?.number
      let count = passage.count == 1 ? "a paragraph is" : "\(passage.count) paragraphs are"
      let message = "\(count) in \(passage.language.name), which is not read: searchable, but not checked"
      gaps.append(ReadingGap(.languageNotRead, passage.span, page: page, message))
    }
    let bytes = text.bytes.span
    for block in structure.blocks where [.paragraph, .listItem, .quotation].contains(block.kind) {
      let start = block.range.lowerBound
      let looked = start..<min(block.range.upperBound, start + sample)
      guard let language = reader.language(of: looked, in: bytes) else { continue }
      if let passage = open, passage.language == language {
        open = (language, passage.span.lowerBound..<block.range.upperBound, passage.count + 1)
      } else {
        close()
        open = language.isRead ? nil : (language, block.range, 1)
      }
    }
    close()
    return gaps
  }
}
