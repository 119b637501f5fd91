import GRDB

/// The full-text index of a record, and the texts of scripts without spaces as it reads them.
enum SearchIndex {
  /// Full-text search over ``UnitTables/blocks``; the categories keep Khmer vowel signs inside words.
  ///
  /// `text` has the letters of scripts without spaces one by one, so that any word is found; `words` has them by words of
  /// a dictionary, where there is one, so that passages in which it is a word of its own come first.
  static let creations = [
    """
    CREATE TABLE parted_blocks (
      key INTEGER PRIMARY KEY REFERENCES blocks (key),
      text TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE VIEW searched_blocks AS
    SELECT b.key, coalesce(p.text, b.text) AS text, p.words FROM blocks b LEFT JOIN parted_blocks p ON p.key = b.key
    """,
    """
    CREATE VIRTUAL TABLE search USING fts5(
      text, words, content='searched_blocks', content_rowid='key',
      tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
    )
    """,
  ]

  /// Indexes all passages.
  static func fill(_ database: Database) throws {
    let insertion = try database.makeStatement(sql: "INSERT INTO parted_blocks (key, text, words) VALUES (?, ?, ?)")
    let blocks = try Row.fetchCursor(database, sql: "SELECT key, text FROM blocks ORDER BY key")
    while let block = try blocks.next() {
      let text: String = block["text"]
      guard UnspacedText.has(text) else { continue }
      let key: Int = block["key"]
      try insertion.execute(arguments: [key, UnspacedText.parted(text), WordDictionary.parted(text) ?? text])
    }
    try database.execute(sql: "INSERT INTO search (search) VALUES ('rebuild')")
  }

  /// Some words as a phrase of the query language, none of whose operators is read from them.
  static func phrase(_ words: String, isPrefix: Bool = false) -> String {
    // By scalars: a quotation mark with an accent over it is a letter of its own to Swift, but not to SQLite.
    let clean = String(String.UnicodeScalarView(words.unicodeScalars.filter { $0 != "\"" && $0 != "\0" }))
    let phrase = "\"\(UnspacedText.parted(clean))\"" + (isPrefix ? "*" : "")
    guard UnspacedText.has(clean), let whole = WordDictionary.parted(clean) else { return phrase }
    return "({text} : \(phrase) OR {words} : \"\(whole)\")"
  }
}
