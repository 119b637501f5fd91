import Formats

/// A document that is to be read, or a folder in which nothing could be looked for.
public struct FoundDocument: Sendable, Hashable {
  public let path: String
  /// Whether the path was given, and not found in a folder.
  public let isNamed: Bool
  /// Why it cannot be read, where that is known already.
  public let problem: String?
}

/// Finds the documents at some paths.
public enum DocumentFinder {
  /// The endings of names by which documents are found in folders.
  public static let extensions =
    PlainTextFormat.extensions + MarkdownFormat.extensions + Formats.all.flatMap(\.extensions)

  private static func named(_ extensions: [String]) -> String {
    extensions.map { "." + $0 }.joined(separator: ", ")
  }

  /// The files to read, each once: those named, and those of a known format in the folders named.
  ///
  /// Files that are named are taken whatever they are called, also those that do not exist: reading them
  /// says what is wrong. A folder that cannot be searched stands in the place of its documents, with the reason.
  /// The order of the paths is kept, and within a folder that of the names.
  public static func documents(at paths: [String]) throws(DocumentError) -> [FoundDocument] {
    var documents: [FoundDocument] = []
    var seen: Set<String> = []
    for path in paths {
      if FileAccess.isDirectory(path) == true {
        var search = FolderSearch()
        search.collect(in: path, depth: 0)
        guard !search.found.isEmpty else {
          throw DocumentError(
            .noDocuments,
            in: path,
            "no documents in this directory (looked for \(named(extensions)) and archives of them: "
              + "\(named(Archive.extensions)))"
          )
        }
        for document in search.found where seen.insert(FileAccess.canonical(document.path)).inserted {
          documents.append(document)
        }
      } else if Archive.isNamed(path), FileAccess.isRegularFile(path) {
        let found = ArchiveFolder.documents(in: path, isNamed: true)
        guard !found.isEmpty else {
          throw DocumentError(.noDocuments, in: path, "no documents in this archive (looked for \(named(extensions)))")
        }
        for document in found where seen.insert(FileAccess.canonical(document.path)).inserted {
          documents.append(document)
        }
      } else if seen.insert(FileAccess.canonical(path)).inserted {
        documents.append(FoundDocument(path: path, isNamed: true, problem: nil))
      }
    }
    return documents
  }
}

/// Looks for documents in a folder and those within it, each once, however links lead to it.
private struct FolderSearch {
  private(set) var found: [FoundDocument] = []
  private var visited: Set<String> = []

  private static let deepest = 64

  mutating func collect(in folder: String, depth: Int) {
    guard visited.insert(FileAccess.canonical(folder)).inserted else { return }
    guard depth <= Self.deepest else {
      return add(folder, depth, "the folder lies deeper than \(Self.deepest) folders and is not searched")
    }
    let names: [String]
    do { names = try FileAccess.names(in: folder) } catch { return add(folder, depth, error.message) }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    for name in names where !name.hasPrefix(".") && !name.hasSuffix(".chancery") {
      let path = base + name
      if FileAccess.isDirectory(path) == true {
        collect(in: path, depth: depth + 1)
      } else if Archive.isNamed(name), FileAccess.isRegularFile(path) {
        found += ArchiveFolder.documents(in: path, isNamed: false)
      } else if FileAccess.isRegularFile(path), Self.isDocument(name, path) {
        found.append(FoundDocument(path: path, isNamed: false, problem: nil))
      }
    }
  }

  private mutating func add(_ folder: String, _ depth: Int, _ problem: String) {
    found.append(FoundDocument(path: folder, isNamed: depth == 0, problem: problem))
  }

  private static func isDocument(_ name: String, _ path: String) -> Bool {
    let suffix = name.fileExtension
    return suffix.isEmpty ? looksLikeText(path) : DocumentFinder.extensions.contains(suffix)
  }

  /// Whether a file without an extension begins like text.
  private static func looksLikeText(_ path: String) -> Bool {
    let head = FileAccess.head(of: path, count: 1024)
    guard !head.isEmpty, let text = try? TextDecoding.decode(head) else { return false }
    return !text.bytes.starts(with: Array("#!".utf8))
  }
}
