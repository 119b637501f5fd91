import Formats
import Foundation
import RecordStore
import Synchronization

/// The files that documents were read from, as long as they are still the same.
///
/// A name leads to a file only where its bytes have the digest that the record keeps: whoever wrote the record has had
/// that file, and no name of a document opens another one.
final class Originals: Sendable {
  /// Why a file is not there to be drawn.
  enum Absence: Equatable, Error {
    case missing, changed, tooLarge, archived
  }

  /// The bytes of the largest file that is drawn.
  static let largest = 256 << 20
  private static let mostKnown = 4096

  private let folders: [String]
  /// The digests of files that have been read, by their state then.
  private let known = Mutex<[OpenedFile.Identity: String]>([:])

  /// Names that are no whole paths are looked for where the program runs, then beside the record.
  init(record: String, folder: String = FileManager.default.currentDirectoryPath) {
    let beside = URL(filePath: record).deletingLastPathComponent().path(percentEncoded: false)
    folders = [folder, beside]
  }

  /// The file of a document, opened.
  func open(_ name: String, _ digest: FileDigest) throws(Absence) -> OpenedFile {
    guard digest.size <= Self.largest else { throw .tooLarge }
    var isThere = false
    for path in paths(name) {
      guard let file = OpenedFile(path) else { continue }
      isThere = true
      if file.identity.size == digest.size, self.digest(of: file) == digest.text { return file }
    }
    if isThere { throw .changed }
    throw Self.liesInArchive(name) ? .archived : .missing
  }

  /// Whether a name leads into an archive: `reports.zip/2020/trade.pdf`.
  private static func liesInArchive(_ name: String) -> Bool {
    name.split(separator: "/").dropLast().contains { Archive.isNamed(String($0)) }
  }

  /// Why the file of a document cannot be drawn; `nil` where it can.
  func absence(_ name: String, _ digest: FileDigest) -> Absence? {
    do {
      _ = try open(name, digest)
      return nil
    } catch { return error }
  }

  private func paths(_ name: String) -> [String] {
    guard !name.isEmpty, !name.utf8.contains(0) else { return [] }
    return name.hasPrefix("/") ? [name] : folders.map { $0 + ($0.hasSuffix("/") ? "" : "/") + name }
  }

  /// The digest of a file's bytes; each state of a file is read once.
  private func digest(of file: borrowing OpenedFile) -> String? {
    let identity = file.identity
    if let text = known.withLock({ $0[identity] }) { return text }
    var sum = FileDigest.Checksum()
    guard file.read({ sum.add($0) }), file.isUnchanged() else { return nil }
    let text = sum.finished().text
    known.withLock { known in
      if known.count >= Self.mostKnown { known.removeAll() }
      known[identity] = text
    }
    return text
  }
}
