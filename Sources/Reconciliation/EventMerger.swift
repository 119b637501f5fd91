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

  private var open: [Candidate] = []

  public init() {}

  /// Takes the next candidate; returns the earlier event that it tells of, or `nil` if it is one of its own.
  public mutating func match(_ candidate: Candidate) -> String? {
    guard candidate.days.count <= Self.longestEvent else { return nil }
    open.removeAll {
      $0.kind != candidate.kind || $0.parties != candidate.parties || $0.days.upperBound < candidate.days.lowerBound
    }
    if let index = open.firstIndex(where: { Self.isSame($0, candidate) }) {
      open[index].people = open[index].people ?? candidate.people
      open[index].object = open[index].object ?? candidate.object
      return open[index].id
    }
    open.append(candidate)
    return nil
  }

  /// Whether nothing that both tell sets them apart.
  private static func isSame(_ a: Candidate, _ b: Candidate) -> Bool {
    a.days.overlaps(b.days) && a.status == b.status && shareOne(a.people, b.people, separator: "|", shortest: 1)
      && shareOne(a.object.map(FigureIdentity.folded), b.object.map(FigureIdentity.folded), separator: " ", shortest: 4)
  }

  /// Whether two lists have a word in common, or one of them is not given.
  private static func shareOne(_ a: String?, _ b: String?, separator: Character, shortest: Int) -> Bool {
    guard let a, let b else { return true }
    let words = Set(a.split(separator: separator).filter { $0.utf8.count >= shortest })
    return b.split(separator: separator).contains { words.contains($0) }
  }
}
