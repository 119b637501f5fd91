import Foundation

/// The few things that the reader asks of the file system.
enum FileAccess {
  static func isDirectory(_ path: String) -> Bool? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: canonical(path)) else { return nil }
    return attributes[.type] as? FileAttributeType == .typeDirectory
  }

  /// Whether a path is a file that ends: no pipe, device or socket, which would be waited for.
  static func isRegularFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: canonical(path))
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  static func bytes(of path: String) throws(DocumentError) -> [UInt8] {
    guard let isDirectory = isDirectory(path) else {
      if let bytes = try ArchiveFolder.bytes(of: path) { return bytes }
      throw DocumentError(.missing, in: path, "there is no such file")
    }
    guard !isDirectory else { throw DocumentError(.directory, in: path, "this is a directory, not a file") }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      let size = try handle.seekToEnd()
      guard size <= UInt64(DocumentReader.largest) else {
        throw DocumentError(.tooLarge, in: path, "the file is larger than 1 GiB: cut it into parts")
      }
      try handle.seek(toOffset: 0)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(Int(size))
      while bytes.count <= DocumentReader.largest, let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        bytes.append(contentsOf: piece)
      }
      return bytes
    } catch let error as DocumentError {
      throw error
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw DocumentError(.notPermitted, in: path, "the file may not be read: permission denied")
    } catch {
      throw DocumentError(.unreadable, in: path, "the file could not be read: \(SystemError.reason(error))")
    }
  }

  /// The size and the time of the last change, by which a file is known to be the same.
  static func stamp(of path: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: canonical(path))
    let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(attributes?[.size] as? Int ?? 0) \(time)"
  }

  /// The names in a directory, sorted.
  static func names(in path: String) throws(DocumentError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw DocumentError(.notPermitted, in: path, "the directory could not be listed")
    }
  }

  /// The path with links and dots resolved, by which two names of one file are known as one.
  static func canonical(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

  /// The first bytes of a file; none where it cannot be read.
  static func head(of path: String, count: Int) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? handle.close() }
    let data = try? handle.read(upToCount: count)
    return data.map { Array($0) } ?? []
  }
}
