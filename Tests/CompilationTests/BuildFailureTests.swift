import Compilation
import Foundation
import GRDB
import RecordStore
import TestSupport
import Testing

struct BuildFailureTests {
  private let folder: TemporaryFolder
  private let file: SourceFile

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.source("a.txt", "claim goods 562 2021\n")
  }

  private func failure(_ record: String) -> RecordFileError? {
    do {
      _ = try Build(.fake(FakeCompiler()), target: folder.path(record)).run([file])
      return nil
    } catch {
      return error as? RecordFileError
    }
  }

  @Test(
    "what is not a record is not overwritten",
    arguments: ["plain text, longer than a header of SQLite has to be", ""]
  )
  func notARecord(content: String) throws {
    try folder.source("notes", content)
    #expect(failure("notes")?.code == .notARecord)
    #expect(try folder.bytes("notes") == Data(content.utf8))
    #expect(try folder.names == ["a.txt", "notes"])
  }

  @Test("another program's database is not overwritten")
  func otherDatabase() throws {
    let queue = try DatabaseQueue(path: folder.path("other.db"))
    try queue.write { try $0.execute(sql: "CREATE TABLE birds (name TEXT)") }
    try queue.close()
    #expect(failure("other.db")?.code == .notARecord)
  }

  @Test("a folder is no record")
  func folderAsTarget() throws {
    try FileManager.default.createDirectory(atPath: folder.path("r"), withIntermediateDirectories: false)
    #expect(failure("r")?.code == .notARecord)
  }

  @Test("a record of a newer schema is refused and kept")
  func newerSchema() throws {
    #expect(failure("r") == nil)
    let queue = try DatabaseQueue(path: folder.path("r"))
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let bytes = try folder.bytes("r")
    #expect(failure("r")?.code == .newerSchema)
    #expect(try folder.bytes("r") == bytes)
  }

  @Test("a record of an older schema is built anew, and keeps what people decided")
  func olderSchema() throws {
    #expect(failure("r") == nil)
    let queue = try DatabaseQueue(path: folder.path("r"))
    try queue.write { database in
      try database.execute(sql: "INSERT INTO decisions (fingerprint, decision) VALUES ('abc', 'ignored')")
      try database.execute(sql: "ALTER TABLE findings DROP COLUMN figure")
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    try queue.close()
    #expect(throws: RecordFileError.self) { try Record(folder.path("r")) }
    #expect(failure("r") == nil)
    #expect(try rows(folder.path("r"), "SELECT decision FROM decisions") == ["ignored"])
    #expect(try rows(folder.path("r"), "PRAGMA user_version") == ["\(Schema.version)"])
  }

  @Test("a target in a folder that does not exist is refused")
  func missingFolder() { #expect(failure("none/r")?.code == .cannotWrite) }

  @Test("what a killed build left behind is removed by the next, and the old record is used")
  func leftovers() throws {
    #expect(failure("r") == nil)
    try folder.source(".r.building-1.record", "half")
    try folder.source(".r.building-1.units", "half")
    try folder.source(".r.lock", "1")
    #expect(failure("r") == nil)
    #expect(try folder.names == ["a.txt", "r"])
  }

  @Test("a second build of the same record is refused while the first runs")
  func twoBuilds() throws {
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/env")
    holder.arguments = ["flock", folder.path(".r.lock"), "sh", "-c", "echo held; exec sleep 60"]
    let output = Pipe()
    holder.standardOutput = output
    try holder.run()
    defer { holder.terminate() }
    _ = output.fileHandleForReading.availableData
    let error = failure("r")
    #expect(error?.code == .inUse)
    #expect(error?.description.contains("is being built by another process") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.path("r")))
  }
}
