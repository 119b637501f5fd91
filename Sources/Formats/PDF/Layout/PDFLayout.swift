/// Puts the characters of pages into the order of reading: a text with headings, paragraphs, items, tables and notes.
struct PDFLayout {
  private var pages: [PageContent]
  private let info: PDFInfo
  private let bodySize: Float
  private var joiner: FlowJoiner
  private var column = 0
  /// The gutters of the pages, each once.
  private let gutters: [KnownGutter]

  /// The text of a document.
  static func conversion(_ info: PDFInfo, _ pages: [PageContent]) -> Conversion {
    var pages = pages
    let margins = PrinterMargins.remove(from: &pages)
    let heads = RunningHeads.remove(from: &pages)
    var layout = PDFLayout(info, pages)
    let columns = pages.indices.map { layout.columns(of: $0) }
    let usual = UsualDistance.distances(columns.lazy.joined().map(\.lines))
    let filling = LineFilling(columns.lazy.joined().map(\.lines))
    for index in pages.indices {
      for column in columns[index] { layout.gather(column, index, usual, filling) }
    }
    let blocks = layout.joiner.blocks
    var writer = LayoutWriter(pages, blocks, info, bodySize: layout.bodySize)
    var conversion = writer.write(blocks)
    if margins.pages > 0 { conversion.notes.append("what the browser printed around the pages left out") }
    conversion.address = margins.address
    conversion.places.sheets = pages.map(\.sheet)
    conversion.notes += PDFNotes.notes(on: pages, heads)
    if let gap = PDFNotes.gap(PDFNotes.pictures(pages), in: conversion) {
      conversion.notes.append(gap.message)
      conversion.gaps.append(gap)
    }
    conversion.title = PDFNotes.title(info)
    conversion.author = PDFNotes.author(info)
    return conversion
  }

  private init(_ info: PDFInfo, _ pages: [PageContent]) {
    self.pages = pages
    self.info = info
    bodySize = Self.bodySize(pages)
    joiner = FlowJoiner(bodySize: bodySize)
    gutters = Self.gutters(pages, bodySize)
  }

  /// The size in which most letters are set.
  private static func bodySize(_ pages: [PageContent]) -> Float {
    var letters: [Int: Int] = [:]
    for page in pages {
      for segment in page.segments { letters[Int((segment.size * 2).rounded()), default: 0] += segment.letters }
    }
    let most = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Float(most?.key ?? 20) / 2
  }

  /// The pages that are looked at for gutters.
  private static let sample = 60

  /// The longest gutters of pages spread over the document.
  private static func gutters(_ pages: [PageContent], _ size: Float) -> [KnownGutter] {
    let step = max(1, pages.count / sample)
    var found: [KnownGutter] = []
    for index in stride(from: 0, to: pages.count, by: step) {
      guard let gutter = ColumnFinder.mainGutter(pages[index].segments, size: size) else { continue }
      if !found.contains(where: { abs($0.middle - gutter.middle) < 0.5 * size }) { found.append(gutter) }
    }
    return found
  }

  /// The items of a column, and its lines as text.
  private struct PageColumn {
    var items: [ColumnItem]
    var lines: [Line] = []
  }

  private func columns(of index: Int) -> [PageColumn] {
    var columns = ColumnFinder.columns(pages[index].segments, size: bodySize, known: gutters).map {
      PageColumn(items: TableFinder.items($0))
    }
    var known: Set<String> = []
    for place in columns.indices {
      for case .line(let segment) in columns[place].items { columns[place].lines.append(Line(segment, page: index)) }
      known.formUnion(columns[place].lines.flatMap { $0.words.dropFirst().filter(\.isMark).map(\.text) })
    }
    for place in columns.indices {
      FootNotes.mark(&columns[place].lines, known, bodySize: bodySize, height: pages[index].height)
    }
    return columns
  }

  /// Makes the lines of a column paragraphs.
  private mutating func gather(_ read: PageColumn, _ index: Int, _ usual: [Int: Float], _ filling: LineFilling) {
    column += 1
    var finder = ParagraphFinder(read.lines, page: index, column: column, usual: usual, filling: filling)
    var line = 0
    for (place, item) in read.items.enumerated() {
      switch item {
      case .line:
        var next: Line?
        if place + 1 < read.items.count, case .line = read.items[place + 1] { next = read.lines[line + 1] }
        finder.add(read.lines[line], before: next)
        line += 1
      case .table(let table): finder.add(block(of: table, index))
      }
    }
    finder.close()
    for block in finder.blocks { joiner.add(block) }
  }

  private func block(of table: PageTable, _ index: Int) -> FlowBlock {
    var block = FlowBlock(page: index)
    block.kind = .table
    block.column = column
    block.top = table.box.top
    block.cells = table.rows.map { row in
      row.map { pieces in
        guard !pieces.isEmpty else { return [] }
        let segment = Segment(pieces)
        var words = WordCutter.words(of: pieces, size: segment.size, baseline: segment.baseline, page: index)
        // The lines of a cell end where the next word stands below.
        for place in words.indices.dropLast() where words[place + 1].box.top > words[place].box.middle {
          words[place].endsLine = true
        }
        return words
      }
    }
    return block
  }
}

/// How far apart the lines of a document stand, by twice the size of their letters and in that size.
enum UsualDistance {
  /// So many pairs of lines tell it.
  private static let fewest = 40

  static func distances(_ columns: some Sequence<[Line]>) -> [Int: Float] {
    var counts: [Int: [Int: Int]] = [:]
    for lines in columns {
      for (key, step) in ParagraphFinder.steps(lines) {
        counts[key, default: [:]][Int((step * 100).rounded()), default: 0] += 1
      }
    }
    return counts.compactMapValues { steps in
      let total = steps.values.reduce(0, +)
      guard total >= fewest else { return nil }
      var passed = 0
      for (step, count) in steps.sorted(by: { $0.key < $1.key }) {
        passed += count
        if passed * 3 >= total { return Float(step) / 100 }
      }
      return nil
    }
  }
}
