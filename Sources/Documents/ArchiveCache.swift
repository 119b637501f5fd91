import Formats
import Synchronization

/// Keeps some members of the archives that are being read.
///
/// Documents are read one by one in the order of their names, which is mostly that of the archive: with the member that
/// is asked for, those that follow are unpacked too, up to a limit, so that an archive is not gone through again for
/// each of them.
final class ArchiveCache: Sendable {
  static let shared = ArchiveCache()

  private struct Entry {
    let key: String
    var members: [String: Result<[UInt8], FormatError>] = [:]
    /// What is wrong with the archive behind the members that could be read.
    var failure: FormatError?
  }

  private let entries = Mutex<[Entry]>([])

  private static let mostEntries = 3
  /// The bytes that are unpacked ahead.
  private static let mostBytes = 64 << 20

  /// The bytes of a member of an archive, which is loaded where the member is not at hand.
  func content(
    _ member: String,
    _ key: String,
    _ path: String,
    isWeb: Bool = false,
    load: () throws(DocumentError) -> [UInt8]
  ) throws(DocumentError) -> [UInt8] {
    if let known = entries.withLock({ $0.first { $0.key == key }?.members[member] }) {
      return try Self.value(known, path)
    }
    let archive = try load()
    let entry = isWeb ? Self.unpackPages(member, key, archive) : Self.unpack(member, key, archive)
    entries.withLock { entries in
      entries.removeAll { $0.key == key }
      if entries.count >= Self.mostEntries { entries.removeFirst() }
      entries.append(entry)
    }
    if let found = entry.members[member] { return try Self.value(found, path) }
    if let failure = entry.failure { return try Self.value(.failure(failure), path) }
    throw DocumentError(.missing, in: path, "there is no such file in the archive")
  }

  private static func value(_ result: Result<[UInt8], FormatError>, _ path: String) throws(DocumentError) -> [UInt8] {
    switch result {
    case .success(let bytes): return bytes
    case .failure(let error): throw DocumentError(DocumentError.Code(error.reason), in: path, error.message)
    }
  }

  /// Takes a page out of a web archive, and those behind it.
  private static func unpackPages(_ wanted: String, _ key: String, _ archive: [UInt8]) -> Entry {
    var entry = Entry(key: key)
    do throws(FormatError) {
      let bytes = try WebArchive.unpacked(archive)
      let records = try WebArchive.records(bytes)
      var size = 0
      for record in records.drop(while: { $0.path != wanted }) where size < mostBytes {
        do throws(FormatError) {
          let content = try record.content(in: bytes)
          size += content.count
          entry.members[record.path] = .success(content)
        } catch {
          entry.members[record.path] = .failure(error)
        }
      }
    } catch {
      entry.failure = error
    }
    return entry
  }

  /// Unpacks a member and those behind it.
  private static func unpack(_ wanted: String, _ key: String, _ archive: [UInt8]) -> Entry {
    var entry = Entry(key: key)
    var size = 0
    var hasBegun = false
    do throws(FormatError) {
      try Archive.walk(archive) { member throws(FormatError) in
        guard member.kind == .file, let path = member.path else { return true }
        hasBegun = hasBegun || path == wanted
        guard hasBegun, path == wanted || DocumentFinder.extensions.contains(path.fileExtension) else { return true }
        do throws(FormatError) {
          let bytes = try member.content()
          size += bytes.count
          entry.members[path] = .success(bytes)
        } catch {
          entry.members[path] = .failure(error)
        }
        return size < mostBytes
      }
    } catch {
      entry.failure = error
    }
    return entry
  }
}
