import Foundation
import Synchronization

/// The folder in which files wait that editors have sent; nothing in it is read until an editor says so.
///
/// That of `relations.chancery` is `.relations.uploads` beside it: hidden, so that no build of the folder reads it.
final class Quarantine: Sendable {
  /// A file that waits.
  struct File: Sendable, Equatable {
    var name: String
    var bytes: Int
    var time: Date
  }

  /// What may come in.
  struct Limits: Sendable {
    var largest = 32 << 20
    var files = 100
    var bytes = 512 << 20
  }

  let folder: String
  let types: [String]
  let limits: Limits
  private let log: String
  /// Files are put down, taken and counted one at a time.
  private let lock = Mutex(())

  init(beside record: String, types: [String], limits: Limits = Limits()) {
    let url = URL(filePath: record)
    let name = url.deletingPathExtension().lastPathComponent
    let place = url.deletingLastPathComponent()
    folder = place.appending(path: ".\(name).uploads").path(percentEncoded: false)
    log = folder + "/.log.jsonl"
    self.types = types
    self.limits = limits
  }

  /// What waits, by name: plain files only, whatever else somebody has put there.
  func files() -> [File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().compactMap { name in
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path(name)),
        attributes[.type] as? FileAttributeType == .typeRegular, let bytes = attributes[.size] as? Int
      else { return nil }
      return File(name: name, bytes: bytes, time: attributes[.modificationDate] as? Date ?? .distantPast)
    }
  }

  /// Keeps a file under a name that is safe and free; gives the name.
  func keep(_ content: ArraySlice<UInt8>, as given: String, by author: String) throws -> String {
    guard let name = UploadName(given, types: types) else {
      throw QuestionError("only files of these types are taken: " + types.joined(separator: ", "))
    }
    guard !content.isEmpty else { throw QuestionError("the file is empty") }
    guard content.count <= limits.largest else {
      throw QuestionError("a file has at most \(limits.largest >> 20) MB")
    }
    guard FileKind.fits(content, name.type) else { throw QuestionError("the file is not what its name says") }
    return try lock.withLock { _ in
      let waiting = files()
      guard waiting.count < limits.files else {
        throw QuestionError("\(waiting.count) files wait already: take or remove some first")
      }
      guard waiting.reduce(content.count, { $0 + $1.bytes }) <= limits.bytes else {
        throw QuestionError("what waits would be more than \(limits.bytes >> 20) MB")
      }
      try makeFolder()
      let draft = path(".draft-" + Access.randomToken())
      defer { unlink(draft) }
      try Self.write(content, to: draft)
      let kept = try Self.link(draft, into: folder, name)
      try note("sent", kept, content.count, author)
      return kept
    }
  }

  /// Moves a file that waits into the folder of the documents, where it overwrites nothing; gives its name there.
  func take(_ name: String, into documents: String, by author: String) throws -> String {
    try lock.withLock { _ in
      let file = try waiting(name)
      guard let safe = UploadName(file.name, types: types) else { throw QuestionError("no such file waits") }
      let kept = try Self.link(path(file.name), into: documents, safe)
      unlink(path(file.name))
      try note("taken", kept, file.bytes, author)
      return kept
    }
  }

  func remove(_ name: String, by author: String) throws {
    try lock.withLock { _ in
      let file = try waiting(name)
      guard unlink(path(file.name)) == 0 else { throw QuestionError("the file cannot be removed") }
      try note("removed", file.name, file.bytes, author)
    }
  }

  /// The file of a name, which is looked for in the list and not made into a path.
  private func waiting(_ name: String) throws -> File {
    guard let file = files().first(where: { $0.name == name }) else { throw QuestionError("no such file waits") }
    return file
  }

  private func path(_ name: String) -> String { folder + "/" + name }

  /// The folder is the owner's alone, and no link to somewhere else.
  private func makeFolder() throws {
    mkdir(folder, 0o700)
    let type = try FileManager.default.attributesOfItem(atPath: folder)[.type] as? FileAttributeType
    guard type == .typeDirectory else { throw QuestionError("the folder for files that wait cannot be used") }
  }

  private static func write(_ content: ArraySlice<UInt8>, to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw QuestionError("the file cannot be kept") }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    defer { try? file.close() }
    try file.write(contentsOf: Data(content))
    try file.synchronize()
  }

  /// Gives a file a name in a folder that no file there has: a link fails where there is one.
  private static func link(_ path: String, into folder: String, _ name: UploadName) throws -> String {
    for number in 1...200 {
      let free = name.numbered(number)
      if unsafe Foundation.link(path, folder + "/" + free) == 0 { return free }
      // Another disk takes no link: there the file is copied, to a name that must be free too.
      if errno == EXDEV { return try copy(path, into: folder, name) }
      guard errno == EEXIST else { throw QuestionError("the file cannot be kept") }
    }
    throw QuestionError("too many files have this name")
  }

  private static func copy(_ path: String, into folder: String, _ name: UploadName) throws -> String {
    guard let content = FileManager.default.contents(atPath: path) else {
      throw QuestionError("the file cannot be read")
    }
    for number in 1...200 {
      let free = name.numbered(number)
      if access(folder + "/" + free, F_OK) == 0 { continue }
      try write(Array(content)[...], to: folder + "/" + free)
      return free
    }
    throw QuestionError("too many files have this name")
  }

  private func note(_ act: String, _ name: String, _ bytes: Int, _ author: String) throws {
    let entry = UploadEntry(time: Date().formatted(.iso8601), author: author, act: act, name: name, bytes: bytes)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let descriptor = unsafe open(log, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw QuestionError("what was done cannot be noted") }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    defer { try? file.close() }
    try file.write(contentsOf: try encoder.encode(entry) + Data([UInt8(ascii: "\n")]))
  }
}

/// A line of the log of files: who sent, took or removed which.
private struct UploadEntry: Codable {
  var time: String
  var author: String
  var act: String
  var name: String
  var bytes: Int
}

/// Whether the first bytes of a file are those of its type: what comes in is what its name says, or stays out.
enum FileKind {
  static func fits(_ content: ArraySlice<UInt8>, _ type: String) -> Bool {
    let head = content.prefix(1024)
    switch type {
    case "pdf": return head.starts(with: Array("%PDF-".utf8))
    case "rtf": return head.starts(with: Array("{\\rtf".utf8))
    case "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub": return head.starts(with: [0x50, 0x4B, 3, 4])
    default: return !head.contains(0) || isWide(head)
    }
  }

  /// Text in UTF-16 begins with a mark of its order.
  private static func isWide(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
  }
}
