import Foundation

/// A file that was opened once: what is measured of it and what reads it is the same file, whatever its name leads to.
public struct OpenedFile: ~Copyable {
  /// What tells a state of a file from any other, on this machine and for a while.
  public struct Identity: Sendable, Hashable {
    fileprivate let device: UInt64
    fileprivate let number: UInt64
    public let size: Int
    fileprivate let changed: Int
    fileprivate let nanoseconds: Int
  }

  let input: InputFile
  public let identity: Identity

  /// Opens a file to read it; `nil` where there is none, it may not be read, or it is a folder, a pipe or a device.
  public init?(_ path: String) {
    // A pipe would wait for somebody who writes into it.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    guard let identity = Self.identity(descriptor) else {
      close(descriptor)
      return nil
    }
    self.identity = identity
    input = InputFile(taking: descriptor)
  }

  /// Whether the file is still as it was when it was opened.
  public borrowing func isUnchanged() -> Bool { Self.identity(input.descriptor) == identity }

  /// Gives the bytes piece by piece; false where they cannot be read to their end.
  public borrowing func read(_ body: ([UInt8]) -> Void) -> Bool {
    guard input.rewind() else { return false }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe Foundation.read(input.descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 }
      body(count == piece.count ? piece : Array(piece[..<count]))
    }
  }

  private static func identity(_ descriptor: Int32) -> Identity? {
    var state = stat()
    guard unsafe fstat(descriptor, &state) == 0, state.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let time = state.st_mtimespec
    #else
      let time = state.st_mtim
    #endif
    return Identity(
      device: UInt64(bitPattern: Int64(truncatingIfNeeded: state.st_dev)),
      number: UInt64(state.st_ino),
      size: Int(state.st_size),
      changed: Int(time.tv_sec),
      nanoseconds: Int(time.tv_nsec)
    )
  }
}
