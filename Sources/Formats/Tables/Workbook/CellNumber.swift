/// A number as a sheet stores it, in decimal digits: nothing is calculated in binary.
struct CellNumber {
  private(set) var isNegative = false
  /// The digits without leading zeros.
  private var digits: [UInt8] = []
  /// The places behind the point: the value is the digits times ten to the power of minus this.
  private var places = 0

  /// The digits that a sheet keeps; what is behind them comes of binary arithmetic.
  private static let precision = 15
  /// The digits that are shown where no format tells how many.
  private static let shownDigits = 10
  private static let largestExponent = 30

  /// Reads `1200`, `-0.5`, `5.1999999999999998E-2`.
  init?(_ text: String) {
    var exponent = 0
    var hasPoint = false
    var bytes = Array(text.utf8)
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      guard let value = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self).drop { $0 == "+" }) else {
        return nil
      }
      exponent = value
      bytes.removeSubrange(mark...)
    }
    guard abs(exponent) <= Self.largestExponent, bytes.count <= 60 else { return nil }
    var hasDigit = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case 0x30...0x39:
        hasDigit = true
        if hasPoint { places += 1 }
        if !digits.isEmpty || byte != 0x30 { digits.append(byte - 0x30) }
      default: return nil
      }
    }
    guard hasDigit else { return nil }
    shift(by: exponent)
    if digits.count > Self.precision { round(toPlaces: places - (digits.count - Self.precision)) }
    dropTrailingZeros(keeping: 0)
  }

  var isZero: Bool { digits.isEmpty }

  /// The whole part, where it is small enough to be a day; and the parts of a day in seconds.
  var dayAndSeconds: (day: Int, seconds: Int)? {
    guard !isNegative, digits.count - places <= 8 else { return nil }
    let whole = digits.dropLast(places).reduce(0) { $0 * 10 + Int($1) }
    var seconds = 0
    var weight = 86_400 * 1_000_000_000
    let fraction =
      Array(repeating: UInt8(0), count: max(0, places - digits.count)) + digits.suffix(min(places, digits.count))
    for digit in fraction.prefix(15) {
      weight /= 10
      seconds += Int(digit) * weight
    }
    let rounded = (seconds + 500_000_000) / 1_000_000_000
    return rounded >= 86_400 ? (whole + 1, 0) : (whole, rounded)
  }

  /// Moves the point to the right.
  mutating func shift(by exponent: Int) {
    places -= exponent
    if places < 0 {
      if !digits.isEmpty { digits += Array(repeating: 0, count: -places) }
      places = 0
    }
  }

  /// Rounds to some places behind the point, halves upwards.
  mutating func round(toPlaces wanted: Int) {
    guard wanted < places else { return }
    let dropped = places - wanted
    let isUp = digits.count >= dropped && digits[digits.count - dropped] >= 5
    digits.removeLast(min(dropped, digits.count))
    places = wanted
    if isUp { increment() }
    if places < 0 { shift(by: 0) }
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
  }

  private mutating func dropTrailingZeros(keeping least: Int) {
    while places > least, digits.last == 0 || digits.isEmpty {
      if !digits.isEmpty { digits.removeLast() }
      places -= 1
    }
  }

  /// The number as it is shown without a format.
  var general: String {
    var copy = self
    let whole = max(1, digits.count - places)
    if places > 0, digits.count > Self.shownDigits { copy.round(toPlaces: max(0, Self.shownDigits - whole)) }
    copy.dropTrailingZeros(keeping: 0)
    return copy.text(least: 0, isGrouped: false)
  }

  /// The number with at least some places behind the point.
  mutating func text(least: Int, most: Int, isGrouped: Bool) -> String {
    round(toPlaces: most)
    dropTrailingZeros(keeping: least)
    return text(least: least, isGrouped: isGrouped)
  }

  private func text(least: Int, isGrouped: Bool) -> String {
    var all = Array(repeating: UInt8(0), count: max(0, places + 1 - digits.count)) + digits
    if least > places { all += Array(repeating: 0, count: least - places) }
    let point = all.count - max(places, least)
    var text = isNegative && !digits.isEmpty ? "-" : ""
    for (index, digit) in all.enumerated() {
      if index == point { text += "." }
      if isGrouped, index > 0, index < point, (point - index) % 3 == 0 { text += "," }
      text.append(Character(Unicode.Scalar(0x30 + digit)))
    }
    return text
  }
}
