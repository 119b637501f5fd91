import Foundation
import GRDB

/// Something of the record that answers a search.
public struct SearchItem: Sendable, Equatable {
  /// Where a search looks.
  public enum Kind: String, Sendable, CaseIterable { case entities, events, claims, text }

  public var kind: Kind
  /// The identifier; `nil` for a passage.
  public var id: String?
  /// The name of an entity, the kind and date of an event, the measure of a claim, the headings above a passage.
  public var title: String
  /// Where it stands; `nil` for an entity.
  public var place: EvidencePlace?
}

extension Record {
  /// What answers a question: entities by their names, events and claims by their sentences, passages by their text.
  ///
  /// The search ends when it has found as much as is wanted at most.
  public func search(
    _ query: SearchQuery,
    in kind: SearchItem.Kind,
    most: Int = .max
  ) throws(RecordFileError) -> [SearchItem] {
    switch kind {
    case .entities: try searchEntities(query)
    case .events: try searchSentences(query, .events, most)
    case .claims: try searchSentences(query, .claims, most)
    case .text: try searchBlocks(query, most)
    }
  }

  private func searchEntities(_ query: SearchQuery) throws(RecordFileError) -> [SearchItem] {
    try entities(EntityFilter()).filter { entity in
      let words = ([entity.name] + entity.aliases).flatMap { SearchQuery.folded($0) + ["\u{1F}"] }
      return query.matches(SearchText(words: words, fields: ["kind": [entity.kind], "actor": [entity.name]]))
    }.map { SearchItem(kind: .entities, id: $0.id, title: "\($0.name), \($0.kind), named \($0.mentions)×") }
  }

  /// The rows of a table whose blocks the index finds, or all rows, block by block: nothing has to be sorted.
  private static func source(_ table: String, _ query: SearchQuery) -> String {
    query.prefilter == nil
      ? "blocks b CROSS JOIN \(table) s ON s.document = b.document AND s.start >= b.start AND s.start < b.\"end\""
      : """
      search CROSS JOIN blocks b ON b.key = search.rowid
      CROSS JOIN \(table) s ON s.document = b.document AND s.start >= b.start AND s.start < b."end"
      """
  }

  private func searchSentences(
    _ query: SearchQuery,
    _ kind: SearchItem.Kind,
    _ most: Int
  ) throws(RecordFileError) -> [SearchItem] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: Self.sentences(of: kind, query),
        arguments: query.prefilter.map { ["query": $0] } ?? StatementArguments()
      )
      var found: [SearchItem] = []
      while found.count < most, let row = try rows.next() {
        if let item = try SearchItem(row, kind, answering: query, database) { found.append(item) }
      }
      return found
    }
  }

  /// The events or claims with what fields are asked for.
  private static func sentences(of kind: SearchItem.Kind, _ query: SearchQuery) -> String {
    let isEvents = kind == .events
    let parties =
      isEvents
      ? "(SELECT group_concat(name, '; ') FROM telling_parties p WHERE p.telling = s.key)"
      : "coalesce(s.subject, '') || '; ' || coalesce(s.counterpart, '')"
    return """
      SELECT s.*, b.heading AS above, d.name AS document_name, \(parties) AS parties
      FROM \(source(isEvents ? "tellings" : "claims", query)) JOIN documents d ON d.key = s.document
      \(query.prefilter == nil ? "ORDER BY b.key" : "WHERE search MATCH :query ORDER BY search.rowid")
      """
  }

  private func searchBlocks(_ query: SearchQuery, _ most: Int) throws(RecordFileError) -> [SearchItem] {
    try read { database in
      let isFiltered = query.prefilter != nil
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT b.*, d.name AS document_name
          FROM \(isFiltered ? "search JOIN blocks b ON b.key = search.rowid" : "blocks b")
          JOIN documents d ON d.key = b.document
          \(isFiltered ? "WHERE search MATCH :query ORDER BY rank, b.key" : "ORDER BY b.key")
          """,
        arguments: query.prefilter.map { ["query": $0] } ?? StatementArguments()
      )
      var found: [SearchItem] = []
      while found.count < most, let row = try rows.next() {
        let text: String = row["text"]
        let name: String = row["document_name"]
        let heading: String = row["heading"]
        let searched = SearchText(words: SearchQuery.folded(text), fields: ["document": [name], "heading": [heading]])
        guard query.matches(searched) else { continue }
        found.append(
          SearchItem(
            kind: .text,
            title: heading,
            place: try Self.place(of: query.firstWords, in: row, text, name, database)
          )
        )
      }
      return found
    }
  }

  /// Where the first of the words stand in a block, with some text around them.
  private static func place(
    of words: [String]?,
    in row: Row,
    _ text: String,
    _ document: String,
    _ database: Database
  ) throws -> EvidencePlace {
    let wanted = words?.first ?? ""
    let range =
      text.range(of: UnspacedText.phrase(words ?? []), options: [.caseInsensitive, .diacriticInsensitive])
      ?? text.range(of: wanted, options: [.caseInsensitive, .diacriticInsensitive])
      ?? text.startIndex..<text.startIndex
    let block = BlockText(start: row["start"], line: row["line"], column: row["column"], bytes: Array(text.utf8))
    let offset = block.start + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let place = block.place(of: offset)
    return EvidencePlace(
      document: document,
      line: place.line,
      column: place.column,
      before: String(text[..<range.lowerBound].suffix(160)),
      words: String(text[range]),
      after: String(text[range.upperBound...].prefix(240)),
      page: try PageMark.fetch(database, document: row["document"], offset: offset)
    )
  }
}

extension SearchItem {
  /// The event or claim of a row; `nil` where its sentence does not answer the question.
  fileprivate init?(_ row: Row, _ kind: Kind, answering query: SearchQuery, _ database: Database) throws {
    let isEvent = kind == .events
    let place = try EvidencePlace(row, in: database)
    let time: String? = isEvent ? row["date"] : row["period"]
    let name: String = isEvent ? row["subtype"] : row["measure"]
    let fields: [String: [String?]] = [
      "document": [row["document_name"]], "heading": [row["above"]], "actor": [row["parties"]],
      "measure": isEvent ? [] : [name, row["measure_id"]], "kind": isEvent ? [name, row["kind"]] : [],
      "place": isEvent ? [row["place"]] : [], "year": [time],
    ]
    let text = SearchText(
      words: SearchQuery.folded(place.before + place.words + place.after),
      fields: fields.mapValues { $0.compactMap { $0 } }
    )
    guard query.matches(text) else { return nil }
    let title = [time, name, isEvent ? nil : place.words].compactMap { $0 }.joined(separator: " ")
    self.init(kind: kind, id: row["id"], title: title, place: place)
  }
}
