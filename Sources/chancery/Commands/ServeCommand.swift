import ArgumentParser
import Compilation
import Foundation
import ReadingRoom
import RecordStore
import Synchronization

/// `chancery serve`: the reading room of a record.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the reading room of a record: pages in a web browser, on this machine alone.",
    usage: "chancery serve [<path>] [<options>]",
    discussion: """
      Figures with their sources side by side, events in their order, persons and projects, promises, findings with \
      their evidence, and the documents with all of it marked in the text. What is decided under Review goes into \
      relations.decisions.jsonl beside relations.chancery. The pages need no script, load nothing from elsewhere, \
      and answer on 127.0.0.1 alone. When the record is built again, the pages show the new one. Control-C ends it.

      For other machines, name an address, a certificate with its key (PEM) or a proxy that speaks TLS, and a file \
      of users, one a line: name, role (reader, reviewer, editor), token of 16 or more letters. Without --users an \
      address other than this machine gets one editor, whose token is printed.

      With --watch the record is built where there is none yet and again when the documents of a folder change, and \
      the pages show how it goes: /build, and /build/events as server-sent events. Editors can then send documents, \
      which wait in a folder of their own, read by nothing, until an editor puts them among the others. Name the same \
      folder and packs as for the build.

      EXAMPLES
        chancery serve relations.chancery
        chancery serve relations.chancery --watch docs/ --pack my-field
        chancery serve --port 9000
        chancery serve --address 10.0.0.5 --users users.txt \\
          --tls-certificate room.pem --tls-key room.key
        chancery serve --address 10.0.0.5 --users users.txt \\
          --proxy records.example.org
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
  @Option(help: "The address to answer on.")
  var address = "127.0.0.1"
  @Option(help: ArgumentHelp("The name under which a proxy with TLS passes requests on.", valueName: "host"))
  var proxy: String?
  @Option(
    help: ArgumentHelp("The certificate with which TLS is spoken, as PEM with its chain.", valueName: "file"),
    completion: .file()
  )
  var tlsCertificate: String?
  @Option(
    help: ArgumentHelp("The private key of the certificate, as PEM, readable by its owner alone.", valueName: "file"),
    completion: .file()
  )
  var tlsKey: String?
  @Option(
    help: ArgumentHelp("Who may come in: a name, a role and a token on each line.", valueName: "file"),
    completion: .file()
  )
  var users: String?
  @Option(
    help: ArgumentHelp(
      "The folder whose documents the record is built of; build it again when they change.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var watch: String?
  @OptionGroup var packs: PackOptions
  @OptionGroup var record: RecordOption

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535") }
    guard (tlsCertificate == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-certificate and --tls-key go together")
    }
    if path != nil, record.record != nil { throw ValidationError("name the record once") }
    if record.noDecisions {
      throw ValidationError("the reading room shows every decision: --no-decisions is not for it")
    }
  }

  func run() throws {
    var chosen = record
    if let path { chosen.record = path }
    let target = try chosen.path()
    let workshop = try watch.map { try open($0, target) }
    let room = try Room(try Record(target), access: try access(), workshop: workshop)
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

  /// Begins to watch a folder.
  private func open(_ folder: String, _ target: String) throws -> Workshop {
    guard FileStamp(folder) != nil else { throw CommandFailure("--watch \(folder): there is no such folder") }
    let feed = BuildFeed(folder: folder)
    try FolderWatch(feed, record: target, packs: packs, configuration: try Configuration.load()).start()
    return Workshop(feed, types: Self.types)
  }

  /// The files that editors may send: documents, and neither archives nor mail boxes, which hold others.
  private static let types = [
    "pdf", "docx", "odt", "rtf", "epub", "txt", "md", "html", "htm", "csv", "xlsx", "ods", "pptx",
  ]

  /// Who may come in, and where.
  private func access() throws -> Access {
    let certificate = try tlsCertificate.flatMap { path in
      try tlsKey.map { try Certificate(certificate: path, key: $0) }
    }
    if let users {
      let members = try Access.members(of: users)
      return try Access(address: address, proxy: proxy, certificate: certificate, members: members)
    }
    if Access.isThisMachine(address), proxy == nil {
      return try certificate.map { try Access(address: address, proxy: nil, certificate: $0, members: []) }
        ?? .thisMachine
    }
    let token = Access.randomToken()
    let access = try Access(
      address: address,
      proxy: proxy,
      certificate: certificate,
      members: [Access.Member(name: "editor", role: .editor, token: token)]
    )
    Messages.say("sign in with the token \(token)")
    return access
  }
}
