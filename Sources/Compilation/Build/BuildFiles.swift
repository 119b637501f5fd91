import Foundation
import RecordStore
import Synchronization

/// The files around a record while it is built: the lock, the new record, the compiled documents.
///
/// Only one build writes a record at a time. What a killed build leaves behind, the next one removes.
final class BuildFiles {
  /// The record to be replaced, with symbolic links followed.
  let target: String
  let newRecord: String
  let staging: String
  private let lock: FileLock
  private let prefix: String

  init(target: String) throws {
    let url = URL(filePath: target).resolvingSymlinksInPath()
    let folder = url.deletingLastPathComponent().path(percentEncoded: false)
    let name = url.lastPathComponent
    guard FileManager.default.fileExists(atPath: folder) else {
      throw RecordFileError(.cannotWrite, target, "there is no folder \(folder)")
    }
    self.target = url.path(percentEncoded: false)
    prefix = ".\(name).building-"
    lock = try FileLock.acquire(folder + (folder.hasSuffix("/") ? "" : "/") + ".\(name).lock", for: target)
    let base = folder + (folder.hasSuffix("/") ? "" : "/") + prefix + "\(getpid())"
    newRecord = base + ".record"
    staging = base + ".units"
    Self.removeStale(prefix, in: folder)
    TemporaryFiles.add([newRecord, staging, lock.path])
  }

  /// Removes what other builds left behind; the lock tells that none of them runs.
  private static func removeStale(_ prefix: String, in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
  }

  /// Puts the new record in the place of the old one, at once and for good.
  func replaceTarget() throws {
    guard SystemCalls.synchronize(newRecord) else {
      throw RecordFileError(.diskFull, target, "cannot be written: \(SystemCalls.lastError)")
    }
    if let mode = try? FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: newRecord)
    }
    guard SystemCalls.rename(newRecord, to: target) else {
      throw RecordFileError(.cannotWrite, target, "cannot be replaced: \(SystemCalls.lastError)")
    }
    // The record is in its place; that some file systems cannot synchronise a folder is no failure.
    _ = SystemCalls.synchronize(URL(filePath: target).deletingLastPathComponent().path(percentEncoded: false))
  }

  deinit { TemporaryFiles.remove([newRecord, staging, lock.path]) }
}

/// The temporary files of this process, so that an interruption can remove them too.
public enum TemporaryFiles {
  private static let paths = Mutex<Set<String>>([])

  static func add(_ more: [String]) { paths.withLock { $0.formUnion(more) } }

  static func remove(_ some: [String]) {
    for path in some { SystemCalls.remove(path) }
    paths.withLock { $0.subtract(some) }
  }

  /// Removes them all.
  public static func removeAll() {
    paths.withLock { paths in
      for path in paths { SystemCalls.remove(path) }
      paths.removeAll()
    }
  }
}
