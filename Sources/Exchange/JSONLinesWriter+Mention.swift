import Quantities
import RecordModel
import Text

extension JSONLinesWriter {
  /// A typed expression: its words, then what they mean.
  mutating func write(_ mention: Mention) {
    head("mention", id: mention.id, span: mention.span)
    json.key("text")
    json.value(text.bytes[mention.span])
    json.key("kind")
    json.word(mention.kind.rawValue)
    switch mention.value {
    case .quantity(let quantity): members(of: quantity, isUnread: mention.unreadReason != nil)
    case .time(let time): members(of: time)
    case .name(let name): members(of: name)
    case .citation(let marker):
      json.key("marker")
      json.value(marker)
    case .quotation(let saying): members(of: saying)
    case .none: break
    }
    if let reason = mention.unreadReason {
      json.key("unread")
      json.value(true)
      json.key("reason")
      json.value(reason)
    }
  }

  private mutating func members(of quantity: Quantity, isUnread: Bool) {
    if !isUnread { json.ends(of: quantity) }
    json.fraction(of: quantity)
    if let code = quantity.unit.code {
      json.key("unit")
      json.value(code)
    }
    json.currencyWord(of: quantity)
    if let per = quantity.per {
      json.key("per")
      json.value(per)
    }
    json.key("approximation")
    json.word(quantity.approximation.rawValue)
    json.base(of: quantity)
  }

  private mutating func members(of saying: Mention.Saying) {
    json.key("speaker")
    json.value(saying.speaker.name)
    json.key("speakerEntity")
    json.optional(saying.speaker.entity)
    json.key("occasion")
    json.optional(saying.occasion)
    json.key("said")
    json.optional(saying.date)
  }

  private mutating func members(of time: Mention.Time) {
    json.key("date")
    if let day = time.impossibleDay, case .date(let month) = time.value {
      json.word("\(month)-" + (day < 10 ? "0\(day)" : "\(day)"))
    } else {
      json.time(time.value)
    }
    if let other = time.otherReading {
      json.key("ambiguous")
      json.beginArray()
      json.time(time.value)
      json.time(other)
      json.endArray()
    }
    if let modifier = time.modifier {
      json.key("mod")
      json.word(modifier.rawValue)
    }
    if time.isFiscal { flag("fiscal") }
    if time.isResolved { flag("resolved") }
    if time.isImpossible { flag("impossible") }
    switch time.value {
    case .duration(let duration):
      json.key("duration")
      json.word(duration.description)
      json.key("value")
      json.value(duration.value)
      json.key("unit")
      json.word(duration.unit.word)
    case .vague: flag("vague")
    case .date, .period: break
    }
    if !time.parts.isEmpty { members(of: time.parts) }
  }

  private mutating func members(of parts: [(span: Range<Int>, date: PartialDate)]) {
    json.key("parts")
    json.beginArray()
    for part in parts {
      json.beginObject()
      json.key("span")
      json.value(part.span)
      json.key("date")
      json.time(.date(part.date))
      json.endObject()
    }
    json.endArray()
  }

  private mutating func members(of name: Mention.Name) {
    json.key("entity")
    json.value(name.entity)
    json.key("canonical")
    json.value(name.canonical)
    json.key("entityKind")
    json.word(name.kind.rawValue)
  }

  private mutating func flag(_ name: StaticString) {
    json.key(name)
    json.value(true)
  }
}

extension JSONWriter {
  /// The value and the ends that the wording allows; `null` is an open end or a loose figure.
  mutating func ends(of quantity: Quantity) {
    key("value")
    optional(quantity.value)
    key("low")
    optional(quantity.low)
    key("high")
    optional(quantity.high)
  }

  mutating func fraction(of quantity: Quantity) {
    guard let fraction = quantity.fraction else { return }
    key("fraction")
    word("\(fraction.numerator)/\(fraction.denominator)")
  }

  mutating func currencyWord(of quantity: Quantity) {
    guard case .currency(_, let word?) = quantity.unit else { return }
    key("currencyWord")
    value(word)
  }

  mutating func base(of quantity: Quantity) {
    guard let base = quantity.base else { return }
    key("baseValue")
    value(base.value)
    key("baseUnit")
    value(base.unit)
  }

  mutating func optional(_ number: WrittenNumber?) {
    if let number { value(number) } else { null() }
  }

  /// Writes a date, period or duration in ISO 8601, or null.
  mutating func optional(_ time: TimeValue?) {
    if let time { self.time(time) } else { null() }
  }
}

extension TimeValue.Duration.Unit {
  fileprivate var word: String {
    switch self {
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day"
    case .workingDay: "working day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }
}
