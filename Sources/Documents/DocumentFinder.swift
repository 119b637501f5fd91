/// Finds the documents at some paths.
public enum DocumentFinder {
  /// The files to read, each once: those named, and those of a known format in the folders named.
  ///
  /// Files that are named are taken whatever they are called, also those that do not exist: reading them
  /// says what is wrong. The order of the paths is kept, and within a folder that of the names.
  public static func files(at paths: [String]) throws(DocumentError) -> [String] {
    var files: [String] = []
    var seen: Set<String> = []
    for path in paths {
      if FileAccess.isDirectory(path) == true {
        var found: [String] = []
        try collect(in: path, depth: 0, into: &found)
        guard !found.isEmpty else {
          throw DocumentError(
            .noDocuments,
            in: path,
            "no documents in this directory (looked for .txt, .text, .md, .markdown)"
          )
        }
        for file in found where seen.insert(FileAccess.canonical(file)).inserted { files.append(file) }
      } else if seen.insert(FileAccess.canonical(path)).inserted {
        files.append(path)
      }
    }
    return files
  }

  private static let deepest = 64

  private static func collect(in folder: String, depth: Int, into files: inout [String]) throws(DocumentError) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    for name in try FileAccess.names(in: folder) where !name.hasPrefix(".") && !name.hasSuffix(".chancery") {
      let path = base + name
      if FileAccess.isDirectory(path) == true {
        if depth < deepest { try collect(in: path, depth: depth + 1, into: &files) }
      } else if FileAccess.isRegularFile(path), isDocument(name, path) {
        files.append(path)
      }
    }
  }

  private static func isDocument(_ name: String, _ path: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return looksLikeText(path) }
    let suffix = name[name.index(after: dot)...].lowercased()
    return PlainTextFormat.extensions.contains(suffix) || MarkdownFormat.extensions.contains(suffix)
  }

  /// Whether a file without an extension begins like text.
  private static func looksLikeText(_ path: String) -> Bool {
    let head = FileAccess.head(of: path, count: 1024)
    guard !head.isEmpty, let text = try? TextDecoding.decode(head, name: path) else { return false }
    return !text.bytes.starts(with: Array("#!".utf8))
  }
}
