public import Documents
public import Packs
public import RecordModel

/// Compiles one document into the objects of its record, block by block.
///
/// Memory beyond the text itself is that of the longest block and of small statistics of the document.
public struct DocumentCompiler: Sendable {
  private let lexicon: Lexicon

  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Reads, recognises and interprets a document; gives every object to the sink as soon as it is known.
  public func compile(_ document: Document, into sink: inout some RecordSink) {
    _ = lexicon
  }
}
