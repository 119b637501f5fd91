public import Text

/// A document that has been read: its text, its blocks and what is known of it.
public struct Document: Sendable {
  public var info: DocumentInfo
  /// The text that all offsets refer to: the file's own bytes where it is UTF-8.
  public var text: SourceText
  public var structure: DocumentStructure

  public init(info: DocumentInfo, text: SourceText, structure: DocumentStructure) {
    self.info = info
    self.text = text
    self.structure = structure
  }
}
