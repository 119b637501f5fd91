import ArgumentParser
import Quantities

/// A date of a command line: a year, a month or a day.
struct DateArgument: ExpressibleByArgument {
  var date: PartialDate

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), !parts.contains(nil), let year = parts[0] else { return nil }
    let date = PartialDate(
      year: year,
      month: parts.count > 1 ? parts[1] : nil,
      day: parts.count > 2 ? parts[2] : nil
    )
    guard let date else { return nil }
    self.date = date
  }

  var defaultValueDescription: String { date.description }
}
