import GRDB
import Quantities
import RecordModel

extension Row {
  /// The figure of a row; `nil` for a row without one.
  var quantity: Quantity? { StoredQuantity(self).quantity }

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

/// A figure as the record keeps it.
struct StoredQuantity {
  private var kind: String?
  private var code: String?
  private var word: String?
  private var sign: String?
  private var value: String?
  private var low: String?
  private var high: String?
  private var approximation: String?
  private var per: String?
  private var fraction: String?
  private var baseValue: String?
  private var baseUnit: String?

  init(_ row: Row) {
    (kind, code) = (row["unit_kind"], row["unit"])
    guard kind != nil else { return }
    (word, sign) = (row["currency_word"], row["unit_sign"])
    (value, low, high) = (row["value_exact"], row["low_exact"], row["high_exact"])
    (approximation, per, fraction) = (row["approximation"], row["per"], row["fraction"])
    (baseValue, baseUnit) = (row["base_value_exact"], row["base_unit"])
  }

  /// Reads the columns of ``ClaimRow`` by their numbers.
  init(_ row: Row, from first: Int) {
    (kind, code, word, sign) = (row[first], row[first + 1], row[first + 2], row[first + 3])
    (value, low, high) = (row[first + 4], row[first + 5], row[first + 6])
    (approximation, per, fraction) = (row[first + 7], row[first + 8], row[first + 9])
    (baseValue, baseUnit) = (row[first + 10], row[first + 11])
  }

  /// The figure; `nil` for a row without one.
  var quantity: Quantity? {
    guard let kind, let unit = Unit(kindName: kind, code: code, word: word, sign: sign) else { return nil }
    let approximation = approximation.flatMap(Quantity.Approximation.init) ?? .exact
    let low = low.flatMap(ExactText.rational)
    let high = high.flatMap(ExactText.rational)
    var quantity: Quantity
    if let value = value.flatMap(ExactText.number) {
      quantity = Quantity(value, unit, approximation: approximation)
    } else {
      quantity = Quantity(from: nil, to: nil, unit, approximation: approximation)
    }
    quantity.approximation = approximation
    quantity.low = low.flatMap(WrittenNumber.init(exactly:))
    quantity.high = high.flatMap(WrittenNumber.init(exactly:))
    quantity.per = per
    quantity.fraction = fraction.flatMap(Self.fraction)
    if let value = baseValue.flatMap(ExactText.number), let unit = baseUnit {
      quantity.base = Quantity.Base(value, unit)
    }
    return quantity
  }

  private static func fraction(_ text: String) -> Quantity.Fraction? {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return parts.count == 2 ? Quantity.Fraction(parts[0], parts[1]) : nil
  }
}
