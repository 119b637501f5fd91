import RecordModel
import Text

extension CheckedDocument {
  /// A number that opens a line, such as "Article 3" or "IV".
  struct NumberedLine {
    var span: Range<Int>
    var value: Int
  }

  private static let labels = [
    "Article", "Table", "Figure", "Annex", "Chapter", "Step", "Box", "Rule", "Item", "Session", "Panel", "Objective",
    "Pillar", "Module", "Component", "Recommendation", "Principle", "Goal", "Priority", "Clause", "Section", "Appendix",
    "Day", "§",
  ]
  /// Days are left out of a chronicle, but not of a programme.
  private static let programmes = ["Programme", "programme", "Itinerary", "itinerary", "Agenda", "agenda", "Schedule"]

  /// The numbered lines of the document, those of each label in a run of their own; Roman numerals without a label must
  /// follow each other.
  var numberedLines: [[NumberedLine]] {
    var labelled: [[NumberedLine]] = Array(repeating: [], count: Self.labels.count)
    var roman: [[NumberedLine]] = [[]]
    var isExcerpt = false
    for line in text.bytes.lineRanges {
      let first = line.first { ![UInt8(ascii: " "), UInt8(ascii: "\r")].contains(text.bytes[$0]) }
      guard let start = first else { continue }
      if isOmission(start, line.upperBound) { isExcerpt = true }
      if let label = Self.labels.firstIndex(where: { hasLabel($0, at: start) }) {
        let place = start + Self.labels[label].utf8.count + 1
        if let (value, end) = arabic(at: place) ?? romanNumeral(at: place),
          label == Self.labels.count - 1 || isMark(end)
        {
          labelled[label].append(NumberedLine(span: start..<end, value: value))
        }
      } else if let (value, end) = romanNumeral(at: start), text.bytes[end...].first == UInt8(ascii: ".") {
        roman[roman.count - 1].append(NumberedLine(span: start..<end + 1, value: value))
      } else if let (value, end) = smallRoman(at: start) {
        roman[roman.count - 1].append(NumberedLine(span: start..<end, value: value))
      } else if !(roman.last?.isEmpty ?? true) {
        roman.append([])
      }
    }
    if let day = Self.labels.firstIndex(of: "Day"),
      !Self.programmes.contains(where: { ByteSearch.first(Array($0.utf8), in: text.bytes, text.bytes.indices) != nil })
    {
      labelled[day] = []
    }
    return isExcerpt ? [] : labelled + roman.filter { $0.count >= 3 }
  }

  /// "[…]", "...", "* * *": some lines are left out.
  private func isOmission(_ start: Int, _ end: Int) -> Bool {
    end - start <= 8
      && !text.bytes[start..<end].contains { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
      && text.bytes[start..<end].contains { [UInt8(ascii: "["), UInt8(ascii: "*"), 0xE2].contains($0) }
  }

  private func hasLabel(_ label: String, at start: Int) -> Bool {
    let end = start + label.utf8.count
    return end < text.bytes.count && text.bytes[start..<end].elementsEqual(label.utf8)
      && text.bytes[end] == UInt8(ascii: " ")
  }

  /// A number of one or two digits.
  private func arabic(at start: Int) -> (Int, Int)? {
    let digits = text.bytes[min(start, text.bytes.count)...].prefix(3).prefix { $0 &- 0x30 < 10 }
    guard (1...2).contains(digits.count) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.endIndex)
  }

  private func romanNumeral(at start: Int) -> (Int, Int)? {
    let letters = text.bytes[min(start, text.bytes.count)...].prefix(5).prefix { "IVX".utf8.contains($0) }
    guard !letters.isEmpty, letters.count <= 4,
      let value = ItemMark.value(String(decoding: letters, as: UTF8.self), as: .roman)
    else { return nil }
    return (value, letters.endIndex)
  }

  /// "iv." or "iv)" before a space.
  private func smallRoman(at start: Int) -> (Int, Int)? {
    let letters = text.bytes[min(start, text.bytes.count)...].prefix(5).prefix { "ivx".utf8.contains($0) }
    let end = letters.endIndex
    guard !letters.isEmpty, letters.count <= 4, end + 1 < text.bytes.count,
      [UInt8(ascii: "."), UInt8(ascii: ")")].contains(text.bytes[end]), text.bytes[end + 1] == UInt8(ascii: " "),
      let value = ItemMark.value(String(decoding: letters, as: UTF8.self), as: .roman)
    else { return nil }
    return (value, end + 1)
  }

  /// Whether a point or colon closes a mark.
  private func isMark(_ place: Int) -> Bool {
    text.bytes.indices.contains(place) && [UInt8(ascii: "."), UInt8(ascii: ":")].contains(text.bytes[place])
  }
}

extension [UInt8] {
  /// The ranges of the lines, without their ends.
  fileprivate var lineRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in indices where self[index] == UInt8(ascii: "\n") {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<count)
    return ranges
  }
}
