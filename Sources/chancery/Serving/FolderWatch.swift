import Compilation
import Foundation
import ReadingRoom
import RecordStore

/// Builds a record again when the documents of a folder have changed, or when an editor asks for it.
///
/// It looks at names, sizes and dates, once a second; a build begins when two looks have found the same, so that a file
/// that is still being copied is not read.
final class FolderWatch: Sendable {
  private let feed: BuildFeed
  private let record: String
  private let packs: PackOptions
  private let configuration: Configuration

  init(_ feed: BuildFeed, record: String, packs: PackOptions, configuration: Configuration) {
    self.feed = feed
    self.record = record
    self.packs = packs
    self.configuration = configuration
  }

  /// Watches until the program ends; throws at once where the packs cannot be loaded or the folder cannot be read.
  ///
  /// Where there is no record yet it is built before anything else, else as soon as the folder is watched: a document
  /// that is gone or has an old date tells nothing, and a build of what has not changed writes nothing.
  func start() throws {
    _ = try Layers.toolchain(packs, configuration)
    let first = try look()
    guard FileStamp(record) != nil else {
      Messages.say("there is no \(record) yet; building it of the documents in \(feed.folder)")
      Messages.say(try compile().summary)
      return watch(from: first)
    }
    watch(from: nil)
  }

  /// Watches from a state of the folder on, or from none that was built; in a folder that cannot be read there is nothing, and the build says so.
  private func watch(from first: [String: FileStamp]?) {
    let thread = Thread { [self] in
      var (built, seen) = (first, try? look())
      while true {
        Thread.sleep(forTimeInterval: 1)
        let now = (try? look()) ?? [:]
        defer { seen = now }
        guard feed.isAsked() || (now != built && now == seen) else { continue }
        build()
        built = now
      }
    }
    // Documents nest deeply enough to need more than the stack of a common thread.
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func look() throws -> [String: FileStamp] {
    let files = try Layers.files(at: [feed.folder], date: nil)
    return Dictionary(files.compactMap { file in FileStamp(file.name).map { (file.name, $0) } }) { first, _ in first }
  }

  private func build() {
    do {
      _ = try compile()
    } catch {
      feed.tell { state in
        state.phase = .failed
        (state.document, state.message) = (nil, "\(error)")
      }
    }
  }

  /// Builds the record and tells how far it is.
  private func compile() throws -> BuildReport {
    let files = SourceFile.sorted(try Layers.files(at: [feed.folder], date: nil))
    feed.tell { state in
      state.number += 1
      state.phase = .building
      (state.done, state.total, state.document, state.message) = (0, files.count, nil, nil)
    }
    var build = Build(try Layers.toolchain(packs, configuration), target: record)
    build.progress = { [feed] done, name in
      feed.tell { ($0.done, $0.document) = (done, name) }
    }
    let report = try build.run(files)
    feed.tell { state in
      state.phase = .done
      (state.done, state.document, state.message) = (files.count, nil, report.summary)
    }
    return report
  }
}
