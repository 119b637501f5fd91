import Compilation
import Documents
import Foundation

/// Where a report goes: to standard output, or into a file that is replaced at once when it is whole.
struct Report {
  private let path: String?
  private var output = StandardOutput()
  private var bytes: [UInt8] = []

  /// Prepares a report; a file that is one of the documents is not written over.
  init(_ path: String?, documents: [SourceFile]) throws {
    self.path = path
    guard let path else { return }
    let file = Self.canonical(path)
    if let document = documents.first(where: { $0.content == nil && Self.canonical($0.path) == file }) {
      throw ReportError("\(path): this is one of the documents (\(document.name)) and is not written over")
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue {
      throw ReportError("\(path): this is a folder; name a file in it")
    }
    let folder = URL(filePath: file).deletingLastPathComponent().path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: folder) else {
      throw ReportError("\(path): there is no folder \(folder)")
    }
  }

  var isFile: Bool { path != nil }

  mutating func write(_ more: borrowing [UInt8]) throws {
    if path == nil { try output.write(copy more) } else { bytes += copy more }
  }

  mutating func finish() throws {
    guard let path else { return try output.flush() }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: Self.isReplaceable(path) ? .atomic : [])
    } catch {
      throw ReportError("\(path): cannot be written: \(SystemError.reason(error))")
    }
  }

  /// Whether the path is a file and no pipe or device.
  private static func isReplaceable(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type == nil || type == .typeRegular
  }

  private static func canonical(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }
}

/// Why a report cannot be written.
struct ReportError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
