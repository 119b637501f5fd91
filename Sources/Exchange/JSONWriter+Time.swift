import Quantities

extension JSONWriter {
  /// Writes a time as ISO 8601; the frequent forms are written digit by digit, the rest by their description.
  mutating func time(_ time: TimeValue) {
    switch time {
    case .date(let date): quoted { $0.date(date) }
    case .period(let start?, let end?):
      quoted {
        $0.date(start)
        $0.ascii("/")
        $0.date(end)
      }
    default: word(time.description)
    }
  }

  private mutating func date(_ date: PartialDate) {
    guard (0...9999).contains(date.year) else { return bare(date.description) }
    switch date.precision {
    case .year: pair(date.year / 100, date.year % 100)
    case .month(let month):
      pair(date.year / 100, date.year % 100)
      ascii("-")
      twoDigits(month)
    case .day(let month, let day):
      pair(date.year / 100, date.year % 100)
      ascii("-")
      twoDigits(month)
      ascii("-")
      twoDigits(day)
    default: bare(date.description)
    }
  }

  private mutating func pair(_ high: Int, _ low: Int) {
    twoDigits(high)
    twoDigits(low)
  }
}
