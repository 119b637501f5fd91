import Foundation

/// The few calls to the system that a safe replacement of files needs and Foundation does not offer.
enum SystemCalls {
  /// What the last call that failed says.
  static var lastError: String { unsafe String(cString: strerror(errno)) }

  /// Opens a file for a lock, making it if need be; `nil` if that fails.
  static func openForLock(_ path: String) -> Int32? {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Takes a lock that ends with the process, or returns `false` if another process has it.
  static func lock(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Whether an open file is still the one of that name.
  static func isFile(_ descriptor: Int32, at path: String) -> Bool {
    var held = stat()
    var named = stat()
    let areKnown = unsafe fstat(descriptor, &held) == 0 && stat(path, &named) == 0
    return areKnown && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }

  /// Makes a file of one name bear another, in one step.
  static func rename(_ old: String, to new: String) -> Bool { unsafe Foundation.rename(old, new) == 0 }

  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Waits until a file or folder is on the disk.
  static func synchronize(_ path: String) -> Bool {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }
}
