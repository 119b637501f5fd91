/// The name of an element or attribute, told from others by a hash.
///
/// Names of HTML are compared without regard to case, those of XML with it. Comparing costs nothing and looks at no
/// letters: a made-up name that has the hash of another one is taken for it.
struct MarkupName: Hashable, Sendable, ExpressibleByStringLiteral {
  private(set) var hash: UInt64

  /// The name without a letter.
  static let empty = MarkupName(hash: 0xCBF2_9CE4_8422_2325)

  private init(hash: UInt64) { self.hash = hash }

  init(stringLiteral name: String) { self.init(name) }

  init(_ name: some StringProtocol) {
    self = .empty
    for byte in name.utf8 { add(byte) }
  }

  mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Where the name belongs in a table of some size, a power of two.
  func place(in size: Int) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1) }
}

/// A fixed set of names, each with a value: `NameTable([("p td", .block)])`.
struct NameTable<Value: Sendable>: Sendable {
  private struct Entry {
    var name: MarkupName
    var value: Value
  }

  /// Each name at the place that its hash tells, or at the next one that is free: at least half of them are.
  private let places: [Entry?]

  /// Creates a table; several names of one value are set apart by white space.
  init(_ entries: [(names: String, value: Value)]) {
    var values: [MarkupName: Value] = [:]
    for entry in entries {
      for name in entry.names.split(whereSeparator: \.isWhitespace) { values[MarkupName(name)] = entry.value }
    }
    var size = 8
    while size < 2 * values.count { size *= 2 }
    var places = [Entry?](repeating: nil, count: size)
    for (name, value) in values {
      var place = name.place(in: size)
      while places[place] != nil { place = (place + 1) & (size - 1) }
      places[place] = Entry(name: name, value: value)
    }
    self.places = places
  }

  subscript(name: MarkupName) -> Value? {
    var place = name.place(in: places.count)
    while let entry = places[place] {
      if entry.name == name { return entry.value }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }
}

/// A piece of an HTML or XML file.
struct MarkupToken: Sendable, Equatable {
  enum Kind: Sendable {
    /// `<p class="a">` and `<br/>`.
    case start
    /// `</p>`
    case end
    /// Text whose character references are still to be decoded.
    case text
    /// The text of a CDATA section, of a script or of a style sheet, in which nothing is decoded.
    case rawText
    /// `<!-- … -->`, and in HTML whatever else begins like a declaration or an instruction.
    case comment
    /// `<?xml … ?>`
    case instruction
    /// `<!DOCTYPE …>` with all that it declares.
    case declaration
  }

  var kind: Kind
  /// The bytes of the whole token.
  var range: Range<Int>
  /// The bytes between the delimiters; those of a tag's name.
  var content: Range<Int>
  /// The name of a tag as it is written, in HTML in lower case: `w:p`, `table`.
  var name = MarkupName.empty
  /// The name of a tag without the prefix of its namespace: `p`.
  var local = MarkupName.empty
  /// Whether a start tag ends in `/>`; in HTML that means nothing.
  var isSelfClosing = false
}

/// An attribute of the last start tag.
struct MarkupAttribute: Sendable, Equatable {
  /// The name as it is written, in HTML in lower case: `r:id`, `href`.
  var name: MarkupName
  /// The name without the prefix of its namespace: `id`.
  var local: MarkupName
  /// The bytes of the value without its quotation marks, not yet decoded.
  var value: Range<Int>
}
