public import Text

/// Whether the dates in figures of a document put the day first: those that tell, as 25/02/2020, speak for the others.
///
/// `nil` where no date tells, or where they contradict each other.
public func dayOrder(of text: SourceText) -> Bool? {
  let bytes = text.bytes
  var dayComesFirst: Bool?
  var index = 0
  while true {
    index = ByteSearch.next(UInt8(ascii: "/"), or: UInt8(ascii: "-"), in: bytes.span, from: index)
    guard index < bytes.count else { return dayComesFirst }
    if let told = order(of: bytes, at: index) {
      if let known = dayComesFirst, known != told { return nil }
      dayComesFirst = told
    }
    index += 1
  }
}

/// What the date tells whose first mark stands at an index: its first two numbers are a day and a month, or neither.
private func order(of bytes: [UInt8], at mark: Int) -> Bool? {
  guard mark > 0, let first = number(in: bytes, endingAt: mark) else { return nil }
  var end = mark + 1
  let second = digits(in: bytes, from: &end)
  guard end - mark <= 3, end > mark + 1, end < bytes.count, bytes[end] == bytes[mark] else { return nil }
  let secondMark = end
  end += 1
  _ = digits(in: bytes, from: &end)
  guard end == secondMark + 5, end == bytes.count || bytes[end] != bytes[mark] else { return nil }
  if (13...31).contains(first), (1...12).contains(second) { return true }
  if (1...12).contains(first), (13...31).contains(second) { return false }
  return nil
}

/// The number of one or two digits in front of a mark, if nothing of a number or an address stands before it.
private func number(in bytes: [UInt8], endingAt mark: Int) -> Int? {
  var start = mark
  while start > 0, mark - start < 3, isDigit(bytes[start - 1]) { start -= 1 }
  guard (1...2).contains(mark - start) else { return nil }
  if start > 0, bytes[start - 1] == bytes[mark] || bytes[start - 1] == UInt8(ascii: ".") { return nil }
  return digits(in: bytes, from: &start)
}

/// The number of at most four digits from an index, which moves behind it.
private func digits(in bytes: [UInt8], from index: inout Int) -> Int {
  var value = 0
  let start = index
  while index < bytes.count, index - start < 5, isDigit(bytes[index]) {
    value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    index += 1
  }
  return value
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
