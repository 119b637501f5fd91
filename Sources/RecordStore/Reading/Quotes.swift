import GRDB
import Quantities

/// Words in quotation marks, and who said them where that is known.
public struct QuoteEntry: Sendable, Equatable {
  public var id: String
  public var speakers: [String]
  public var date: String?
  /// Where or on what occasion it was said.
  public var occasion: String?
  public var place: EvidencePlace
  /// How many words are quoted.
  public var length: Int
}

extension QuoteEntry {
  /// Whether the words are the title of a document or a work: all but small words begin with capitals.
  public var isTitle: Bool {
    let words = place.words.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    let long = words.filter { $0.count > 3 && $0.first?.isLetter == true }
    return long.count > 1 && long.allSatisfy { $0.first?.isUppercase == true || Self.small.contains($0.lowercased()) }
      && long.count { $0.first?.isUppercase == true } > 1
  }

  /// Words that stand small in titles, longer than three letters.
  private static let small: Set<String> = [
    "with", "from", "into", "onto", "over", "under", "between", "among", "towards", "toward", "through", "within",
    "against", "their", "that", "this",
  ]

  /// Whether it may have been said in the wanted time; one without a date is in none.
  fileprivate func isIn(_ filter: AnswerFilter) -> Bool {
    guard filter.from != nil || filter.to != nil else { return true }
    guard let days = date.flatMap(TimeText.time)?.knownDays else { return false }
    return filter.from.map { days.upperBound >= $0.days.lowerBound } != false
      && filter.to.map { days.lowerBound <= $0.days.upperBound } != false
  }
}

extension Record {
  /// The quotations of running text, in the order of the documents; titles in notes and lists of references are none.
  ///
  /// The speaker is the one whom the text names for the quotation; else who makes a statement in its sentence, as
  /// source of a telling of kind statement or as the one on whose word a claim stands. Other quotations have none.
  public func quotes(_ filter: AnswerFilter) throws(RecordFileError) -> [QuoteEntry] {
    try read { database in
      try Row.fetchAll(database, sql: Self.quoteQuery).map { row in
        let place = try EvidencePlace(row, in: database)
        // Records of older programs do not tell who said a quotation.
        let told: String? = row.hasColumn("speaker") ? row["speaker"] : nil
        let occasion: String? = row.hasColumn("occasion") ? row["occasion"] : nil
        let names = told ?? (row["speakers"] as String?) ?? (row["attribution"] as String?)
        return QuoteEntry(
          id: row["id"],
          speakers: names.map { $0.split(separator: ";").map { String($0.drop(while: \.isWhitespace)) } } ?? [],
          date: (row["date"] as String?) ?? (row["said"] as String?),
          occasion: occasion,
          place: place,
          length: place.words.split(whereSeparator: \.isWhitespace).count
        )
      }
    }.filter { $0.isIn(filter) }.filter { quote in
      guard let actor = filter.actor?.lowercased() else { return true }
      return quote.speakers.contains { $0.lowercased().contains(actor) }
    }
  }

  private static let quoteQuery = """
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
    FROM mentions m WHERE m.kind = 'quotation' AND (
      SELECT b.kind FROM blocks b WHERE b.document = m.document AND b.start <= m.start ORDER BY b.start DESC LIMIT 1
    ) NOT IN ('footnote', 'bibliography-entry', 'heading', 'contents-entry') ORDER BY m.key
    """
}
