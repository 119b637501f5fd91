public import Diagnostics
import Foundation

/// The findings that were there when somebody began to look: only others are told.
///
/// It is keyed by fingerprint, so that findings are known again after edits elsewhere and when a file moves. What is
/// written beside the fingerprint is for people.
public struct Baseline: Sendable, Equatable {
  struct Entry: Sendable, Equatable, Codable {
    var fingerprint: String
    var check: String
    var document: String
    var message: String
  }

  private struct File: Codable {
    var schema: String
    var findings: [Entry]
  }

  private static let schema = "chancery-baseline/1"
  private(set) var entries: [Entry] = []

  public init() {}

  /// The number of findings.
  public var count: Int { entries.count }

  /// Adds a finding; a document that cannot be read is never taken for known.
  public mutating func add(_ finding: Finding) {
    guard finding.rule != UnreadableDocument.rule.identifier else { return }
    entries.append(
      Entry(
        fingerprint: finding.fingerprint,
        check: finding.rule,
        document: finding.evidence.first?.document ?? "",
        message: finding.message.description
      )
    )
  }

  /// Reads a baseline.
  public static func read(_ path: String) throws(ConfigurationError) -> Baseline {
    let data: Data
    do { data = try Data(contentsOf: URL(filePath: path)) } catch {
      let exists = FileManager.default.fileExists(atPath: path)
      let remedy = exists ? "cannot be read" : "there is no such file; write it with --write-baseline \(path)"
      throw ConfigurationError(path, nil, nil, remedy)
    }
    guard let file = try? JSONDecoder().decode(File.self, from: data) else {
      throw ConfigurationError(path, nil, nil, "is no baseline; write it anew with --write-baseline \(path)")
    }
    guard file.schema == schema else {
      throw ConfigurationError(path, nil, nil, "has the schema \(file.schema), not \(schema): another version wrote it")
    }
    var baseline = Baseline()
    baseline.entries = file.findings
    return baseline
  }

  /// The bytes of the file, sorted, one finding a line.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let sorted = entries.sorted {
      ($0.document, $0.check, $0.fingerprint, $0.message) < ($1.document, $1.check, $1.fingerprint, $1.message)
    }
    let lines = sorted.compactMap { entry in (try? encoder.encode(entry)).map { String(decoding: $0, as: UTF8.self) } }
    let body = lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n"
    return Array("{\"schema\":\"\(Self.schema)\",\"findings\":[\(body)]}\n".utf8)
  }
}
