import Checks
import Foundation
public import Text
import Yams

/// The suppressions for documents that hold no comments.
///
/// ```yaml
/// - check: wrong-sum
///   document: reports/police-2019.txt
///   words: 74 suspects
///   reason: the release counts six minors twice; the annex says so
/// - fingerprint: 8c59vfve5a0z2
///   reason: a quotation, wrong in the original
/// ```
public struct SuppressionFile: Sendable {
  /// The name of the file.
  public static let fileName = "chancery.ignore.yml"

  let suppressions: [Suppression]
  /// The file itself, for findings about it.
  public let text: SourceText

  /// Reads the file; without a path, that of the current folder, of which there may be none.
  public static func load(_ path: String?) throws(ConfigurationError) -> SuppressionFile? {
    guard path != nil || FileManager.default.fileExists(atPath: fileName) else { return nil }
    let source = YAMLSource(path: path ?? fileName)
    guard FileManager.default.fileExists(atPath: source.path) else {
      throw ConfigurationError(source.path, nil, nil, "there is no such file")
    }
    return try SuppressionFile(source.text(), source)
  }

  init(_ text: String, _ source: YAMLSource) throws(ConfigurationError) {
    self.text = SourceText(name: source.path, text)
    guard let root = try source.root(of: text) else {
      suppressions = []
      return
    }
    guard let entries = root.sequence else {
      throw source.fault(root, "must be a list of entries, each with check and document, or fingerprint, and a reason")
    }
    let lines = LineIndex(self.text)
    var suppressions: [Suppression] = []
    for entry in entries { suppressions.append(try Self.suppression(entry, source, self.text, lines)) }
    self.suppressions = suppressions
  }

  private static func suppression(
    _ entry: Node,
    _ source: YAMLSource,
    _ text: SourceText,
    _ lines: LineIndex
  ) throws(ConfigurationError) -> Suppression {
    var values: [String: String] = [:]
    for (key, value) in try source.mapping(
      entry,
      orSay: "an entry must hold check, document, words, fingerprint, reason"
    ) {
      let name = key.string ?? ""
      guard ["check", "document", "words", "fingerprint", "reason"].contains(name) else {
        throw source.fault(key, "unknown key \"\(name)\"; there are check, document, words, fingerprint and reason")
      }
      values[name] = try source.word(value, orSay: "\(name) must be a word or a line")
      if name == "check", CheckDescription.named(values[name] ?? "") == nil {
        throw source.fault(value, "there is no check \"\(values[name] ?? "")\"; chancery explain lists them")
      }
    }
    guard let reason = values["reason"] else { throw source.fault(entry, "the entry gives no reason") }
    let scope: Suppression.Scope
    if let fingerprint = values["fingerprint"] {
      scope = .fingerprint(fingerprint, in: values["document"].map(PathPattern.init))
    } else if values["check"] != nil, let document = values["document"] {
      scope = .documents(PathPattern(document), words: values["words"].map(Suppression.folded))
    } else {
      throw source.fault(entry, "the entry needs a fingerprint, or a check and a document")
    }
    return Suppression(
      checks: values["check"].map { [$0] } ?? [],
      reason: reason,
      origin: origin(entry, text, lines),
      scope: scope
    )
  }

  /// The line in which an entry begins.
  private static func origin(_ entry: Node, _ text: SourceText, _ lines: LineIndex) -> Suppression.Origin {
    let line = min(max(entry.mark?.line ?? 1, 1), lines.count)
    let span = lines.range(ofLine: line)
    return Suppression.Origin(document: text.name, span: span, text: text[span])
  }
}
