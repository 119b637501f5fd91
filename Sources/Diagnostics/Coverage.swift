/// How much of what was found took part in a check.
public struct Coverage: Sendable, Equatable {
  public var documents = 0
  /// Objects of each type and kind that were found: "claim", "mention date".
  public var found: [String: Int] = [:]
  /// Figures that were found, and those of them that stand in a constraint or have a fellow to be held against.
  public var figures = Share()
  /// Dates and periods that were found, and those that a check looked at.
  public var dates = Share()
  /// Citations and entries of bibliographies that were found, and those that a check looked at.
  public var citations = Share()
  /// Constraints that the texts state, by what became of them.
  public var constraints = Outcomes()

  /// Some of a number.
  public struct Share: Sendable, Equatable {
    public var found = 0
    public var checked = 0
    public init(found: Int = 0, checked: Int = 0) {
      self.found = found
      self.checked = checked
    }
  }

  /// What became of the constraints.
  public struct Outcomes: Sendable, Equatable {
    public var held = 0
    public var broken = 0
    public var undecided = 0
    public init() {}
  }

  public init() {}

  /// Adds the coverage of other documents.
  public mutating func add(_ other: Coverage) {
    documents += other.documents
    found.merge(other.found, uniquingKeysWith: +)
    figures.add(other.figures)
    dates.add(other.dates)
    citations.add(other.citations)
    constraints.held += other.constraints.held
    constraints.broken += other.constraints.broken
    constraints.undecided += other.constraints.undecided
  }
}

extension Coverage.Share {
  fileprivate mutating func add(_ other: Coverage.Share) {
    found += other.found
    checked += other.checked
  }
}
