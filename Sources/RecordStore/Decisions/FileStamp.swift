import Foundation

/// What tells one file from the one that takes its name, and one state of it from the next.
public struct FileStamp: Sendable, Equatable {
  private let number: Int
  private let size: Int
  private let changed: Date

  /// The stamp of a file as it is now; `nil` where there is none.
  public init?(_ path: String) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let number = attributes[.systemFileNumber] as? Int, let changed = attributes[.modificationDate] as? Date
    else { return nil }
    self.number = number
    self.size = attributes[.size] as? Int ?? 0
    self.changed = changed
  }
}
