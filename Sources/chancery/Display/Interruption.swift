import Compilation
import Foundation

/// What happens when somebody presses Control-C, or the system asks the program to end.
enum Interruption {
  private static let queue = DispatchQueue(label: "chancery.interruption")
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  /// Removes temporary files and ends with 130 (or 143) as soon as a signal comes.
  static func watch() {
    // A file that grows beyond a limit is then an error of the write, with a message.
    _ = signal(SIGXFSZ, SIG_IGN)
    unsafe sources = [SIGINT, SIGTERM].map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        TemporaryFiles.removeAll()
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }
}
