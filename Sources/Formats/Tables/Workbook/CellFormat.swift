import Quantities

/// How a cell shows its number: as a date, a percentage, with thousands set off, with a currency.
struct CellFormat: Sendable {
  enum Kind: Sendable, Equatable { case general, number, day, month, year, time, dayAndTime, text }

  private(set) var kind = Kind.general
  private var prefix = ""
  private var suffix = ""
  private var least = 0
  private var most = 0
  private var isGrouped = false
  /// The power of ten by which the number is shown larger.
  private var scale = 0

  static let general = CellFormat("General")

  /// The formats that have a number and no text.
  static let builtIn: [Int: CellFormat] = {
    let codes = [
      1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
      17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0",
      38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "$#,##0", 43: "#,##0.00", 44: "$#,##0.00",
      45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 49: "@",
    ]
    return codes.mapValues { CellFormat($0) }
  }()

  /// Reads the first section of a format, which is that of numbers above zero.
  init(_ code: String) {
    var pattern = ""
    var literal = ""
    var hasDigits = false
    var characters = Substring(code)
    while let character = characters.popFirst(), character != ";" {
      switch character {
      case "\"":
        literal += characters.prefix { $0 != "\"" }
        characters = characters.drop { $0 != "\"" }.dropFirst()
      case "\\": if let next = characters.popFirst() { literal.append(next) }
      case "_", "*": _ = characters.popFirst()
      case "[":
        let inner = characters.prefix { $0 != "]" }
        characters = characters.drop { $0 != "]" }.dropFirst()
        if inner.hasPrefix("$") { literal += inner.dropFirst().prefix { $0 != "-" } }
        if let first = inner.lowercased().first, "hms".contains(first), inner.count <= 2 { pattern += inner }
      case "0", "#", "?", ".", ",", "%", "/":
        if !hasDigits, !literal.isEmpty { prefix += literal } else if !literal.isEmpty { suffix += literal }
        literal = ""
        hasDigits = true
        pattern.append(character)
      case "$", "€", "£", "¥", "₩", "₹", "฿", "៛", "-", "+", "(", ")", " ", ":": literal.append(character)
      default: pattern.append(character)
      }
    }
    suffix += literal
    classify(pattern.lowercased(), code)
  }

  private mutating func classify(_ pattern: String, _ code: String) {
    let hasPlace = pattern.contains("0") || pattern.contains("#")
    if code.lowercased().hasPrefix("general") || pattern.contains("e") && hasPlace || pattern.contains("?") {
      kind = .general
    } else if pattern.contains("@") {
      kind = .text
    } else if !hasPlace, pattern.contains(where: { "ymdhs".contains($0) }) {
      kind = Self.dateKind(pattern.replacing("am/pm", with: ""))
    } else if hasPlace {
      kind = .number
      readPlaces(pattern)
    }
  }

  private static func dateKind(_ pattern: String) -> Kind {
    let hasTime = pattern.contains("h") || pattern.contains("s")
    let hasDay = pattern.contains("d")
    let hasYear = pattern.contains("y")
    if hasTime { return hasDay || hasYear ? .dayAndTime : .time }
    if hasDay { return .day }
    return pattern.contains("m") ? (hasYear ? .month : .day) : .year
  }

  private mutating func readPlaces(_ pattern: String) {
    let point = pattern.firstIndex(of: ".") ?? pattern.endIndex
    let decimals = pattern[point...]
    least = decimals.count { $0 == "0" }
    most = decimals.count { $0 == "0" || $0 == "#" }
    let whole = pattern[..<point]
    let digits = whole.prefix(through: whole.lastIndex { "0#".contains($0) } ?? whole.startIndex)
    isGrouped = digits.contains(",")
    let tail = pattern[(pattern.lastIndex { "0#".contains($0) } ?? pattern.startIndex)...]
    scale = -3 * tail.count { $0 == "," } + 2 * pattern.count { $0 == "%" }
    if pattern.contains("%") { suffix = "%" + suffix }
  }

  /// The number of a cell as the sheet shows it; dates as `2023-02-11`.
  func text(of value: String, is1904: Bool) -> String {
    guard var number = CellNumber(value) else { return value }
    switch kind {
    case .general, .text: return number.general
    case .number:
      number.shift(by: scale)
      let text = number.text(least: least, most: most, isGrouped: isGrouped)
      let sign = text.hasPrefix("-") ? "-" : ""
      return sign + Self.shown(prefix) + text.dropFirst(sign.count) + Self.trailing(suffix)
    default:
      guard let (day, seconds) = number.dayAndSeconds else { return number.general }
      return SheetDate(day, is1904: is1904).text(kind, seconds)
    }
  }

  /// What stands before a number without the brackets and signs of negative ones.
  private static func shown(_ literal: String) -> String {
    literal.filter { !"()-+ ".contains($0) || $0 == " " }.trimmedLeft
  }

  private static func trailing(_ literal: String) -> String {
    let text = literal.filter { !"()-+".contains($0) }
    return text.isBlank ? "" : text
  }
}

extension String {
  /// The text without white space before it.
  fileprivate var trimmedLeft: String { String(drop { $0 == " " }) }
}

/// A day that a sheet counts.
struct SheetDate {
  private let year: Int
  private let month: Int
  private let day: Int

  /// The day of a count from 1900, in which the year 1900 wrongly has a 29 February, or from 1904.
  init(_ count: Int, is1904: Bool) {
    let days = is1904 ? count - 24_107 : count < 60 ? count - 25_568 : count - 25_569
    // Years that begin in March, in cycles of 400.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * ofYear + 2) / 153
    day = ofYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  func text(_ kind: CellFormat.Kind, _ seconds: Int) -> String {
    let date = "\(year)-\(Self.two(month))-\(Self.two(day))"
    let time = "\(Self.two(seconds / 3600)):\(Self.two(seconds / 60 % 60))"
    switch kind {
    case .month: return "\(MonthName.all[month - 1]) \(year)"
    case .year: return "\(year)"
    case .time: return time
    case .dayAndTime: return seconds == 0 ? date : date + " " + time
    default: return date
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
