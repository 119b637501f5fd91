/// The English names of the months.
public enum MonthName {
  /// From January on.
  public static let all = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

extension PartialDate {
  /// The date as people write it: "22 March 2020", "quarter 1 of 2016", "1980s"; before Christ as ``description``.
  public var plain: String {
    guard year > 0 else { return description }
    return switch precision {
    case .century: EnglishOrdinal.of(year / 100 + 1) + " century"
    case .decade: "\(year)s"
    case .year: "\(year)"
    case .half(let number): "\(number == 1 ? "first" : "second") half of \(year)"
    case .quarter(let number): "quarter \(number) of \(year)"
    case .season(let season): "\(season.name) \(year)"
    case .month(let month): "\(MonthName.all[month - 1]) \(year)"
    case .week(let week): "week \(week) of \(year)"
    case .day(let month, let day): "\(day) \(MonthName.all[month - 1]) \(year)"
    }
  }
}

extension PartialDate.Season {
  /// "spring".
  public var name: String {
    switch self {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }
}
