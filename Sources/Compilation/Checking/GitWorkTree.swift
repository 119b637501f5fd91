import Documents
import Foundation

/// Asks git which files of the work tree around the current folder were changed.
///
/// The program is called with a list of arguments and no shell; what the user gives can be no option of it.
public struct GitWorkTree {
  private let git: URL
  private let root: String

  /// Finds git and the work tree of the current folder.
  public init() throws(GitError) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let programs = folders.map { "\($0)/git" }.filter { $0.hasPrefix("/") }
    guard let program = programs.first(where: FileManager.default.isExecutableFile) else {
      throw GitError("--changed-since asks git, and there is no git on this machine: install it, or name the files")
    }
    git = URL(filePath: program)
    let outcome = try Self.run(git, ["rev-parse", "--show-toplevel"])
    guard outcome.status == 0, let line = outcome.output.split(separator: "\n").first else {
      let isPlain = outcome.messages.isEmpty || outcome.messages.contains("not a git repository")
      let reason = isPlain ? "this folder lies in none: name the files instead" : "git says: \(outcome.messages)"
      throw GitError("--changed-since needs a git work tree, and \(reason)")
    }
    root = Self.canonical(String(line))
  }

  /// The files that were changed or are new since the work tree parted from a revision, by their full paths.
  public func changed(since revision: String) throws(GitError) -> Set<String> {
    let name = "\(revision)^{commit}"
    let known = try Self.run(git, ["rev-parse", "--verify", "--quiet", "--end-of-options", name])
    guard known.status == 0, let commit = known.output.split(separator: "\n").first.map(String.init) else {
      throw GitError("git knows no revision \"\(revision)\" in \(root); git log shows those that there are")
    }
    // Without a common commit, as in a shallow clone, the revision itself is what is compared with.
    let common = try Self.run(git, ["merge-base", commit, "HEAD"])
    let base = common.output.split(separator: "\n").first.map(String.init) ?? commit
    let lists = [
      ["diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "--diff-filter=d", "-z", base, "--"],
      ["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"],
    ]
    var paths: Set<String> = []
    for arguments in lists {
      let outcome = try Self.run(git, arguments)
      guard outcome.status == 0 else { throw GitError("git \(arguments[0]) failed: \(outcome.messages)") }
      for path in outcome.output.split(separator: "\0") { paths.insert(Self.canonical(root + "/" + path)) }
    }
    return paths
  }

  /// The names of the files that are among some full paths; each must lie in the work tree.
  public func names(of files: [SourceFile], among paths: Set<String>) throws(GitError) -> Set<String> {
    var names: Set<String> = []
    for file in files {
      let path = Self.canonical(file.path)
      guard path == root || path.hasPrefix(root + "/") else {
        throw GitError("\(file.name) does not lie in the git work tree \(root): leave it out, or check it by itself")
      }
      if paths.contains(path) { names.insert(file.name) }
    }
    return names
  }

  private static func canonical(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }

  private static func run(
    _ git: URL,
    _ arguments: [String]
  ) throws(GitError) -> (status: Int32, output: String, messages: String) {
    let process = Process()
    process.executableURL = git
    // What the work tree configures to be run on a look at it is not run.
    process.arguments = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["GIT_OPTIONAL_LOCKS": "0", "GIT_PAGER": "", "LC_ALL": "C"]
    ) { $1 }
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    let messages = FileManager.default.temporaryDirectory.appending(path: "chancery-git-\(UUID().uuidString)")
    do {
      try Data().write(to: messages)
      defer { try? FileManager.default.removeItem(at: messages) }
      process.standardError = try FileHandle(forWritingTo: messages)
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      let said = String(decoding: try Data(contentsOf: messages), as: UTF8.self).split(separator: "\n")
      return (process.terminationStatus, String(decoding: data, as: UTF8.self), said.joined(separator: "; "))
    } catch {
      throw GitError("git cannot be run: \(SystemError.reason(error))")
    }
  }
}

/// Why git cannot tell what was changed.
public struct GitError: Error, Sendable, Equatable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
