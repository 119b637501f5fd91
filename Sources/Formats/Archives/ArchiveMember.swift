import CArchive

/// A member of an archive while it is visited.
@safe public struct ArchiveMember: ~Copyable {
  public enum Kind: Sendable { case file, folder, other }

  /// The name within the archive with "/" between folders; `nil` where it leads out of the archive or is none.
  public let path: String?
  /// The name as the archive has it.
  public let writtenPath: String
  public let kind: Kind
  public let isEncrypted: Bool
  private let handle: OpaquePointer
  private let entry: OpaquePointer
  private let budget: ArchiveBudget

  init(_ handle: OpaquePointer, _ entry: OpaquePointer, _ budget: ArchiveBudget) {
    unsafe self.handle = handle
    unsafe self.entry = entry
    self.budget = budget
    let written = unsafe Self.name(of: entry)
    writtenPath = written
    path = MemberPath.normalized(written)
    let isLink = unsafe archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
    kind =
      switch unsafe Int32(archive_entry_filetype(entry)) {
      case 0o100000 where !isLink: written.hasSuffix("/") ? .folder : .file
      case 0o040000: .folder
      case 0 where !isLink: .file
      default: .other
      }
    isEncrypted = unsafe archive_entry_is_data_encrypted(entry) == 1
  }

  /// The bytes of the member; they can be had once.
  public func content() throws(FormatError) -> [UInt8] {
    guard !isEncrypted else {
      throw FormatError(.encrypted, "the file in the archive asks for a password: unpack it, and give the file")
    }
    let stated = unsafe archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : 0
    try budget.check(member: stated)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(stated, 0), 16 << 20))
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
      try budget.spend(piece.count, member: bytes.count)
    }
  }

  private func next() throws(FormatError) -> [UInt8] {
    var failure: FormatError?
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      let read = unsafe archive_read_data(handle, buffer.baseAddress, buffer.count)
      if read < 0 { failure = unsafe FormatError.damaged(handle) }
      count = max(read, 0)
    }
    if let failure { throw failure }
    return piece
  }

  private static func name(of entry: OpaquePointer) -> String {
    if let name = unsafe archive_entry_pathname_utf8(entry) { return unsafe String(cString: name) }
    // No UTF-8: what older programs wrote, of which the ASCII part can be shown.
    return unsafe archive_entry_pathname(entry).map { unsafe String(cString: $0) } ?? ""
  }
}

/// The bytes that an archive may still become.
final class ArchiveBudget {
  private let limits: ArchiveLimits
  private let allowance: Int
  private var spent = 0

  init(_ limits: ArchiveLimits, archiveBytes: Int) {
    self.limits = limits
    allowance = limits.allowance(for: archiveBytes)
  }

  /// Says whether a member of some size can be read.
  func check(member bytes: Int) throws(FormatError) {
    guard bytes <= limits.memberBytes else {
      throw FormatError(
        .tooLarge,
        "a file in the archive is larger than \(limits.memberBytes >> 20) MiB: unpack what you need of it"
      )
    }
    guard bytes <= allowance - spent else { throw Self.exceeded(allowance) }
  }

  /// Counts bytes that were read of a member that has some bytes by now.
  func spend(_ bytes: Int, member: Int) throws(FormatError) {
    guard member <= limits.memberBytes else { return try check(member: member) }
    spent += bytes
    guard spent <= allowance else { throw Self.exceeded(allowance) }
  }

  private static func exceeded(_ allowance: Int) -> FormatError {
    FormatError(
      .tooLarge,
      "the archive unpacks to more than \(allowance >> 20) MiB, which no document of its size does"
    )
  }
}

/// The names of members.
enum MemberPath {
  /// A name without empty and "." parts; `nil` for one that is absolute, leads upwards or holds control characters.
  static func normalized(_ written: String) -> String? {
    let path = written.utf8.contains(UInt8(ascii: "/")) ? written : String(written.map { $0 == "\\" ? "/" : $0 })
    guard !path.hasPrefix("/"), path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      return nil
    }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      guard part != "..", !(parts.isEmpty && part.hasSuffix(":")) else { return nil }
      parts.append(part)
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
