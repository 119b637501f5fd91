import Foundation

/// The file system, as far as packs need it.
enum Folders {
  /// The one true path of a folder, or `nil` if there is none.
  static func canonicalPath(_ path: String) -> String? {
    guard !path.isEmpty else { return nil }
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL
    let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
    return type == .typeDirectory ? url.path : nil
  }
}
