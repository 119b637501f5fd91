import Checks
import Diagnostics
import Foundation
import RecordModel
import RecordStore

/// The claims of the documents checked so far, until all are held against each other: in memory while they are few, else
/// in a temporary file.
final class KeptClaims {
  /// How many claims are held in memory: about half a kilobyte each.
  static let usual = 20_000

  private let most: Int
  private var digests: [DocumentDigest] = []
  private var count = 0
  private var store: ClaimStore?
  private var path: String?

  init(most: Int = usual) { self.most = most }

  /// Takes what comparisons between documents need of one.
  func add(_ digest: DocumentDigest) throws {
    guard !digest.claims.isEmpty else { return }
    var kept = DocumentDigest(info: digest.info)
    kept.claims = digest.claims
    digests.append(kept)
    count += kept.claims.count
    if count > most { try flush() }
  }

  /// What does not add up between the documents.
  func findings(_ pipeline: DocumentPipeline) throws -> [Finding] {
    guard store != nil else { return pipeline.findings(across: digests) }
    try flush()
    var findings: [Finding] = []
    try store?.comparableFigures { findings += pipeline.comparing($1, about: $0) }
    return CheckRunner.identified(findings)
  }

  private func flush() throws {
    if store == nil {
      let name = "chancery-claims-\(getpid())-\(UUID().uuidString)"
      let path = FileManager.default.temporaryDirectory.appending(path: name).path(percentEncoded: false)
      TemporaryFiles.add([path])
      self.path = path
      store = try ClaimStore(path: path)
    }
    try store?.add(digests)
    digests.removeAll(keepingCapacity: true)
    count = 0
  }

  deinit { if let path { TemporaryFiles.remove([path]) } }
}
