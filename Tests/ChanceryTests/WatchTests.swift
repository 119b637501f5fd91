import Foundation
import RecordStore
import TestSupport
import Testing

/// A reading room that builds its record of a folder, again and again.
struct WatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder.url("docs"), withIntermediateDirectories: true)
    try folder.write("docs/a.txt", "The road is 190 km long. It opened on 5 February 2020.\n")
  }

  /// Opens the reading room, waits until the record is of so many documents, does something, and ends it.
  private func serve(until counts: [(documents: Int, first: () throws -> Void)]) throws -> String {
    let running = try Program.start("serve", "r.chancery", "--watch", "docs", "--port", "0", in: folder)
    defer {
      kill(running.process.processIdentifier, SIGKILL)
      running.process.waitUntilExit()
    }
    for (documents, first) in counts {
      try first()
      let end = Date(timeIntervalSinceNow: 60)
      while documentCount != documents, Date() < end { usleep(50_000) }
      #expect(documentCount == documents)
    }
    return try running.text(running.messages)
  }

  /// How many documents the record has; `nil` while there is none.
  private var documentCount: Int? { try? Record(folder.path + "/r.chancery").provenance().documents.count }

  @Test("a record that is not there is built, and built again when a document comes")
  func grows() throws {
    let messages = try serve(until: [
      (1, {}), (2, { try folder.write("docs/b.txt", "The bridge is 2 km long.\n") }),
    ])
    #expect(messages.contains("there is no r.chancery yet"))
  }

  @Test("documents that came while nobody watched are built at once")
  func catchesUp() throws {
    #expect(try Program.run("build", "docs", "-o", "r.chancery", in: folder).status == 0)
    try folder.write("docs/b.txt", "The bridge is 2 km long.\n")
    let newer = Date(timeIntervalSinceNow: 10)
    try FileManager.default.setAttributes([.modificationDate: newer], ofItemAtPath: folder.url("docs/b.txt").path)
    _ = try serve(until: [(2, {})])
  }
}
