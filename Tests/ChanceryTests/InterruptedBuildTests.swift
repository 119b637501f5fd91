import Foundation
import TestSupport
import Testing

/// Builds that hang on a document which is a pipe that nobody writes to.
struct InterruptedBuildTests {
  private let folder: TemporaryFolder
  private let record: Data

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("good.txt", "The road is 190 km long. It opened on 5 February 2020.\n")
    #expect(try Program.run("build", "good.txt", "-o", "r.chancery", in: folder).status == 0)
    record = try folder.bytes("r.chancery")
    #expect(try Program.shell("mkfifo pipe.txt", in: folder).status == 0)
  }

  /// Starts a build and waits until its temporary files are there.
  private func hangingBuild() throws -> Running {
    let running = try Program.start("build", "good.txt", "pipe.txt", "-o", "r.chancery", in: folder)
    let end = Date(timeIntervalSinceNow: 30)
    while try !folder.names.contains(where: { $0.hasSuffix(".units") }), Date() < end { usleep(20_000) }
    return running
  }

  @Test("kill -9 loses nothing, and the next build clears up")
  func killed() throws {
    let running = try hangingBuild()
    kill(running.process.processIdentifier, SIGKILL)
    running.process.waitUntilExit()
    #expect(try folder.bytes("r.chancery") == record)
    #expect(try folder.names.contains { $0.hasPrefix(".r.chancery.building-") })
    let next = try Program.run("build", "good.txt", "-o", "r.chancery", in: folder)
    #expect(next.status == 0)
    #expect(next.messages.contains("1 unchanged"))
    #expect(try folder.bytes("r.chancery") == record)
    #expect(try folder.names == ["good.txt", "pipe.txt", "r.chancery"])
  }

  @Test("an interrupted build ends with 130 and clears up itself")
  func interrupted() throws {
    let running = try hangingBuild()
    kill(running.process.processIdentifier, SIGINT)
    running.process.waitUntilExit()
    #expect(running.process.terminationReason == .exit)
    #expect(running.process.terminationStatus == 130)
    #expect(try folder.bytes("r.chancery") == record)
    #expect(try folder.names == ["good.txt", "pipe.txt", "r.chancery"])
  }

  @Test("two builds of one record: the second names the first")
  func twoBuilds() throws {
    let running = try hangingBuild()
    let second = try Program.run("build", "good.txt", "-o", "r.chancery", in: folder)
    #expect(second.status == 2)
    #expect(second.messages.contains("is being built by another process (\(running.process.processIdentifier))"))
    kill(running.process.processIdentifier, SIGKILL)
    running.process.waitUntilExit()
    #expect(try folder.bytes("r.chancery") == record)
  }
}
