import Formats

/// Why a document could not be read.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason; further ones may be added.
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let missing = Code(rawValue: "missing")
    public static let directory = Code(rawValue: "directory")
    public static let notPermitted = Code(rawValue: "not-permitted")
    public static let unreadable = Code(rawValue: "unreadable")
    public static let binary = Code(rawValue: "binary")
    public static let empty = Code(rawValue: "empty")
    public static let tooLarge = Code(rawValue: "too-large")
    public static let damaged = Code(rawValue: "damaged")
    public static let encrypted = Code(rawValue: "encrypted")
    public static let missingReader = Code(rawValue: "missing-reader")
    public static let noDocuments = Code(rawValue: "no-documents")

    init(_ reason: FormatError.Reason) {
      self =
        switch reason {
        case .damaged: .damaged
        case .binary: .binary
        case .encrypted: .encrypted
        case .tooLarge: .tooLarge
        case .empty: .empty
        case .missingReader: .missingReader
        }
    }
  }

  public let code: Code
  /// The name of the file, as given.
  public let name: String
  /// What is wrong, in a sentence without a full stop.
  public let message: String

  public init(_ code: Code, in name: String, _ message: String) {
    self.code = code
    self.name = name
    self.message = message
  }

  public var description: String { "\(name): \(message)" }
}
