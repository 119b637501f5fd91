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
    public enum Unit: String, Hashable, Sendable { case hour = "H", day = "D", week = "W", month = "M", year = "Y", minute = "m" }
    public var value: WrittenNumber
    public var unit: Unit

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
  public var description: String {
    switch unit {
    case .hour: "PT\(value)H"
    case .minute: "PT\(value)M"
    default: "P\(value)\(unit.rawValue)"
    }
  }
}
