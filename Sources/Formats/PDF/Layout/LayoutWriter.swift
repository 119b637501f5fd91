/// Writes the blocks of a document, and notes for every word where it stands on its page.
struct LayoutWriter {
  private var writer = ConversionWriter()
  private let pages: [PageContent]
  private let styles: HeadingStyles
  private let labels: NoteLabels
  private var flow: FlowText
  private var page = -1
  /// The left edges of the items around the last one, outermost first.
  private var itemEdges: [Float] = []

  init(_ pages: [PageContent], _ blocks: [FlowBlock], _ info: PDFInfo, bodySize: Float) {
    self.pages = pages
    styles = HeadingStyles(blocks, outline: info.outline, bodySize: bodySize, pages: pages)
    labels = NoteLabels(blocks) { pages[$0].number }
    flow = FlowText(vocabulary: Vocabulary(blocks), labels: labels) { pages[$0].links.map(\.address) }
  }

  /// The whole text.
  mutating func write(_ blocks: [FlowBlock]) -> Conversion {
    for block in blocks { write(block) }
    return writer.conversion
  }

  private mutating func write(_ block: FlowBlock) {
    switch block.kind {
    case .table: writeTable(block)
    case .note(let label):
      flow.set(block.words)
      writer.note(labels.label(ofNote: label, page: block.page), flow.text)
      place(at: writer.contentStart)
    case .heading(let level): writeHeading(block, level)
    case .text:
      if let level = styles.level(of: block, page: pages[block.page].number) {
        writeHeading(block, level)
      } else if let sign = block.sign {
        writeItem(block, sign.mark)
      } else {
        itemEdges.removeAll()
        flow.set(block.words)
        writer.paragraph(flow.text)
        place(at: writer.contentStart)
      }
    }
  }

  private mutating func writeHeading(_ block: FlowBlock, _ level: Int) {
    itemEdges.removeAll()
    flow.set(block.words)
    writer.heading(flow.text, level: level)
    place(at: writer.contentStart)
  }

  private mutating func writeItem(_ block: FlowBlock, _ mark: String) {
    flow.set(block.words.dropFirst())
    let step = 0.6 * block.size
    while let last = itemEdges.last, last > block.left + step { itemEdges.removeLast() }
    if itemEdges.last.map({ $0 < block.left - step }) ?? true { itemEdges.append(block.left) }
    writer.item(flow.text, mark: mark, depth: min(itemEdges.count - 1, 4))
    place(at: writer.contentStart)
  }

  private mutating func writeTable(_ block: FlowBlock) {
    var places: [[[(range: Range<Int>, word: Word)]]] = []
    var rows: [[String]] = []
    for row in block.cells {
      var texts: [String] = []
      var words: [[(range: Range<Int>, word: Word)]] = []
      for cell in row {
        flow.set(cell)
        texts.append(flow.text)
        words.append(flow.places)
      }
      rows.append(texts)
      places.append(words)
    }
    let starts = writer.table(rows)
    for (row, cells) in places.enumerated() {
      for (column, words) in cells.enumerated() { place(words, at: starts[row][column]) }
    }
  }

  private mutating func place(at start: Int) { place(flow.places, at: start) }

  /// Notes pages and boxes of words that were written from an offset on.
  private mutating func place(_ words: [(range: Range<Int>, word: Word)], at start: Int) {
    for (range, word) in words {
      if word.page != page {
        page = word.page
        let page = pages[page]
        writer.describe {
          $0.places.pages.append(
            PlaceMap.Page(offset: start + range.lowerBound, number: page.number, label: page.label)
          )
        }
      }
      let content = pages[word.page]
      let box = content.box(onPage: word.box)
      writer.describe {
        $0.places.words.append(
          PlaceMap.WordBox(
            start + range.lowerBound..<start + range.upperBound,
            page: content.number,
            box
          )
        )
      }
    }
  }
}
