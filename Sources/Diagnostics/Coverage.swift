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
  /// Findings that were made and are not told.
  public var withheld = Withheld()

  /// Some of a number.
  public struct Share: Sendable, Equatable {
    public var found = 0
    public var checked = 0
    /// Why the others took no part.
    public var others: [Reason: Int] = [:]
    public init(found: Int = 0, checked: Int = 0) {
      self.found = found
      self.checked = checked
    }
  }

  /// Why something took no part in a check.
  public enum Reason: String, Sendable, CaseIterable {
    case undecided, toldOnce = "told-once", noMeasure = "no-measure", noParty = "no-party", noTime = "no-time"
    case notByItself = "not-by-itself", noRelation = "no-relation", nothingToCompare = "nothing-to-compare"
    case noNotes = "no-notes"
  }

  /// Findings that are left out, and those that are gone.
  public struct Withheld: Sendable, Equatable {
    /// Left out because the text or the file of exceptions says so, with a reason.
    public var suppressed = 0
    /// Left out because the baseline has them.
    public var known = 0
    /// Left out because somebody has decided so, under Review.
    public var decided = 0
    /// In the baseline, and no longer found.
    public var fixed = 0
    public init() {}
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
    withheld.suppressed += other.withheld.suppressed
    withheld.known += other.withheld.known
    withheld.decided += other.withheld.decided
    withheld.fixed += other.withheld.fixed
  }
}

extension Coverage {
  /// What was found of each sort, by its name.
  public var shares: [(name: String, share: Share)] {
    [("Figures", figures), ("Dates", dates), ("Citations", citations)]
  }
}

extension Coverage.Share {
  fileprivate mutating func add(_ other: Coverage.Share) {
    found += other.found
    checked += other.checked
    others.merge(other.others, uniquingKeysWith: +)
  }

  /// The reasons that occur, with their numbers, in their order.
  public var reasons: [(reason: Coverage.Reason, count: Int)] {
    Coverage.Reason.allCases.compactMap { reason in others[reason].map { (reason, $0) } }
  }
}

extension Coverage.Reason {
  /// The reason in words, behind a number of things.
  public var meaning: String {
    switch self {
    case .undecided: "stand in a relation that the wording leaves open"
    case .toldOnce: "are told once, and no other figure or date of the texts bears on them"
    case .noMeasure: "are of no measure that a pack names"
    case .noParty: "name nobody whose figure it is"
    case .noTime: "name no time that the text itself tells"
    case .notByItself: "are understood only from other sentences"
    case .noRelation: "stand beside no length, weekday or order that bears on them"
    case .nothingToCompare: "give neither an address nor an author with a year"
    case .noNotes: "are marks in a text without notes"
    }
  }
}

extension Coverage.Withheld {
  /// "2 suppressed, 5 in the baseline, 1 of the baseline fixed", or `nil` where there is none.
  public var summary: String? {
    var parts: [String] = []
    if suppressed > 0 { parts.append("\(suppressed) suppressed") }
    if known > 0 { parts.append("\(known) in the baseline") }
    if decided > 0 { parts.append("\(decided) decided") }
    if fixed > 0 { parts.append("\(fixed) of the baseline fixed") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
