import Formats

/// An archive that is shown as a folder: its members are documents called `archive.zip/inner/file.docx`.
///
/// Members are read when they are asked for; nothing is written to disk.
public enum ArchiveFolder {
  /// The bytes of a path that leads into an archive; `nil` where it leads into none.
  public static func bytes(of path: String) throws(DocumentError) -> [UInt8]? {
    guard let place = place(of: path) else { return nil }
    return try bytes(of: place.member, inFile: place.archive, path)
  }

  /// Whether a path leads into an archive that exists.
  public static func contains(_ path: String) -> Bool { place(of: path) != nil }

  /// The archive that a path leads into, and the path of the member within it.
  private static func place(of path: String) -> (archive: String, member: String)? {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let archive = String(path[..<slash])
      end = path.index(after: slash)
      guard Archive.isNamed(archive), end < path.endIndex, FileAccess.isRegularFile(archive) else { continue }
      return (archive, String(path[end...]))
    }
    return nil
  }

  private static func bytes(of member: String, inFile archive: String, _ path: String) throws(DocumentError) -> [UInt8]
  {
    let key = archive + " " + FileAccess.stamp(of: archive)
    return try bytes(of: member, key, isWeb: WebArchive.isNamed(archive), depth: 1, path) { () throws(DocumentError) in
      try FileAccess.bytes(of: archive)
    }
  }

  /// The bytes of a member, or of one in an archive that is a member.
  private static func bytes(
    of member: String,
    _ key: String,
    isWeb: Bool,
    depth: Int,
    _ path: String,
    load: () throws(DocumentError) -> [UInt8]
  ) throws(DocumentError) -> [UInt8] {
    guard depth <= ArchiveLimits().depth else { throw DocumentError(.tooLarge, in: path, tooDeep) }
    if !isWeb, let inner = innerArchive(in: member) {
      return try bytes(
        of: inner.rest,
        key + "/" + inner.archive,
        isWeb: WebArchive.isNamed(inner.archive),
        depth: depth + 1,
        path
      ) { () throws(DocumentError) in
        try ArchiveCache.shared.content(inner.archive, key, path, isWeb: isWeb, load: load)
      }
    }
    return try ArchiveCache.shared.content(member, key, path, isWeb: isWeb, load: load)
  }

  static let tooDeep = "archives lie in archives more than \(ArchiveLimits().depth) deep, and those are not opened"

  /// The first part of a member's path that is called like an archive, and what follows it.
  private static func innerArchive(in member: String) -> (archive: String, rest: String)? {
    var end = member.startIndex
    while let slash = member[end...].firstIndex(of: "/") {
      let archive = String(member[..<slash])
      end = member.index(after: slash)
      if Archive.isNamed(archive), end < member.endIndex { return (archive, String(member[end...])) }
    }
    return nil
  }

  // MARK: Finding

  /// The documents in an archive in the order of their names, and in its place the reason where it cannot be read.
  static func documents(in archive: String, isNamed: Bool) -> [FoundDocument] {
    do {
      let bytes = try FileAccess.bytes(of: archive)
      return documents(bytes, archive, depth: 1, isNamed: isNamed)
    } catch {
      return [FoundDocument(path: archive, isNamed: isNamed, problem: error.message)]
    }
  }

  private static func documents(_ bytes: [UInt8], _ path: String, depth: Int, isNamed: Bool) -> [FoundDocument] {
    guard depth <= ArchiveLimits().depth else {
      return [FoundDocument(path: path, isNamed: false, problem: tooDeep)]
    }
    if WebArchive.isNamed(path) { return pages(bytes, path, isNamed: isNamed) }
    var found: [FoundDocument] = []
    var inner: [FoundDocument] = []
    do throws(FormatError) {
      try Archive.walk(bytes) { member throws(FormatError) in
        guard member.kind == .file, let name = name(of: member) else { return true }
        let isArchive = Archive.isNamed(name)
        guard isArchive || DocumentFinder.extensions.contains(name.fileExtension) else { return true }
        var document = FoundDocument(path: path + "/" + name, isNamed: false, problem: problem(of: member))
        if isArchive, document.problem == nil {
          do throws(FormatError) {
            inner += documents(try member.content(), document.path, depth: depth + 1, isNamed: false)
            return true
          } catch { document = FoundDocument(path: document.path, isNamed: false, problem: error.message) }
        }
        found.append(document)
        return true
      }
    } catch {
      found.append(FoundDocument(path: path, isNamed: isNamed, problem: error.message))
    }
    return (found + inner).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The pages of a web archive in the order of their names.
  private static func pages(_ bytes: [UInt8], _ path: String, isNamed: Bool) -> [FoundDocument] {
    do throws(FormatError) {
      return try WebArchive.records(try WebArchive.unpacked(bytes))
        .map { FoundDocument(path: path + "/" + $0.path, isNamed: false, problem: nil) }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    } catch { return [FoundDocument(path: path, isNamed: isNamed, problem: error.message)] }
  }

  /// The name under which a member is shown; `nil` for what systems put into archives for themselves.
  private static func name(of member: borrowing ArchiveMember) -> String? {
    let name = member.path ?? String(member.writtenPath.drop { $0 == "/" })
    let parts = name.split(separator: "/")
    guard !name.isEmpty, !parts.contains("__MACOSX"), !(parts.last?.hasPrefix(".") ?? true) else { return nil }
    return name
  }

  private static func problem(of member: borrowing ArchiveMember) -> String? {
    if member.path == nil { return "its name leads out of the archive: it is not read" }
    return member.isEncrypted ? "the file in the archive asks for a password: unpack it, and give the file" : nil
  }
}
