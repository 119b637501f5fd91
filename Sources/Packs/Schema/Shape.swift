/// What a value of a pack file may be.
indirect enum Shape: Sendable {
  /// Any words.
  case text
  /// Words in the small language of wordings.
  case wording
  /// `kind.name-with-hyphens`, lower case.
  case identifier
  /// A state: three or four capitals.
  case stateCode
  /// A state code or an identifier.
  case reference
  /// `2010`, `2010-12`, `2010-12-13`.
  case date
  /// A date, or two with a slash between them.
  case time
  /// A decimal number.
  case decimal
  /// A whole number of a range.
  case whole(ClosedRange<Int>)
  /// One word of a list.
  case choice([String])
  case list(Shape)
  case row(Row)

  /// A map with known keys.
  struct Row: Sendable {
    var keys: [Key]
    /// The keys that together tell one row of a pack from every other.
    var identity: [String] = []
    /// The keys that ask for a `source` beside them.
    var dated: [String] = []

    func key(_ name: String) -> Key? { keys.first { $0.name == name } }
  }

  /// A key of a row.
  struct Key: Sendable {
    var name: String
    var shape: Shape
    var isRequired: Bool
    /// What it means, for the published schema.
    var meaning: String

    /// A key that a row must have.
    static func must(_ name: String, _ shape: Shape, _ meaning: String) -> Key {
      Key(name: name, shape: shape, isRequired: true, meaning: meaning)
    }

    /// A key that a row may have.
    static func may(_ name: String, _ shape: Shape, _ meaning: String) -> Key {
      Key(name: name, shape: shape, isRequired: false, meaning: meaning)
    }
  }
}

/// One kind of file in a pack.
struct FileSchema: Sendable {
  /// The name of the file: `states.yml`.
  var file: String
  var meaning: String
  /// The top of the file.
  var top: Shape.Row

  init(_ file: String, _ meaning: String, _ keys: [Shape.Key]) {
    self.file = file
    self.meaning = meaning
    top = Shape.Row(keys: keys)
  }

  /// A file that is a list of rows under one key.
  init(_ file: String, _ meaning: String, rows key: String, _ row: Shape.Row) {
    self.init(file, meaning, [.may(key, .list(.row(row)), meaning)])
  }
}
