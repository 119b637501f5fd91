public import Quantities
public import RecordModel

/// What one source says of a figure, with what tells how good the source is.
public struct FigureStatement: Sendable {
  public var quantity: Quantity
  public var modality: Claim.Modality
  /// The sentence, and the document in which it stands.
  public var sentence: String
  public var document: String
  public var title: String?
  /// On whose word.
  public var attribution: String?
  /// The sources that the sentence cites: their titles, and their addresses.
  public var cited: [String] = []
  public var addresses: [String] = []
  /// The days on which what it rests on may have been published: the cited source, else the document.
  public var published: ClosedRange<Int>?

  public init(_ quantity: Quantity, _ modality: Claim.Modality = .actual, sentence: String, document: String) {
    self.quantity = quantity
    self.modality = modality
    self.sentence = sentence
    self.document = document
  }

  /// Whether it is told on the word of a public body, or cites a page of one.
  public var isOfficial: Bool {
    attribution.map(PublicBody.isName) == true || addresses.contains(where: PublicBody.isAddress)
  }

  /// Whether both say the same, digit for digit and with the same caution.
  func hasValue(of other: FigureStatement) -> Bool {
    quantity.interval == other.quantity.interval && quantity.unit == other.quantity.unit
      && quantity.approximation == other.quantity.approximation
  }
}

/// Tells the bodies that publish figures by their office from all others.
enum PublicBody {
  /// Whether a name is that of a ministry, a central bank, an office of statistics or customs.
  static func isName(_ name: String) -> Bool {
    let words = SentenceWords.of(name)
    return words.contains { offices.contains($0) }
      || zip(words, words.dropFirst()).contains { pairs.contains("\($0) \($1)") }
  }

  /// Whether an address belongs to a government: "stats.gov.xx", "www.mof.go.xx".
  static func isAddress(_ address: String) -> Bool {
    let parts = address.split(separator: "/", omittingEmptySubsequences: true)
    guard let host = parts.first(where: { $0.contains(".") && !$0.contains(":") }) else { return false }
    let labels = host.split(separator: ".").map { FigureIdentity.folded(String($0)) }
    guard let last = labels.last else { return false }
    // "stats.gov" and "stats.gov.xx", but "go" only before the two letters of a state: "espn.go.com" is nobody's office.
    return domains.contains(last)
      || last.utf8.count == 2 && labels.dropLast().last.map { $0 == "go" || domains.contains($0) } == true
  }

  private static let offices: Set<String> = ["ministry", "customs", "statistics", "treasury"]
  private static let pairs: Set<String> = [
    "central bank", "national bank", "reserve bank", "state bank", "state council", "general department",
    "general administration", "census bureau",
  ]
  private static let domains: Set<String> = ["gov", "gob", "gouv", "govt"]
}

/// The words of a sentence, without marks and in lower case.
enum SentenceWords {
  static func of(_ text: String) -> [String] {
    FigureIdentity.folded(text).utf8.split { byte in
      let isWord = byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
      return !isWord
    }.map { String(decoding: $0, as: UTF8.self) }
  }
}
