import GRDB
import Quantities

/// Something that two records are compared by.
public struct ComparedItem: Sendable, Equatable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable, CaseIterable { case documents, figures, events, commitments, findings }

  public var kind: Kind
  /// What makes it the same in both records.
  public var key: String
  public var title: String
  /// What may have changed.
  public var value: String
  public var place: EvidencePlace?
  /// What tells of a change that the value does not show: the digest of a file.
  public var digest: String?
}

extension Record {
  /// All things of a kind, each once, in the order of their keys.
  public func compared(_ kind: ComparedItem.Kind) throws(RecordFileError) -> [ComparedItem] {
    let items =
      switch kind {
      case .documents: try comparedDocuments()
      case .figures: try comparedFigures()
      case .events: try comparedEvents()
      case .commitments: try comparedCommitments()
      case .findings: try comparedFindings()
      }
    var seen: Set<String> = []
    return items.sorted { ($0.key, $0.title) < ($1.key, $1.title) }.filter { seen.insert($0.key).inserted }
  }

  private func comparedDocuments() throws(RecordFileError) -> [ComparedItem] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT name, title, bytes, file_digest FROM documents ORDER BY name").map {
        row in
        let name: String = row["name"]
        return ComparedItem(
          kind: .documents,
          key: name,
          title: (row["title"] as String?).map { "\(name): \($0)" } ?? name,
          value: EnglishPlural.counted(row["bytes"], "byte"),
          digest: row["file_digest"]
        )
      }
    }
  }

  private func comparedFigures() throws(RecordFileError) -> [ComparedItem] {
    try figures(nil).compactMap { figure in
      guard let id = figure.id else { return nil }
      let values = Set(figure.sources.map { QuantityText($0.quantity).value }).sorted()
      let title = [figure.measure, figure.subject, figure.counterpart, figure.scope, figure.period]
      return ComparedItem(
        kind: .figures,
        key: id,
        title: title.compactMap { $0 }.joined(separator: ", "),
        value: values.joined(separator: " / "),
        place: figure.sources.first?.place
      )
    }
  }

  private func comparedEvents() throws(RecordFileError) -> [ComparedItem] {
    try timeline(TimelineFilter()).map { event in
      let title = [event.date, event.subtype, event.source, event.target].compactMap { $0 }
      return ComparedItem(
        kind: .events,
        key: event.id,
        title: title.joined(separator: ", "),
        value: [event.status, event.place ?? "", event.object ?? ""].filter { !$0.isEmpty }.joined(separator: ", "),
        place: event.tellings.first
      )
    }
  }

  private func comparedCommitments() throws(RecordFileError) -> [ComparedItem] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM commitments ORDER BY key").map { row in
        ComparedItem(
          kind: .commitments,
          key: row["id"],
          title: row["what"],
          value: (row["state"] as String) + ((row["due"] as String?).map { ", due \($0)" } ?? ""),
          place: try EvidencePlace(row, in: database)
        )
      }
    }
  }

  private func comparedFindings() throws(RecordFileError) -> [ComparedItem] {
    try findings(FindingFilter(), .all).items.map { finding in
      ComparedItem(
        kind: .findings,
        key: finding.fingerprint,
        title: "\(finding.severity): \(finding.message) [\(finding.rule)]",
        value: finding.severity,
        place: finding.evidence.first
      )
    }
  }
}
