/// What an expression of time says: a date, a period, a duration, or something vague.
public enum TimeValue: Hashable, Sendable {
  case date(PartialDate)
  /// A period; `nil` is an open end. Both ends belong to it.
  case period(PartialDate?, PartialDate?)
  case duration(Duration)
  /// A reference without a calendar value, as TIMEX3 writes it: `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`, `PXY`.
  case vague(String)

  /// A length of time as it was written: 3 weeks stay weeks.
  public struct Duration: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable {
      case hour = "H", day = "D", week = "W", month = "M", year = "Y", minute = "m"
      /// Monday to Friday, as written; feasts are not known.
      case workingDay = "BD"
    }
    public var value: WrittenNumber
    public var unit: Unit
    /// What is said beyond the first number: "three days" of "one week, three days".
    public var rest: [Component] = []

    /// A number of one unit.
    public struct Component: Hashable, Sendable {
      public var value: WrittenNumber
      public var unit: Unit

      public init(_ value: WrittenNumber, _ unit: Unit) {
        self.value = value
        self.unit = unit
      }
    }

    public init(_ value: WrittenNumber, _ unit: Unit) {
      self.value = value
      self.unit = unit
    }
  }

  /// The first and the last day, counted from 1970-01-01; `nil` for durations and vague references.
  public var days: (first: Int?, last: Int?)? {
    switch self {
    case .date(let date): (date.days.lowerBound, date.days.upperBound)
    case .period(let start, let end): (start?.days.lowerBound, end?.days.upperBound)
    case .duration, .vague: nil
    }
  }
}

extension TimeValue: CustomStringConvertible {
  /// ISO 8601 extended: "2018/2023", "..2022-12", "2018..", "P17D".
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .period(let start?, let end?): "\(start)/\(end)"
    case .period(let start?, nil): "\(start).."
    case .period(nil, let end?): "..\(end)"
    case .period(nil, nil): ".."
    case .duration(let duration): duration.description
    case .vague(let value): value
    }
  }
}

extension TimeValue.Duration: CustomStringConvertible {
  /// The length as ISO 8601, larger units first: "P1W3D", "PT24H".
  public var description: String {
    let order: [Unit] = [.year, .month, .week, .day, .workingDay, .hour, .minute]
    let parts = [Component(value, unit)] + rest
    var text = "P"
    var isTime = false
    for unit in order {
      for part in parts where part.unit == unit {
        if !isTime, unit == .hour || unit == .minute {
          text += "T"
          isTime = true
        }
        text += "\(part.value)" + unit.rawValue.uppercased()
      }
    }
    return text
  }
}
