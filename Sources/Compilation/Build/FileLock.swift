import Foundation
import RecordStore

/// A lock that one process holds on a file, and that the system takes back when the process ends.
///
/// Whoever holds it removes the file before the lock goes.
final class FileLock {
  let path: String
  private let descriptor: Int32

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Takes the lock for a record, or throws with the number of the process that holds it.
  static func acquire(_ path: String, for record: String) throws -> FileLock {
    while true {
      guard let descriptor = SystemCalls.openForLock(path) else {
        throw RecordFileError(.cannotWrite, record, "cannot be written: \(SystemCalls.lastError)")
      }
      guard SystemCalls.lock(descriptor) else {
        close(descriptor)
        throw RecordFileError(
          .inUse,
          record,
          "is being built by another process\(holder(path)); try again when it is done"
        )
      }
      // The last holder has removed the file: a lock on a file without its name is none.
      guard SystemCalls.isFile(descriptor, at: path) else {
        close(descriptor)
        continue
      }
      let lock = FileLock(path, descriptor)
      ftruncate(descriptor, 0)
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: Data("\(getpid())".utf8))
      return lock
    }
  }

  private static func holder(_ path: String) -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8), let number = Int(text) else { return "" }
    return " (\(number))"
  }

  deinit { close(descriptor) }
}
