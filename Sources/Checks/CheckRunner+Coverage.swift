public import Diagnostics
public import RecordModel

extension CheckRunner {
  /// How much of what was found in some documents took part in a check.
  ///
  /// A figure took part if it stands in a constraint that could be decided, or if the same figure is
  /// told again in any of the documents.
  public static func coverage(of documents: [DocumentDigest]) -> Coverage {
    var tellings: [String: Int] = [:]
    for document in documents {
      for claim in document.claims where !claim.figureID.isEmpty { tellings[claim.figureID, default: 0] += 1 }
    }
    var coverage = Coverage()
    for document in documents { coverage.add(Self.coverage(of: document, tellings)) }
    return coverage
  }

  private static func coverage(of document: DocumentDigest, _ tellings: [String: Int]) -> Coverage {
    var coverage = Coverage()
    coverage.documents = 1
    coverage.found = document.counts
    var figures = Set<Range<Int>>()
    var dates = Set<Range<Int>>(document.impossibleDates.map(\.span))
    let solver = ConstraintSolver()
    for constraint in document.constraints {
      switch solver.solve(constraint).holds {
      case true: coverage.constraints.held += 1
      case false: coverage.constraints.broken += 1
      case nil:
        coverage.constraints.undecided += 1
        continue
      }
      for term in constraint.terms {
        switch term.value {
        case .quantity: figures.insert(term.span)
        case .time: dates.insert(term.span)
        }
      }
    }
    for claim in document.claims where tellings[claim.figureID, default: 0] > 1 { figures.insert(claim.span) }
    func found(_ keys: String...) -> Int { keys.reduce(0) { $0 + document.counts[$1, default: 0] } }
    coverage.figures = .init(
      found: max(found("claim"), document.claims.count, figures.count),
      checked: figures.count
    )
    coverage.dates = .init(found: max(found("mention date", "mention period"), dates.count), checked: dates.count)
    coverage.citations = .init(found: found("reference", "mention citation"))
    return coverage
  }
}
