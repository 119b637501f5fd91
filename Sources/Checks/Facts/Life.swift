import Quantities
import RecordModel

extension BeforeItsTime {
  /// The times in which something was there.
  struct Life {
    var phases: [(from: PartialDate?, to: PartialDate?)]
    var isState: Bool
    /// Whether it is a state that is no more.
    var isEnded = false

    /// Whether some day belongs to one of the phases.
    func covers(_ days: ClosedRange<Int>, margin: Int) -> Bool {
      phases.contains { phase in
        (phase.from?.days.lowerBound ?? .min / 2) - margin <= days.upperBound
          && (phase.to?.days.upperBound ?? .max / 2) + margin >= days.lowerBound
      }
    }
  }
}

extension BeforeItsTime.Life {
  /// When it began or ended, whichever the days miss.
  func limit(_ days: ClosedRange<Int>) -> String {
    let first = phases.compactMap(\.from).min { $0.days.lowerBound < $1.days.lowerBound }
    if let first, days.upperBound < first.days.lowerBound { return "began only \(first.placed)" }
    let last = phases.compactMap(\.to).max { $0.days.upperBound < $1.days.upperBound }
    return last.map { "ended \($0.placed)" } ?? "was not there"
  }
}
