import Documents
import Foundation
public import Quantities

/// A file to be compiled.
public struct SourceFile: Sendable, Hashable {
  /// The name by which the record and all messages call it: the path as given.
  public var name: String
  public var path: String
  /// The date that the user gives the document, if any.
  public var date: PartialDate?
  /// Whether the user named this very file; one that is found in a folder is not.
  public var isNamed = false
  /// Why the file cannot be read, where that is known before it is opened.
  public var problem: String?
  /// The bytes themselves, where they were read already: standard input can be read only once.
  public var content: [UInt8]?

  public init(_ path: String, name: String? = nil, date: PartialDate? = nil) {
    self.path = path
    self.name = name ?? path
    self.date = date
  }

  /// The bytes of the file.
  public func bytes() throws(SourceFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    bytes.reserveCapacity(min(size ?? 0, DocumentReader.largest))
    try readPieces { piece in
      bytes += piece
      return bytes.count <= DocumentReader.largest
    }
    return bytes
  }

  /// A hash of the bytes, a megabyte at a time.
  func contentHash() throws(SourceFileError) -> ContentHash {
    var hash = ContentHash()
    try readPieces { piece in
      hash.combine(piece)
      return true
    }
    return hash
  }

  /// Reads a file or a pipe to its end, or until `take` has enough.
  private func readPieces(_ take: ([UInt8]) -> Bool) throws(SourceFileError) {
    if let problem { throw SourceFileError(problem) }
    if let content {
      _ = take(content)
      return
    }
    if let member = try archived() {
      _ = take(member)
      return
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty, take([UInt8](piece)) {}
    } catch {
      throw SourceFileError(error, path)
    }
  }

  /// The bytes of a file that lies in an archive; `nil` for others.
  private func archived() throws(SourceFileError) -> [UInt8]? {
    do { return try ArchiveFolder.bytes(of: path) } catch { throw SourceFileError(error.message) }
  }

  /// Why the file cannot be opened, or `nil`; it is not opened, because a pipe can be opened only once.
  public var openingProblem: String? {
    if problem != nil || content != nil { return problem }
    if ArchiveFolder.contains(path) { return nil }
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else {
      return SourceFileError(CocoaError(.fileReadNoSuchFile), path).description
    }
    guard manager.isReadableFile(atPath: path) else {
      return SourceFileError(CocoaError(.fileReadNoPermission), path).description
    }
    return nil
  }

  /// Whether the user named a file that is not there.
  public var isMissing: Bool {
    isNamed && problem == nil && content == nil && !ArchiveFolder.contains(path)
      && !FileManager.default.fileExists(atPath: path)
  }

  /// Files in the order of a record, each once.
  public static func sorted(_ files: [SourceFile]) -> [SourceFile] {
    var seen: Set<String> = []
    return files.filter { seen.insert($0.name).inserted }.sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  }
}

/// Why the bytes of a file cannot be had.
public struct SourceFileError: Error, Sendable, Equatable, CustomStringConvertible {
  public let description: String

  init(_ problem: String) { description = problem }

  init(_ error: any Error, _ path: String) {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard type != .typeDirectory else {
      description = "this is a directory, not a file"
      return
    }
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: description = "there is no such file"
    case .fileReadNoPermission: description = "the file may not be read: permission denied"
    case .fileReadTooLarge: description = "the file is too large"
    default: description = "the file could not be read: \(SystemError.reason(error))"
    }
  }
}

/// FNV-1a over the bytes of a document, and their number.
///
/// Its loop stands in this module: called byte by byte across modules it takes five times as long.
struct ContentHash: Sendable, Equatable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var count = 0

  mutating func combine(_ bytes: [UInt8]) {
    var value = value
    let span = bytes.span
    for index in span.indices { value = (value ^ UInt64(span[index])) &* 0x100_0000_01B3 }
    self.value = value
    count += bytes.count
  }
}
