/// Why a record cannot be read or written.
public struct RecordFileError: Error, Sendable, CustomStringConvertible {
  /// What went wrong; more kinds may come.
  public struct Code: Hashable, Sendable {
    let name: String
    public static let missing = Code(name: "missing")
    public static let notARecord = Code(name: "notARecord")
    public static let newerSchema = Code(name: "newerSchema")
    public static let olderSchema = Code(name: "olderSchema")
    public static let inUse = Code(name: "inUse")
    public static let diskFull = Code(name: "diskFull")
    public static let cannotWrite = Code(name: "cannotWrite")
    public static let cannotRead = Code(name: "cannotRead")
    public static let inconsistent = Code(name: "inconsistent")
  }

  public let code: Code
  /// The record's file.
  public let path: String
  public let description: String

  public init(_ code: Code, _ path: String, _ message: String) {
    self.code = code
    self.path = path
    description = "\(path): \(message)"
  }
}
