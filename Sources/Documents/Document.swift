public import Formats
public import Text

/// A document that has been read: its text, its blocks and what is known of it.
public struct Document: Sendable {
  public var info: DocumentInfo
  /// The text that all offsets refer to: the file's own bytes where it is UTF-8.
  public var text: SourceText
  public var structure: DocumentStructure
  /// Where the pieces of the text stand in the file; empty where the text is the file's own.
  public var places: PlaceMap
  /// What of the file was not read though it may hold text.
  public var gaps: [ReadingGap] = []

  public init(info: DocumentInfo, text: SourceText, structure: DocumentStructure, places: PlaceMap = PlaceMap()) {
    self.info = info
    self.text = text
    self.structure = structure
    self.places = places
  }

  /// The document with spaces in the place of some bytes, so that nothing is read there and all else keeps its place.
  public func blanked(_ spans: [Range<Int>]) -> Document {
    guard !spans.isEmpty else { return self }
    var bytes = text.bytes
    for span in spans { for offset in span where bytes[offset] > 0x20 { bytes[offset] = 0x20 } }
    let blank = SourceText(name: text.name, validated: bytes)
    let dialect: Dialect = info.format == PlainTextFormat.name ? .plainText : .markdown
    var document = Document(
      info: info,
      text: blank,
      structure: StructureReader.read(blank, dialect: dialect),
      places: places
    )
    document.gaps = gaps
    return document
  }
}
