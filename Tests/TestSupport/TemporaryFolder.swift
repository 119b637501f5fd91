public import Foundation
import Synchronization

/// A folder that goes away with the test, or at the end of the run where something keeps it.
public final class TemporaryFolder: Sendable {
  public let path: String

  /// Makes the folder; `purpose` shows in its name, for whoever finds one left behind.
  public init(_ purpose: String = "test") throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "chancery-\(purpose)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false)
    RemovalAtExit.add(path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    RemovalAtExit.drop(path)
  }

  public var url: URL { URL(filePath: path) }
  public func path(_ name: String) -> String { path + "/" + name }
  public func url(_ name: String) -> URL { URL(filePath: path(name)) }

  public func write(_ name: String, _ bytes: some Sequence<UInt8>) throws { try Data(bytes).write(to: url(name)) }
  public func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  /// Writes a program of the shell and returns its path.
  public func script(_ name: String, _ command: String) throws -> String {
    try write(name, "#!/bin/sh\n\(command)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(name))
    return path(name)
  }

  public func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  public var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// The folders that still stand, removed when the process ends.
private enum RemovalAtExit {
  private static let paths: Mutex<Set<String>> = {
    atexit { RemovalAtExit.removeAll() }
    return Mutex([])
  }()

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }
  static func drop(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  private static func removeAll() {
    for path in paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
  }
}
