/// Brings together the tellings of one event.
///
/// Events are taken in order of kind, parties and first day; only those whose days overlap are
/// compared, so that the time grows with their number and the memory does not.
public struct EventMerger {
  /// What must be known of an event as it is told.
  public struct Candidate: Sendable, Equatable {
    public var id: String
    public var kind: String
    /// All who take part, in one order.
    public var parties: String
    /// The persons who take part, in one order, joined by bars; `nil` if none is named.
    public var people: String?
    public var days: ClosedRange<Int>
    public var object: String?
    public var status: String
    public var subtype = ""
    public var place: String?
    /// The agreement or project to which it happened, if the object is its name.
    public var thing: String?

    public init(
      id: String,
      kind: String,
      parties: String,
      people: String?,
      days: ClosedRange<Int>,
      object: String?,
      status: String
    ) {
      self.id = id
      self.kind = kind
      self.parties = parties
      self.people = people
      self.days = days
      self.object = object
      self.status = status
    }
  }

  /// The longest time that tellings of one event may span: a longer one is a period and not a date.
  public static let longestEvent = 31

  private let longest: Int
  private var open: [Candidate] = []

  public init(longest: Int = longestEvent) { self.longest = longest }

  /// Takes the next candidate; returns the earlier event that it tells of, or `nil` if it is one of its own.
  public mutating func match(_ candidate: Candidate) -> String? {
    guard candidate.days.count <= longest else { return nil }
    open.removeAll {
      $0.kind != candidate.kind || $0.parties != candidate.parties || $0.days.upperBound < candidate.days.lowerBound
    }
    if let index = open.firstIndex(where: { Self.isSame($0, candidate) }) {
      open[index].people = open[index].people ?? candidate.people
      open[index].object = open[index].object ?? candidate.object
      open[index].thing = open[index].thing ?? candidate.thing
      return open[index].id
    }
    open.append(candidate)
    return nil
  }

  /// Whether nothing that both tell sets them apart.
  private static func isSame(_ a: Candidate, _ b: Candidate) -> Bool {
    if let one = a.thing, let other = b.thing, one != other { return false }
    let isNamed = a.thing != nil && a.thing == b.thing
    return a.days.overlaps(b.days) && a.status == b.status
      && shareOne(a.people.map(names), b.people.map(names)) && (isNamed || shareOne(words(a), words(b)))
  }

  private static func names(_ list: String) -> Set<String> {
    Set(list.split(separator: "|").map(String.init))
  }

  /// The words of an object that tell one thing from others; `nil` where it has none: "the agreement".
  private static func words(_ candidate: Candidate) -> Set<String>? {
    guard let object = candidate.object else { return nil }
    let words = Set(SentenceWords.of(object).filter { $0.utf8.count >= 4 && !common.contains($0) })
    return words.isEmpty ? nil : words
  }

  /// Words that most agreements have in their names.
  private static let common: Set<String> = [
    "agreement", "agreements", "memorandum", "memoranda", "understanding", "treaty", "protocol", "contract",
    "contracts",
    "document", "documents", "cooperation", "bilateral", "joint", "between", "with", "from", "into", "that", "this",
    "which", "their", "both", "countries", "sides", "parties", "signed", "signing", "ceremony",
  ]

  /// Whether two sets have something in common, or one of them is not given.
  private static func shareOne(_ a: Set<String>?, _ b: Set<String>?) -> Bool {
    guard let a, let b else { return true }
    return !a.isDisjoint(with: b)
  }
}
