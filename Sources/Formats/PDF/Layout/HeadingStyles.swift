/// Tells headings from paragraphs by their letters and by the outline of the file.
struct HeadingStyles {
  private struct Style: Hashable {
    var size: Int
    var isBold: Bool
  }

  private let bodySize: Float
  private let isBodyBold: Bool
  private var levels: [Style: Int] = [:]
  /// The levels of the outline's titles by page and folded words.
  private var outline: [String: Int] = [:]

  /// The letters and lines of a heading, at most.
  private static let longest = 220
  private static let mostLines = 5

  init(_ blocks: [FlowBlock], outline entries: [PDFEntry], bodySize: Float, pages: [PageContent]) {
    self.bodySize = bodySize
    let usual = blocks.filter { $0.kind == .text && abs($0.size - bodySize) < 0.3 }
    isBodyBold = usual.reduce(0) { $0 + ($1.isBold ? $1.letters : -$1.letters) } > 0
    for entry in entries { outline[Self.fold(entry.title) + "#\(entry.page)"] = entry.level }
    var styles: Set<Style> = []
    var known: [Style: Int] = [:]
    for block in blocks where isHeading(block, page: pages[block.page].number) {
      let style = Self.style(block)
      styles.insert(style)
      if let level = outlined(block, page: pages[block.page].number) {
        known[style] = min(known[style] ?? level, level)
      }
    }
    var rank = 0
    for style in styles.sorted(by: { ($0.size, $0.isBold ? 1 : 0) > ($1.size, $1.isBold ? 1 : 0) }) {
      rank = min(rank + 1, 6)
      levels[style] = known[style] ?? rank
    }
  }

  /// The level of a heading, if the block is one.
  func level(of block: FlowBlock, page: Int) -> Int? {
    guard isHeading(block, page: page) else { return nil }
    return outlined(block, page: page) ?? levels[Self.style(block)]
  }

  private func isHeading(_ block: FlowBlock, page: Int) -> Bool {
    guard block.kind == .text, block.letters <= Self.longest, block.lineCount <= Self.mostLines, block.letters > 1
    else {
      return false
    }
    if outlined(block, page: page) != nil { return true }
    let text = block.text()
    if let sign = block.sign, sign.mark == "-" { return false }
    guard text.contains(where: \.isLetter), !CaptionStart.isCaption(text), !text.contains("....") else { return false }
    if let last = text.last, ".,;:。；：".contains(last) { return false }
    if block.size >= 1.12 * bodySize { return true }
    guard block.size > 0.94 * bodySize else { return false }
    if block.isBold, !isBodyBold { return true }
    return block.lineCount <= 2 && Self.isCapitals(text)
  }

  private func outlined(_ block: FlowBlock, page: Int) -> Int? {
    guard !outline.isEmpty else { return nil }
    return outline[Self.fold(block.text()) + "#\(page)"]
  }

  private static func isCapitals(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count >= 5 && letters.allSatisfy(\.isUppercase) && text.filter(\.isNumber).count < letters.count
  }

  private static func style(_ block: FlowBlock) -> Style {
    Style(size: Int((block.size * 2).rounded()), isBold: block.isBold)
  }

  /// The letters and figures of a title, in small letters.
  private static func fold(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
