import Foundation
import RecordStore
import Synchronization

/// The record that is read, opened again when a build has replaced its file.
final class Shelf: Sendable {
  private struct Copy: Sendable {
    var record: Record
    var stamp: Stamp?
  }

  /// What tells one file from the one that takes its name.
  private struct Stamp: Sendable, Equatable {
    var number: Int
    var changed: Date
  }

  private let copy: Mutex<Copy>

  init(_ record: Record) { copy = Mutex(Copy(record: record, stamp: Self.stamp(record.path))) }

  /// The record as it is now; while a file is missing, the one that was read last.
  func record() throws -> Record {
    try copy.withLock { copy in
      guard let stamp = Self.stamp(copy.record.path), stamp != copy.stamp else { return copy.record }
      copy = Copy(record: try Record(copy.record.path), stamp: stamp)
      return copy.record
    }
  }

  private static func stamp(_ path: String) -> Stamp? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let number = attributes[.systemFileNumber] as? Int, let changed = attributes[.modificationDate] as? Date
    else { return nil }
    return Stamp(number: number, changed: changed)
  }
}
