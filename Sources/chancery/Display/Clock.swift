import Foundation

/// The calendar of the machine.
enum Clock {
  /// The days from 1970-01-01 to today, in Universal Time.
  static var dayNumber: Int { Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)) }
}
