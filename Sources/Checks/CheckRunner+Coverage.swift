public import Diagnostics
public import RecordModel

extension CheckRunner {
  /// How much of what was found in some documents took part in a check.
  ///
  /// A figure took part if it stands in a constraint that could be decided, or if the same figure is
  /// told again in any of the documents. `unnamed` tells of each document the figures that can be held against no
  /// others, with the reason.
  public static func coverage(
    of documents: [DocumentDigest],
    unnamed: [[Range<Int>: Coverage.Reason]] = []
  ) -> Coverage {
    var counter = CoverageCounter()
    for (index, document) in documents.enumerated() {
      counter.add(document, unnamed: unnamed.indices.contains(index) ? unnamed[index] : [:])
    }
    return counter.coverage
  }

  /// How much of what was found in one document took part in a check, where it is known which figures are told again.
  public static func coverage(
    of document: DocumentDigest,
    unnamed: [Range<Int>: Coverage.Reason],
    isToldAgain: (String) -> Bool
  ) -> Coverage {
    counted(document, unnamed: unnamed, isToldAgain: isToldAgain).coverage
  }

  /// The coverage of a document, and the figures that took no part, with the reason.
  static func counted(
    _ document: DocumentDigest,
    unnamed: [Range<Int>: Coverage.Reason],
    isToldAgain: (String) -> Bool
  ) -> (coverage: Coverage, left: [Range<Int>: Coverage.Reason]) {
    var coverage = Coverage()
    var left: [Range<Int>: Coverage.Reason] = [:]
    coverage.documents = 1
    coverage.found = document.counts
    let terms = Terms(document, &coverage.constraints)
    var figures = terms.figures
    for claim in document.claims where !claim.figureID.isEmpty && isToldAgain(claim.figureID) {
      figures.insert(claim.span)
    }
    func found(_ keys: String...) -> Int { keys.reduce(0) { $0 + document.counts[$1, default: 0] } }
    coverage.figures = .init(
      found: max(found("claim"), figures.union(document.claims.map(\.span)).union(unnamed.keys).count),
      checked: figures.count
    )
    var reasons = unnamed
    for claim in document.claims { reasons[claim.span] = .toldOnce }
    for (span, reason) in reasons where !figures.contains(span) {
      let reason = terms.undecided.contains(span) ? .undecided : reason
      left[span] = reason
      coverage.figures.others[reason, default: 0] += 1
    }
    coverage.dates = .init(
      found: max(found("mention date", "mention period"), terms.dates.count),
      checked: terms.dates.count
    )
    let otherDates = coverage.dates.found - terms.dates.count
    if otherDates > 0 { coverage.dates.others[.noRelation] = otherDates }
    coverage.citations = citations(of: document, marks: found("mention citation"))
    return (coverage, left)
  }

  /// Entries that give something to compare, and marks in a text that has notes.
  private static func citations(of document: DocumentDigest, marks: Int) -> Coverage.Share {
    let entries = document.references.count { $0.givesSomethingToCompare }
    let found = max(document.counts["reference", default: 0], document.references.count)
    let hasNotes = document.references.contains { $0.place == .footnote }
    var share = Coverage.Share(found: found + marks, checked: entries + (hasNotes ? marks : 0))
    if entries < found { share.others[.nothingToCompare] = found - entries }
    if !hasNotes, marks > 0 { share.others[.noNotes] = marks }
    return share
  }
}

/// The figures and dates that stand in the constraints of a document, by what became of these.
private struct Terms {
  var figures: Set<Range<Int>> = []
  var dates: Set<Range<Int>>
  /// Those in constraints that the wording leaves open.
  var undecided: Set<Range<Int>> = []

  init(_ document: DocumentDigest, _ outcomes: inout Coverage.Outcomes) {
    dates = Set(document.impossibleDates.map(\.span))
    let solver = ConstraintSolver()
    for constraint in document.constraints {
      switch solver.solve(constraint).holds {
      case true: outcomes.held += 1
      case false: outcomes.broken += 1
      case nil:
        outcomes.undecided += 1
        undecided.formUnion(constraint.terms.map(\.span))
        continue
      }
      for term in constraint.terms {
        switch term.value {
        case .quantity: figures.insert(term.span)
        case .time: dates.insert(term.span)
        }
      }
    }
  }
}

extension Reference {
  /// Whether a check can hold the entry against its address, another entry, or the text before it.
  fileprivate var givesSomethingToCompare: Bool {
    url != nil || isBackReference || (!authors.isEmpty && (year != nil || title != nil))
  }
}
