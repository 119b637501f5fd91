import Foundation

/// Another program that reads a file from its standard input and answers on its standard output.
///
/// It is stopped when this value goes out of use, whether it has finished or not.
struct ChildProcess: ~Copyable {
  /// What became of a wait for output.
  enum Answer {
    case bytes([UInt8])
    case end
    case timeOut
  }

  /// How a program ended.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  private let process: pid_t
  private let output: Int32
  private var ending: Ending?

  /// Starts a program without a shell; `nil` where it cannot be started.
  init?(_ path: String, _ arguments: [String], input: borrowing InputFile) {
    guard input.rewind(), let ends = Self.pipe() else { return nil }
    let started = Self.spawn(path, arguments, input.descriptor, ends.write)
    close(ends.write)
    guard let started else {
      close(ends.read)
      return nil
    }
    process = started
    output = ends.read
  }

  deinit {
    close(output)
    guard ending == nil else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Waits for output, at most for some seconds.
  func read(seconds: Double) -> Answer {
    let end = Date().addingTimeInterval(seconds)
    while true {
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let left = max(0, end.timeIntervalSinceNow)
      let ready = unsafe poll(&request, 1, Int32(min(left * 1000, 1_000_000)))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return .timeOut }
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe Foundation.read(output, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return .end }
      bytes.removeLast(bytes.count - count)
      return .bytes(bytes)
    }
  }

  /// Waits for the end of a program that has closed its output.
  mutating func wait() -> Ending {
    if let ending { return ending }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let how = signal == 0 ? Ending.exit(status >> 8 & 0xFF) : .signal(signal)
    ending = how
    return how
  }

  private static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard unsafe Foundation.pipe(&ends) == 0 else { return nil }
    // Other children that start meanwhile must not hold the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(_ path: String, _ arguments: [String], _ input: Int32, _ output: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var process = pid_t()
    guard unsafe posix_spawn(&process, path, &actions, nil, words, environ) == 0 else { return nil }
    return process
  }
}

/// A file which a child process reads: bytes under no name, or a file that was opened for it.
struct InputFile: ~Copyable {
  let descriptor: Int32

  /// Writes the bytes to a file that is removed at once and lives as long as this value.
  init?(_ bytes: [UInt8]) {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array((folder + "/chancery-XXXXXX").utf8CString)
    descriptor = unsafe mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    _ = unsafe unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(descriptor)
        return nil
      }
      written += count
    }
  }

  /// Takes a file that is open already, and closes it at the end.
  init(taking descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Goes back to the beginning.
  borrowing func rewind() -> Bool { lseek(descriptor, 0, SEEK_SET) == 0 }
}
