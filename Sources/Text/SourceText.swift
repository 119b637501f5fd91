/// The text of one document as UTF-8 bytes.
///
/// Every offset in the program is a byte offset into a `SourceText`. Lines and columns are computed
/// by a ``LineIndex``, and only when something is shown.
public struct SourceText: Sendable {
  /// The name of the document, as given on the command line.
  public let name: String

  /// The bytes of the document, always valid UTF-8.
  public let bytes: [UInt8]

  /// Creates a text from bytes that are known to be valid UTF-8.
  public init(name: String, validated bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Creates a text from a string.
  public init(name: String, _ string: String) { self.init(name: name, validated: Array(string.utf8)) }

  /// The part of the text at the given byte offsets.
  public subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
