import Foundation
import Quantities

/// The day on which the reading room is asked.
enum Today {
  /// Counted from 1970-01-01, as everywhere in the record.
  static var day: Int { Int(Date().timeIntervalSince1970 / 86_400) }
  static var date: PartialDate { PartialDate(dayNumber: day) }
}
