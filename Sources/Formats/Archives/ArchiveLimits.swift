/// What an archive may hold and become.
public struct ArchiveLimits: Sendable, Equatable {
  /// The members that are looked at.
  public var members = 20_000
  /// The bytes of one member.
  public var memberBytes = 512 << 20
  /// The bytes of all members that are read.
  public var totalBytes = 1 << 30
  /// What a byte of the archive may become, where that comes to more than ``smallBytes``.
  public var expansion = 200
  /// The bytes that any archive may become.
  public var smallBytes = 32 << 20
  /// How deep archives may lie in archives.
  public var depth = 3

  public init() {}

  /// The bytes that an archive of some size may become.
  func allowance(for archiveBytes: Int) -> Int {
    let (product, overflow) = archiveBytes.multipliedReportingOverflow(by: expansion)
    return overflow ? totalBytes : min(totalBytes, max(smallBytes, product))
  }
}
