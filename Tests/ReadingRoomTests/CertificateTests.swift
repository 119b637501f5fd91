import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing

@testable import ReadingRoom

/// Whether the programs that make a certificate and ask with it are installed.
private let hasTools = ["/usr/bin/openssl", "/usr/bin/curl"].allSatisfy {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Suite(.enabled(if: hasTools))
struct CertificateTests {
  private let small: SmallRecord
  private let paths: (certificate: String, key: String)

  init() throws {
    small = try SmallRecord()
    paths = (try small.file("room.pem", "", mode: 0o600), try small.file("room.key", "", mode: 0o600))
    try make()
  }

  private func make() throws {
    let request = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
      "subjectAltName=DNS:localhost", "-out", paths.certificate, "-keyout", paths.key,
    ]
    #expect(try Self.run("/usr/bin/openssl", request).status == 0)
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }

  private func refusal(_ certificate: String, _ key: String, at now: Date = Date()) -> String? {
    do {
      _ = try Certificate(certificate: certificate, key: key, at: now)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("a certificate stands for a proxy: an address other than this machine needs one of the two")
  func addresses() throws {
    let certificate = try Certificate(certificate: paths.certificate, key: paths.key)
    let member = Access.Member(name: "Ann", role: .reader, token: "reader-token-0001")
    let access = try Access(address: "10.0.0.5", proxy: nil, certificate: certificate, members: [member])
    #expect(access.isSealed && access.isOwnName("records.example.org"))
    #expect(throws: AccessError.self) {
      try Access(address: "10.0.0.5", proxy: nil, certificate: certificate, members: [])
    }
  }

  @Test("what cannot be used is named with what to do")
  func refusals() throws {
    #expect(refusal(paths.certificate, paths.key) == nil)
    #expect(refusal("/nowhere.pem", paths.key) == "/nowhere.pem: cannot be read")
    #expect(refusal(paths.key, paths.key)?.contains("no certificate in PEM") == true)
    #expect(refusal(paths.certificate, paths.certificate)?.contains("no private key") == true)
    let open = try small.file("open.key", String(contentsOfFile: paths.key, encoding: .utf8), mode: 0o644)
    #expect(refusal(paths.certificate, open)?.contains("chmod 600") == true)
    let other = try small.file("other.key", String(contentsOfFile: paths.key, encoding: .utf8), mode: 0o600)
    try make()
    #expect(refusal(paths.certificate, other)?.contains("not the key of the certificate") == true)
    let late = Date(timeIntervalSinceNow: 3 * 86_400)
    #expect(refusal(paths.certificate, paths.key, at: late)?.contains("has expired") == true)
  }

  @Test("pages are answered over TLS, cookies insist on it, and who does not speak it gets nothing")
  func answers() async throws {
    let certificate = try Certificate(certificate: paths.certificate, key: paths.key)
    let member = Access.Member(name: "Ann", role: .reader, token: "reader-token-0001")
    let room = try Room(
      small.record,
      access: Access(address: "127.0.0.1", proxy: nil, certificate: certificate, members: [member])
    )
    let address = AsyncStream.makeStream(of: String.self)
    let server = Task {
      try await room.serve(port: 0, patience: .milliseconds(800)) { address.continuation.yield($0) }
    }
    defer { server.cancel() }
    var addresses = address.stream.makeAsyncIterator()
    let open = try #require(await addresses.next())
    #expect(open.hasPrefix("https://127.0.0.1:"))
    let port = try #require(open.split(separator: ":").last?.dropLast())
    let ask = ["-s", "-i", "--max-time", "60", "--cacert", paths.certificate]
    let page = try Self.run(
      "/usr/bin/curl",
      ask + ["-H", "Authorization: Bearer reader-token-0001", "https://localhost:\(port)/"]
    )
    #expect(page.status == 0 && page.output.contains("200 OK") && page.output.contains("<h1>"))
    let entered = try Self.run(
      "/usr/bin/curl",
      ask + ["-d", "token=reader-token-0001", "https://localhost:\(port)/login"]
    )
    #expect(entered.output.contains("; Secure"))
    #expect(try Self.run("/usr/bin/curl", ask + ["--tls-max", "1.1", "https://localhost:\(port)/"]).status != 0)
    #expect(try Self.run("/usr/bin/curl", ask + ["http://localhost:\(port)/"]).output.isEmpty)
    // A connection that never shakes hands is closed as one that never asks.
    let silent = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: try #require(Int(port))).get()
    try await silent.closeFuture.get()
  }
}
