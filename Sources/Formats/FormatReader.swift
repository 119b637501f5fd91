/// Reads the files of one format.
///
/// What a file is shows in its content; the name is a hint where the content allows several readings.
public protocol FormatReader: Sendable {
  /// The name of the format in the output: `html`, `docx`.
  var name: String { get }
  /// The endings of names of such files in lower case, without the dot.
  var extensions: [String] { get }

  /// Whether a file is of this format.
  func recognizes(_ bytes: [UInt8], name: String) -> Bool

  /// The text of a file and where its pieces stand.
  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion

  /// The text of a file, read as the user asks for it.
  func read(_ bytes: [UInt8], name: String, _ options: ReadingOptions) throws(FormatError) -> Conversion
}

extension FormatReader {
  public func read(_ bytes: [UInt8], name: String, _ options: ReadingOptions) throws(FormatError) -> Conversion {
    try read(bytes, name: name)
  }
}

/// Why a file of a known format could not be read.
public struct FormatError: Error, Sendable, Hashable {
  public enum Reason: String, Sendable {
    /// The file is broken, or is not what it begins like.
    case damaged
    /// The bytes are no text, and of no format that is read.
    case binary
    /// The file asks for a password.
    case encrypted
    /// The file, or what it unpacks to, is larger or deeper than any document.
    case tooLarge
    /// The file holds no text.
    case empty
    /// A program or library that reads the format is not installed.
    case missingReader
  }

  public let reason: Reason
  /// What is wrong, and what can be done, in a sentence without a full stop.
  public let message: String

  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}

extension String {
  /// The name's ending behind the last dot in lower case; empty where there is none.
  public var fileExtension: String {
    let name = self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
