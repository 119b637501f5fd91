/// Gathers the lines of a column into paragraphs.
struct ParagraphFinder {
  private(set) var blocks: [FlowBlock] = []
  private let page: Int
  private let column: Int
  private let left: Float
  private let right: Float
  private let leading: Float
  private let isJustified: Bool
  /// Whether each line of the document holds all words for which it has room.
  private let isDense: Bool
  /// Whether all lines within sentences are stretched to the width of the column.
  private let isStretched: Bool
  private var open: [Line] = []

  /// Begins a column; `usual` is the distance of lines in the whole document, by twice their size.
  init(
    _ lines: [Line],
    page: Int,
    column: Int,
    usual: [Int: Float] = [:],
    filling: LineFilling = LineFilling()
  ) {
    self.page = page
    self.column = column
    left = lines.reduce(Float.infinity) { min($0, $1.box.left) }
    right = filling.right(of: lines)
    isDense = filling.isDense
    leading = Self.leading(lines, usual)
    let flush = right
    isStretched = LineFilling.isStretched(lines, right: flush)
    isJustified = lines.count > 3 && lines.count { abs(flush - $0.box.right) < 0.6 } * 2 >= lines.count
  }

  /// The steps from line to line, in the size of their letters.
  static func steps(_ lines: [Line]) -> [(key: Int, step: Float)] {
    zip(lines, lines.dropFirst()).compactMap { line, next in
      guard abs(line.size - next.size) < 0.3 else { return nil }
      let step = (next.baseline - line.baseline) / line.size
      return step > 0.9 && step < 3 ? (Int((line.size * 2).rounded()), step) : nil
    }
  }

  /// The usual distance of lines, in the size of their letters.
  private static func leading(_ lines: [Line], _ usual: [Int: Float]) -> Float {
    let found = Self.steps(lines)
    let steps = found.map(\.step).sorted()
    let ofDocument = lines.isEmpty ? nil : usual[Int((lines[lines.count / 2].size * 2).rounded())]
    guard steps.count > 2 else { return max(min(ofDocument ?? 1.25, 1.6), 1.1) }
    // Among few lines the gaps between paragraphs may be the most: the lower third is what lines keep.
    let own = steps[steps.count / 3]
    // In lists of short paragraphs even more: there the document tells, where some lines keep its distance.
    if let ofDocument, own > 1.08 * ofDocument, steps.contains(where: { abs($0 - ofDocument) < 0.03 * ofDocument }) {
      return max(ofDocument, 1.1)
    }
    return max(own, 1.1)
  }

  mutating func add(_ line: Line, before next: Line?) {
    if let last = open.last, breaks(last, line, next) { close() }
    open.append(line)
  }

  mutating func add(_ table: FlowBlock) {
    close()
    blocks.append(table)
  }

  mutating func close() {
    guard let first = open.first, let last = open.last else { return }
    var block = FlowBlock(page: page)
    block.words = open.flatMap(\.words)
    block.size = first.size
    block.isBold = open.allSatisfy(\.isBold)
    block.lineCount = open.count
    block.letters = open.reduce(0) { $0 + $1.letters }
    block.column = column
    block.left = open.reduce(Float.infinity) { min($0, $1.box.left) }
    block.columnLeft = left
    block.top = first.box.top
    block.room = right - last.box.right
    block.isDense = isDense
    block.firstWidth = first.firstWidth
    block.isFlush = isJustified && block.room < 0.6
    block.isIndented = open.count > 1 && first.box.left > open[1].box.left + 0.5 * first.size
    if let label = first.leadingMark, label.utf8.allSatisfy({ $0 < 0x61 }) || first.size < 9.5 {
      block.kind = .note(label)
      block.words.removeFirst()
    }
    blocks.append(block)
    open.removeAll(keepingCapacity: true)
  }

  private func breaks(_ last: Line, _ line: Line, _ next: Line?) -> Bool {
    let size = last.size
    if abs(line.size - size) > 0.08 * size || ContentsList.isEntry(last) { return true }
    let step = line.baseline - last.baseline
    if step > widest(line) || step < 0 { return true }
    // Lines of one paragraph are equally far apart but for raised marks and letters of other fonts.
    if step > 1.15 * leading * size + 0.3, !line.startsLower || last.endsSentence || line.startsAddress { return true }
    if breaksByWeight(last, line) { return true }
    if startsEntry(line, behind: last) { return true }
    if line.leadingMark != nil { return true }
    if startsItem(line, after: last) { return true }
    if let broken = breaksByIndent(last, line, next) { return broken }
    return breaksByWidth(last, line)
  }

  /// Whether a line begins a source behind the address with which the one before it ends.
  ///
  /// It begins with an address of its own, or with a capital and no date, as "Accessed 3 May" has one. The address of an
  /// archive holds another.
  private func startsEntry(_ line: Line, behind last: Line) -> Bool {
    guard AddressText.isWhole(last.words) else { return false }
    if line.startsAddress { return !last.words.contains { $0.text.contains("archive") } }
    guard let first = line.words.first, first.text.first?.isUppercase ?? false,
      first.text.contains(where: \.isLowercase)
    else { return false }
    return !line.words.prefix(4).contains { $0.text.contains { $0.isNumber || "/_=&?%".contains($0) } }
  }

  /// Whether a line of heavy letters ends, or begins, a paragraph: words that are set off within one do not.
  private func breaksByWeight(_ last: Line, _ line: Line) -> Bool {
    guard line.isBold != last.isBold, line.letters >= 8, last.letters >= 8 else { return false }
    if last.endsBold == line.startsBold { return false }
    // Behind the mark of an item heavy words are its head, with which its first line may end.
    if last.isBold, open.allSatisfy({ $0.isBold && $0.startsBold }), open[0].sign == nil { return true }
    return last.endsSentence || isShort(last, before: line)
  }

  /// The distance of lines of one paragraph, at most; scripts with signs above and below need more room.
  private func widest(_ line: Line) -> Float {
    let isTall = line.words.first?.text.unicodeScalars.first.map { CharacterText.isTall($0) } ?? false
    return max(leading * 1.28, isTall ? 2.3 : 0) * line.size + 0.5
  }

  private func startsItem(_ line: Line, after last: Line) -> Bool {
    guard let sign = ListSign.split(line.text(prefix: 2)) else {
      return CaptionStart.isCaption(line.text(prefix: 3)) && (last.endsSentence || isShort(last, before: line))
    }
    if sign.mark == "-", line.words.first.map({ $0.text != "-" && $0.text != "–" && $0.text != "—" }) ?? false {
      return true
    }
    return last.endsSentence || isShort(last, before: line)
      || open.first?.sign.map { Self.follows(sign.mark, $0.mark) } ?? false
      || last.words.last.map { $0.text.hasSuffix(";") || $0.text == "and" || $0.text == "or" } ?? false
  }

  /// Whether a mark can stand before the item behind another: `3.` after `2.`, `c)` after `b)`.
  ///
  /// Within an item a line may begin with a number that is none: "on March / 17. Then".
  private static func follows(_ mark: String, _ last: String) -> Bool {
    let (digits, before) = (mark.filter(\.isNumber), last.filter(\.isNumber))
    guard digits.isEmpty == before.isEmpty else { return false }
    guard let number = Int(digits), let previous = Int(before) else { return true }
    return mark.contains(".") && mark.dropLast().contains(".") || number == previous + 1
  }

  /// Whether the left edges say that a paragraph begins or goes on; nothing where they are the same.
  private func breaksByIndent(_ last: Line, _ line: Line, _ next: Line?) -> Bool? {
    guard let first = open.first else { return nil }
    let step = 0.7 * line.size
    let indent = line.box.left - last.box.left
    if abs(indent) <= step { return nil }
    if isCentred(last), isCentred(line) { return nil }
    if indent > 0 {
      if open.count > 1 { return indent < 8 * line.size && !line.startsLower }
      // One line so far: the edge of the third tells whether the second hangs or begins a paragraph.
      if first.sign != nil { return false }
      guard last.endsSentence || isShort(last, before: line) else { return false }
      guard let next, next.baseline - line.baseline < widest(next) else { return true }
      return next.box.left < line.box.left - step || last.endsSentence && isShort(last, before: line)
    }
    if open.count == 1 { return isShort(last, before: line) && last.endsSentence ? true : nil }
    // Back to where a hanging paragraph began, or out of a passage that is set in.
    return true
  }

  private func breaksByWidth(_ last: Line, _ line: Line) -> Bool {
    guard isShort(last, before: line), !last.endsInHyphen else { return false }
    if last.endsSentence { return true }
    if isCentred(last), isCentred(line) { return false }
    if isDense || isStretched { return !line.startsLower }
    return right - last.box.right > 0.25 * (right - left) && !line.startsLower
  }

  /// Whether the next line's first word would have found room, or the line would have been stretched had it gone on.
  private func isShort(_ last: Line, before line: Line) -> Bool {
    if isStretched, last.words.count > 1, right - last.box.right > line.size { return true }
    if isDense { return LineFilling.hasRoom(behind: last, right: right, for: line.firstWidth) }
    return right - last.box.right > line.firstWidth + 0.8 * line.size
  }

  private func isCentred(_ line: Line) -> Bool {
    let (before, after) = (line.box.left - left, right - line.box.right)
    return before > line.size && abs(before - after) < 1.5 * line.size
  }
}

extension Line {
  /// The mark of an item with which the line begins.
  var sign: (mark: String, rest: Substring)? { ListSign.split(text(prefix: 2)) }
}

/// The words with which captions begin.
enum CaptionStart {
  private static let words: Set<String> = ["figure", "fig.", "table", "chart", "map", "box", "source:", "note:"]

  /// Whether a text begins "Figure 3", "Table 2:" or "Source:".
  static func isCaption(_ text: String) -> Bool {
    let parts = text.split(separator: " ", maxSplits: 2)
    guard let first = parts.first, first.first?.isUppercase ?? false, words.contains(first.lowercased()) else {
      return false
    }
    guard first.last != ":" else { return true }
    guard parts.count > 1, let last = parts[1].last, parts[1].contains(where: \.isNumber) else { return false }
    // "Figure 4 shows" begins a sentence.
    return !last.isNumber || parts.count == 2 || !(parts[2].first?.isLowercase ?? false)
  }
}
