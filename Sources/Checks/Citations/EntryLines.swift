import RecordModel
import Text

/// A line with a number before it that names a source: a note, or an entry of a numbered list.
struct EntryLine {
  var number: Int
  /// The line without its number.
  var range: Range<Int>
  /// Whether the number stands in square brackets.
  var isBracketed: Bool
}

extension CheckedDocument {
  /// The runs of numbered lines of which most name a year, a page or an earlier note; numbers grow within a run.
  var entryRuns: [[EntryLine]] {
    var runs: [[EntryLine]] = []
    var run: [EntryLine] = []
    func close() {
      let cited = run.count { isCitation($0.range) }
      if run.count > 1, 2 * cited >= run.count { runs.append(run) }
      run.removeAll()
    }
    var start = 0
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count
      defer { start = end + 1 }
      guard let entry = EntryLine(start..<end, text) else {
        if !isBlank(start..<end) { close() }
        continue
      }
      if let last = run.last, entry.number <= last.number || entry.isBracketed != last.isBracketed { close() }
      run.append(entry)
    }
    close()
    return runs
  }

  private func isBlank(_ range: Range<Int>) -> Bool { text.bytes[range].allSatisfy { $0 <= 0x20 } }

  /// Whether a line has a year of four digits, a page, or a word that sends back.
  private func isCitation(_ range: Range<Int>) -> Bool {
    let words = text[range].lowercased()
    let hasYear = words.split { !$0.isNumber }.contains {
      $0.utf8.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
    }
    return hasYear || ["ibid", "op. cit", " p. ", " pp. ", "http", "note "].contains(where: words.contains)
  }
}

extension EntryLine {
  /// A number in brackets, or with a point or a space behind it, and what follows.
  fileprivate init?(_ line: Range<Int>, _ text: SourceText) {
    var index = line.lowerBound
    func byte() -> UInt8 { index < line.upperBound ? text.bytes[index] : 0 }
    while byte() == 0x20 { index += 1 }
    let opening = byte()
    let isOpened = opening == UInt8(ascii: "[") || opening == UInt8(ascii: "(")
    if isOpened { index += 1 }
    var (value, digits) = (0, 0)
    while byte() &- 0x30 < 10, digits < 4 {
      value = value * 10 + Int(byte() - 0x30)
      (index, digits) = (index + 1, digits + 1)
    }
    guard (1...3).contains(digits) else { return nil }
    if isOpened {
      guard byte() == (opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")) else { return nil }
      index += 1
    } else if byte() == UInt8(ascii: ".") || byte() == UInt8(ascii: ")") {
      index += 1
    }
    guard byte() == 0x20 else { return nil }
    while byte() == 0x20 { index += 1 }
    guard line.upperBound - index > 4, isOpened || byte() < 0x61 || byte() > 0x7A else { return nil }
    self.init(number: value, range: index..<line.upperBound, isBracketed: opening == UInt8(ascii: "["))
  }
}
