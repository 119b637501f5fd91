import GRDB

/// Words in quotation marks, and who said them where that is known.
public struct QuoteEntry: Sendable, Equatable {
  public var id: String
  public var speakers: [String]
  public var date: String?
  public var place: EvidencePlace
  /// How many words are quoted.
  public var length: Int
}

extension Record {
  /// The quotations in the order of the documents.
  ///
  /// The speaker is who makes a statement in the quotation's sentence, as source of a telling of kind statement or as
  /// the one on whose word a claim stands; other quotations have none.
  public func quotes(_ filter: AnswerFilter) throws(RecordFileError) -> [QuoteEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM (
            SELECT m.*, (SELECT group_concat(name, '; ') FROM (
                SELECT DISTINCT p.name FROM tellings t JOIN telling_parties p ON p.telling = t.key
                LEFT JOIN entities e ON e.id = p.name_entity
                WHERE t.document = m.document AND t.kind = 'statement' AND p.side = 'source'
                  AND t.sentence_start <= m.start AND t.sentence_end >= m.start
                ORDER BY e.kind IS NOT 'person', p.key)) AS speakers,
              (SELECT c.attribution FROM claims c WHERE c.document = m.document AND c.attribution IS NOT NULL
                AND c.sentence_start <= m.start AND c.sentence_end >= m.start ORDER BY c.key LIMIT 1) AS attribution,
              (SELECT t.date FROM tellings t WHERE t.document = m.document AND t.kind = 'statement'
                AND t.sentence_start <= m.start AND t.sentence_end >= m.start ORDER BY t.key LIMIT 1) AS said
            FROM mentions m WHERE m.kind = 'quotation')
          WHERE (:actor IS NULL OR speakers LIKE :actor ESCAPE '\\' OR attribution LIKE :actor ESCAPE '\\')
          ORDER BY key
          """,
        arguments: StatementArguments(filter.arguments)
      ).map { row in
        let place = try EvidencePlace(row, in: database)
        let names = (row["speakers"] as String?) ?? (row["attribution"] as String?)
        return QuoteEntry(
          id: row["id"],
          speakers: names.map { $0.split(separator: ";").map { String($0.drop(while: \.isWhitespace)) } } ?? [],
          date: row["said"],
          place: place,
          length: place.words.split(whereSeparator: \.isWhitespace).count
        )
      }
    }
  }
}
