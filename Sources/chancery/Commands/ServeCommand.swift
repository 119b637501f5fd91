import ArgumentParser
import Foundation
import ReadingRoom
import Synchronization

/// `chancery serve`: the reading room of a record.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the reading room of a record: pages in a web browser, on this machine alone.",
    discussion: """
      Figures with their sources side by side, events in their order, findings with their evidence, and the documents
      with all of it marked in the text. The pages need no script, load nothing from elsewhere, and answer on 127.0.0.1
      alone. When the record is built again, the pages show the new one. Control-C ends it.

      EXAMPLES
        chancery serve relations.chancery
        chancery serve --port 9000
        curl http://127.0.0.1:8080/figures.json
      """
  )

  @Argument(
    help: "The record to read; may be left out like --record.",
    completion: .file(extensions: ["chancery"])
  )
  var path: String?
  @Option(help: "The port to answer on; 0 takes any that is free.")
  var port = 8080
  @OptionGroup var record: RecordOption

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535") }
    if path != nil, record.record != nil { throw ValidationError("name the record once") }
  }

  func run() throws {
    var chosen = record
    if let path { chosen.record = path }
    let room = Room(try chosen.open())
    let failure = Mutex<(any Error)?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task {
      do {
        try await room.serve(port: port) { Messages.say("the reading room is open: \($0)") }
      } catch {
        failure.withLock { $0 = error }
      }
      done.signal()
    }
    done.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
