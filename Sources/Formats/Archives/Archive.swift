import CArchive

/// Reads archives that lie in memory: ZIP and tar, also compressed.
///
/// Nothing is written to disk, and no link or path in an archive is followed: a member is its name and its bytes.
public enum Archive {
  /// The endings of names of archives that are shown as folders.
  public static let extensions = ["zip", "tar", "tgz", "tar.gz", "tar.bz2", "tar.xz"]

  /// Whether a name is that of an archive, also one of web pages.
  public static func isNamed(_ name: String) -> Bool {
    let name = name.lowercased()
    return WebArchive.isNamed(name) || extensions.contains { name.hasSuffix("." + $0) }
  }

  /// Whether bytes begin like a ZIP archive.
  public static func isZIP(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The bytes at the end of a ZIP archive in which its last record begins: the longest comment stands behind it.
  private static let longestEnd = 22 + 0xFFFF

  /// Whether bytes begin like a ZIP archive, or an office document, and lack its last record.
  public static func breaksOff(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    guard isZIP(bytes), bytes.count >= mark.count else { return false }
    var offset = bytes.count - mark.count
    while offset >= max(0, bytes.count - longestEnd) {
      if bytes[offset] == mark[0], bytes[offset..<offset + mark.count].elementsEqual(mark) { return false }
      offset -= 1
    }
    return true
  }

  /// Visits the members in the order of the archive until `visit` gives `false`.
  ///
  /// The error is that of the archive, or the one that `visit` throws.
  public static func walk(
    _ bytes: [UInt8],
    limits: ArchiveLimits = ArchiveLimits(),
    _ visit: (borrowing ArchiveMember) throws(FormatError) -> Bool
  ) throws(FormatError) {
    try walk(bytes, limits, isStream: false, visit)
  }

  /// The members whose names are chosen, by name; each must be readable.
  public static func contents(
    _ bytes: [UInt8],
    limits: ArchiveLimits = ArchiveLimits(),
    where isChosen: (String) -> Bool
  ) throws(FormatError) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    try walk(bytes, limits: limits) { member throws(FormatError) in
      if let path = member.path, member.kind == .file, isChosen(path) { found[path] = try member.content() }
      return true
    }
    return found
  }

  /// What a file that is compressed by itself holds: `page.warc.gz`.
  public static func decompress(
    _ bytes: [UInt8],
    limits: ArchiveLimits = ArchiveLimits()
  ) throws(FormatError) -> [UInt8] {
    var content: [UInt8] = []
    try walk(bytes, limits, isStream: true) { member throws(FormatError) in
      content = try member.content()
      return false
    }
    return content
  }

  private static func walk(
    _ bytes: [UInt8],
    _ limits: ArchiveLimits,
    isStream: Bool,
    _ visit: (borrowing ArchiveMember) throws(FormatError) -> Bool
  ) throws(FormatError) {
    let locale = CharacterLocale()
    defer { locale.restore() }
    try unsafe bytes.span.withUnsafeBytes { buffer throws(FormatError) in
      guard let handle = unsafe archive_read_new() else {
        throw FormatError(.missingReader, "libarchive does not start")
      }
      defer { unsafe archive_read_free(handle) }
      unsafe open(handle, isStream: isStream)
      guard unsafe archive_read_open_memory(handle, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        throw unsafe FormatError.damaged(handle)
      }
      try unsafe members(handle, buffer.count, limits, visit)
    }
  }

  private static func open(_ handle: OpaquePointer, isStream: Bool) {
    _ = unsafe archive_read_support_filter_gzip(handle)
    _ = unsafe archive_read_support_filter_bzip2(handle)
    _ = unsafe archive_read_support_filter_xz(handle)
    if isStream {
      _ = unsafe archive_read_support_format_raw(handle)
    } else {
      _ = unsafe archive_read_support_format_zip(handle)
      _ = unsafe archive_read_support_format_tar(handle)
    }
  }

  private static func members(
    _ handle: OpaquePointer,
    _ size: Int,
    _ limits: ArchiveLimits,
    _ visit: (borrowing ArchiveMember) throws(FormatError) -> Bool
  ) throws(FormatError) {
    var count = 0
    let budget = ArchiveBudget(limits, archiveBytes: size)
    var entry: OpaquePointer?
    while true {
      switch unsafe archive_read_next_header(handle, &entry) {
      case ARCHIVE_EOF: return
      case ARCHIVE_OK, ARCHIVE_WARN: break
      default: throw unsafe FormatError.damaged(handle)
      }
      guard let entry = unsafe entry else { return }
      count += 1
      guard count <= limits.members else {
        throw FormatError(.tooLarge, "the archive has more than \(limits.members) members")
      }
      guard try unsafe visit(ArchiveMember(handle, entry, budget)) else { return }
    }
  }
}

/// What libarchive is built with.
public enum ArchiveLibrary {
  /// The version and those of the libraries it uses: `libarchive 3.6.2 zlib/1.2.13 …`.
  public static var version: String { unsafe String(cString: archive_version_details()) }
}

extension FormatError {
  /// What libarchive says is wrong.
  static func damaged(_ handle: OpaquePointer) -> FormatError {
    guard let reason = unsafe archive_error_string(handle) else {
      return FormatError(.damaged, "the archive is damaged; get it anew")
    }
    let text = unsafe String(cString: reason)
    if text.lowercased().contains("encrypt") || text.lowercased().contains("passphrase") {
      return FormatError(.encrypted, "the archive asks for a password: unpack it, and give its folder")
    }
    return FormatError(.damaged, "the archive is damaged: \(text); get it anew")
  }
}
