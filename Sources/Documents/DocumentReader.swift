public import Quantities
import Text

/// Reads documents of any known format.
///
/// What a document is shows in its content; the extension of its name is a hint.
public enum DocumentReader {
  /// The bytes of a document, at most.
  public static let largest = 1 << 30

  /// Reads a file.
  ///
  /// The date is that of publication, where the user says so.
  public static func read(path: String, date: PartialDate? = nil) throws(DocumentError) -> Document {
    try read(bytes: try FileAccess.bytes(of: path), name: path, date: date)
  }

  /// Reads a document that has been loaded already.
  public static func read(
    bytes: [UInt8],
    name: String,
    date: PartialDate? = nil,
    title: String? = nil
  ) throws(DocumentError) -> Document {
    guard !bytes.isEmpty else { throw DocumentError(.empty, in: name, "the file is empty") }
    guard bytes.count <= largest else { throw DocumentError(.tooLarge, in: name, "the file is larger than 1 GiB") }
    let decoded = try TextDecoding.decode(bytes, name: name)
    let text = SourceText(name: name, validated: decoded.bytes)
    let isMarkdown = MarkdownFormat.recognizes(text)
    let structure = StructureReader.read(text, dialect: isMarkdown ? .markdown : .plainText)
    var info = DocumentInfo(
      name: name,
      format: isMarkdown ? MarkdownFormat.name : PlainTextFormat.name,
      size: decoded.bytes.count,
      notes: decoded.notes
    )
    DocumentHead.describe(text, structure, in: &info)
    if let date { info.date = date }
    if let title { info.title = title }
    return Document(info: info, text: text, structure: structure)
  }
}
