import Quantities

extension PartialDate {
  /// The date with its preposition: "on 4 May 1976", "in May 1976".
  var placed: String { (day == nil ? "in " : "on ") + plain }
}

extension TimeValue {
  /// The time as people write it: "March 2021 to May 2021", "until 2023".
  var plain: String {
    switch self {
    case .date(let date): date.plain
    case .period(let first?, let last?): "\(first.plain) to \(last.plain)"
    case .period(let first?, nil): "the time since \(first.plain)"
    case .period(nil, let last?): "the time until \(last.plain)"
    case .period(nil, nil), .duration, .vague: description
    }
  }
}
