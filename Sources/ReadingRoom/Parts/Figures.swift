import Exchange
import Quantities
import RecordModel
import RecordStore

extension FigureEntry {
  /// Whose figure it is, both sides of it.
  var parties: String { [subject, counterpart].compactMap { $0 }.joined(separator: " – ") }

  /// What narrows the measure: "rice, cumulative".
  var narrowing: String { ([scope].compactMap { $0 } + definition).joined(separator: ", ") }

  var when: String { period.map(Words.time) ?? "no period" }

  /// The link to the page of the figure; `nil` where it says too little to be held against others.
  var link: Link? { id.map { .figure($0) } }

  /// The sources that tell what was, and can be held against each other.
  var comparable: [Source] {
    let told = sources.filter { $0.quantity.value != nil && ($0.modality == .actual || $0.modality == .estimate) }
    return told.filter { $0.quantity.unit == told.first?.quantity.unit && $0.quantity.per == told.first?.quantity.per }
  }

  /// How the sources stand to each other.
  enum Agreement: String {
    case single, agree, differ
  }

  /// Whether one value fits all sources, as their wording allows.
  var agreement: Agreement {
    let intervals = comparable.map(\.quantity.interval)
    guard intervals.count > 1 else { return .single }
    let pairs = intervals.indices.flatMap { a in intervals.indices.map { (intervals[a], intervals[$0]) } }
    return pairs.allSatisfy { $0.intersects($1) } ? .agree : .differ
  }

  /// The different values that the sources give, each once.
  var values: [String] {
    var quantities: Set<Quantity> = []
    var seen: Set<String> = []
    return sources.map(\.quantity).filter { quantities.insert($0).inserted }
      .map { QuantityText($0).value }.filter { seen.insert($0).inserted }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("measure", measure)
      json.member("subject", subject)
      json.member("counterpart", counterpart)
      json.member("scope", scope)
      json.member("definition", definition)
      json.member("period", period)
      json.member("agreement", agreement.rawValue)
      json.member("href", link?.text)
      json.member("findings", findings.map(\.id))
      json.member("omittedSources", omitted)
      json.member("sources", sources) { $1.write(to: &$0) }
    }
  }
}

extension FigureEntry.Source {
  /// "target, says Ministry of Commerce"; empty for what a document tells as its own.
  var word: String {
    [modality == .actual ? nil : modality.rawValue, attribution.map { "says \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("claim", claim)
      json.number("value", quantity.value)
      json.number("low", quantity.low)
      json.number("high", quantity.high)
      json.member("unit", quantity.unit.code)
      json.member("per", quantity.per)
      json.member("approximation", quantity.approximation.rawValue)
      json.member("modality", modality.rawValue)
      json.member("attribution", attribution)
      json.key("place")
      place.write(to: &json)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func number(_ name: StaticString, _ number: WrittenNumber?) {
    key(name)
    if let number { value(number) } else { null() }
  }
}
