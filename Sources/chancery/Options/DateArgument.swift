import ArgumentParser
import Quantities

/// A date of a command line: a year, a month or a day.
struct DateArgument: ExpressibleByArgument {
  var date: PartialDate

  init?(argument: String) {
    guard let date = PartialDate(iso: argument) else { return nil }
    self.date = date
  }

  var defaultValueDescription: String { date.description }
}
