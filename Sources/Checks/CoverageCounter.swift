public import Diagnostics
public import RecordModel

/// Counts how much of what was found takes part in a check, a document at a time.
///
/// Of a document it keeps only which figures it tells, and what the one telling of each of them counts as until another
/// document tells the figure again.
public struct CoverageCounter {
  /// A figure that no check has looked at yet.
  private final class Waiting {
    var reason: Coverage.Reason?
    init(_ reason: Coverage.Reason) { self.reason = reason }
  }

  public private(set) var coverage = Coverage()
  /// The figures told so far, each with its telling as long as that is the only one.
  private var told: [String: Waiting?] = [:]

  public init() {}

  /// Counts another document; `unnamed` tells which of its figures can be held against no others, with the reason.
  public mutating func add(_ document: DocumentDigest, unnamed: [Range<Int>: Coverage.Reason] = [:]) {
    var tellings: [String: Int] = [:]
    for claim in document.claims where !claim.figureID.isEmpty { tellings[claim.figureID, default: 0] += 1 }
    let (own, left) = CheckRunner.counted(document, unnamed: unnamed) { figure in
      tellings[figure, default: 0] > 1 || told[figure] != nil
    }
    coverage.add(own)
    // Several claims may stand at the same words.
    var waiting: [Range<Int>: Waiting] = [:]
    for claim in document.claims where !claim.figureID.isEmpty {
      if let known = told[claim.figureID] {
        if let known { settle(known) }
        told[claim.figureID] = .some(nil)
      } else if tellings[claim.figureID, default: 0] > 1 {
        told[claim.figureID] = .some(nil)
      } else {
        if waiting[claim.span] == nil { waiting[claim.span] = left[claim.span].map { Waiting($0) } }
        told[claim.figureID] = .some(waiting[claim.span])
      }
    }
  }

  /// Counts a figure that is told again as one that was checked.
  private mutating func settle(_ waiting: Waiting) {
    guard let reason = waiting.reason else { return }
    waiting.reason = nil
    coverage.figures.checked += 1
    let rest = coverage.figures.others[reason, default: 0] - 1
    coverage.figures.others[reason] = rest > 0 ? rest : nil
  }
}
