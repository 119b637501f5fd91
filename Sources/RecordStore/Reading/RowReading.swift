import GRDB
import Quantities
import RecordModel

extension Row {
  /// The figure of a row; `nil` for a row without one.
  var quantity: Quantity? {
    guard let kind: String = self["unit_kind"],
      let unit = Unit(kindName: kind, code: self["unit"], word: self["currency_word"], sign: self["unit_sign"])
    else { return nil }
    let approximation = (self["approximation"] as String?).flatMap(Quantity.Approximation.init) ?? .exact
    let low = (self["low_exact"] as String?).flatMap(ExactText.rational)
    let high = (self["high_exact"] as String?).flatMap(ExactText.rational)
    var quantity: Quantity
    if let value = (self["value_exact"] as String?).flatMap(ExactText.number) {
      quantity = Quantity(value, unit, approximation: approximation)
    } else {
      quantity = Quantity(from: nil, to: nil, unit, approximation: approximation)
    }
    quantity.approximation = approximation
    quantity.low = low.flatMap(WrittenNumber.init(exactly:))
    quantity.high = high.flatMap(WrittenNumber.init(exactly:))
    quantity.per = self["per"]
    quantity.fraction = (self["fraction"] as String?).flatMap(Self.fraction)
    if let value = (self["base_value_exact"] as String?).flatMap(ExactText.number), let unit: String = self["base_unit"]
    {
      quantity.base = Quantity.Base(value, unit)
    }
    return quantity
  }

  private static func fraction(_ text: String) -> Quantity.Fraction? {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return parts.count == 2 ? Quantity.Fraction(parts[0], parts[1]) : nil
  }

  func time(_ column: String) -> TimeValue? { (self[column] as String?).flatMap(TimeText.time) }

  func party(_ column: String) -> Party? {
    guard let name: String = self[column] else { return nil }
    return Party(name, entity: self[column + "_entity"], state: self[column + "_state"])
  }

  func range(_ start: String = "start", _ end: String = "end") -> Range<Int> {
    let low: Int = self[start]
    let high: Int = self[end]
    return low..<Swift.max(low, high)
  }

  /// The claim of a row of `claims`, as far as it is held against others.
  var claim: Claim? {
    guard let quantity else { return nil }
    var claim = Claim(
      span: range(),
      sentence: range("sentence_start", "sentence_end"),
      quantity: quantity,
      measure: self["measure"]
    )
    claim.id = self["id"]
    claim.measureID = self["measure_id"]
    claim.subject = party("subject")
    claim.counterpart = party("counterpart")
    claim.scope = self["scope"]
    claim.definition = JSONText.list(self["definition"])
    claim.period = time("period")
    claim.asOf = time("as_of")
    claim.timeBasis = (self["time_basis"] as String?).flatMap(Claim.TimeBasis.init)
    claim.modality = Claim.Modality(rawValue: self["modality"]) ?? .actual
    claim.attribution = self["attribution"]
    claim.figureID = self["figure"]
    return claim
  }
}
