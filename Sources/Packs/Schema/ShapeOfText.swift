import Quantities

extension Shape {
  /// The most bytes that a value of this shape may have.
  var longest: Int {
    if case .text = self { PackLimits.longestText } else { PackLimits.longestWording }
  }

  /// What is wrong with the words of a value and what to do about it, or `nil`.
  func problem(in text: String) -> (message: String, remedy: String)? {
    switch self {
    case .text, .row, .list: nil
    case .wording: Wording.problem(in: text)
    case .identifier where !text.isIdentifier:
      ("\(text.shown) is not an identifier", "write lower-case letters, digits, hyphens and dots: place.phnom-penh")
    case .stateCode where !text.isStateCode: ("\(text.shown) is not a code", "write three or four capitals: KHM")
    case .reference where !text.isStateCode && !text.isIdentifier:
      ("\(text.shown) is neither a state code nor an identifier", "write KHM or organisation.asean")
    case .date where PartialDate(iso: text) == nil:
      ("\(text.shown) is not a date", "write 2010, 2010-12 or 2010-12-13")
    case .time where TimeValue(iso: text) == nil:
      ("\(text.shown) is not a date", "write 2010, 2010-12, 2010-12-13 or two with a slash between them")
    case .decimal where WrittenNumber(decimal: text) == nil:
      ("\(text.shown) is not a decimal number", "write digits with a point, at most 18: 1609.344")
    case .whole(let range) where !text.utf8.allSatisfy { $0 &- 0x30 < 10 } || !range.contains(Int(text) ?? -1):
      ("\(text.shown) is not a whole number from \(range.lowerBound) to \(range.upperBound)", "write digits only")
    case .choice(let words) where !words.contains(text):
      ("\(text.shown) is not one of the words allowed here", Spelling.remedy(for: text, among: words))
    case .identifier, .stateCode, .reference, .date, .time, .decimal, .whole, .choice: nil
    }
  }
}

extension String {
  fileprivate var isStateCode: Bool {
    (3...4).contains(utf8.count) && utf8.allSatisfy { $0 &- 0x41 < 26 }
  }

  fileprivate var isIdentifier: Bool {
    var previous = UInt8(ascii: ".")
    for byte in utf8 {
      let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      guard
        isMark ? previous != UInt8(ascii: ".") && previous != UInt8(ascii: "-") : byte &- 0x61 < 26 || byte &- 0x30 < 10
      else { return false }
      previous = byte
    }
    return previous != UInt8(ascii: ".") && previous != UInt8(ascii: "-")
  }
}
