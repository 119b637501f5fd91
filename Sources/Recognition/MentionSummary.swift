public import Quantities
public import RecordModel

extension Mention {
  /// The mention in a line, as the examples of recognisers give it: "money 1200 USD", "money over 1000 USD",
  /// "percentage [7, 8] percent", "date 2020-02-05", "duration P17D", "period 2018/2023".
  public var summary: String {
    switch value {
    case .quantity(let quantity): "\(kind.rawValue) \(quantity.summary)" + (unreadReason == nil ? "" : " unread")
    case .time(let time):
      "\(kind.rawValue) \(time.value)" + (time.impossibleDay.map { $0 < 10 ? "-0\($0)" : "-\($0)" } ?? "")
        + (time.otherReading.map { " or \($0)" } ?? "") + (time.modifier.map { " \($0.rawValue)" } ?? "")
        + (time.isFiscal ? " fiscal" : "")
        + (time.isImpossible ? " impossible" : "")
    case .name(let name): "name \(name.canonical)"
    case .citation(let marker): "citation \(marker)"
    case .none, .quotation: kind.rawValue
    }
  }
}

extension Quantity {
  /// The figure in a line: approximation, value or ends, unit, base of a rate.
  public var summary: String {
    var parts: [String] = approximation == .exact ? [] : [approximation.rawValue]
    if let value {
      parts.append(fraction.map { "\($0.numerator)/\($0.denominator)" } ?? "\(value)")
    } else {
      parts.append("[\(low.map { "\($0)" } ?? ""), \(high.map { "\($0)" } ?? "")]")
    }
    if let code = unit.code { parts.append(code) }
    if let per { parts.append("/ \(per)") }
    return parts.joined(separator: " ")
  }
}
