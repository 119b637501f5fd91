/// Cuts a text into blocks, a run of lines without a blank one after another.
///
/// What a line is shows in the line and its neighbours. Whether a line that looks like a title is one,
/// and what the sections hold, is left to ``SectionBuilder``.
struct BlockReader {
  let bytes: [UInt8]
  let dialect: Dialect
  private(set) var blocks: [Block] = []
  var lines: [TextLine] = []
  private var open: Block?
  private var openLines = 0
  /// The columns of the longest line of the run.
  private var width = 0
  private var contents: ContentsTracker?

  /// The lines that are looked at together, at most.
  private static let longestRun = 2048
  /// The bytes of a block, at most; a longer one is cut.
  static let longestBlock = 65_536

  init(_ bytes: [UInt8], _ dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// Reads the blocks from an offset to the end.
  mutating func read(from start: Int) {
    let bytes = self.bytes
    var offset = start
    while offset < bytes.count {
      let runStart = offset
      lines.removeAll(keepingCapacity: true)
      while offset < bytes.count, lines.count < Self.longestRun {
        let line = TextLine(at: offset, bytes.span)
        offset = line.next
        if !line.isBlank { lines.append(line) } else if !lines.isEmpty { break }
      }
      guard !lines.isEmpty else { continue }
      if let again = readContents(from: runStart) {
        offset = again
      } else if contents == nil {
        readRun()
      }
    }
    if let tracker = contents, tracker.resume < bytes.count {
      drop(to: tracker.blockCount)
      contents = nil
      read(from: tracker.resume)
    }
  }

  private mutating func readRun() {
    if lines.count <= 6, let heading = wholeHeading() {
      append(heading)
      return
    }
    width = lines.reduce(0) { max($0, $1.indent + $1.count) }
    var index = 0
    while index < lines.count {
      let rows = dialect == .markdown || lines[index].hasBar || lines[index].hasGap ? tableRows(from: index) : 0
      if rows > 0 {
        close()
        appendTable(index..<index + rows)
        index += rows
      } else {
        read(lineAt: index)
        index += 1
      }
    }
    close()
  }

  private mutating func read(lineAt index: Int) {
    let line = lines[index]
    let bytes = self.bytes
    let span = bytes.span
    if LineShape.isRule(line.content, span) {
      ruleLine(line)
      return
    }
    if let shape = LineShape.contentsEntry(line, span) {
      close()
      append(Block(.contentsEntry, shape.text, marker: shape.page))
      return
    }
    if let heading = innerHeading(at: index) {
      close()
      append(heading)
      return
    }
    if open == nil || index > 0 && !continues(line, after: lines[index - 1]) || startsBlock(line) {
      close()
      begin(line)
    } else if let range = open?.range {
      open?.range = range.lowerBound..<line.content.upperBound
      openLines += 1
    }
  }

  /// A heading that is a whole run of lines, or one line between blank ones.
  private func wholeHeading() -> Block? {
    let whole = lines[0].content.lowerBound..<lines[lines.count - 1].content.upperBound
    let span = bytes.span
    if let atx = HeadingMark.atx(lines[0].content, span), lines.count == 1 { return heading(atx) }
    guard whole.count <= 300 else { return nil }
    if lines.count == 2, let setext = setextLevel(lines[1].content), !LineShape.isRule(lines[0].content, span),
      LineMark(lines[0].content, span) == nil
    {
      return heading(HeadingMark(.certain, level: setext, lines[0].content))
    }
    if dialect == .markdown {
      let isBold = bytes[whole.lowerBound] == UInt8(ascii: "*")
      guard lines.count == 1, isBold || whole.count <= Words.longestNumberedRole,
        let mark = HeadingMark.plain(whole, span)
      else { return nil }
      return isBold || LineShape.isApparatusTitle(mark.content, span) ? heading(mark) : nil
    }
    guard lines.allSatisfy({ $0.count <= 100 }) || lines.count == 1 else { return nil }
    guard LineShape.caption(whole, span) == nil, !LineShape.isByline(whole, span) else { return nil }
    guard let mark = HeadingMark.plain(whole, span), lines.count == 1 || mark.strength == .certain else { return nil }
    if lines.count > 1, mark.level == HeadingMark.title || mark.level > HeadingMark.bold { return nil }
    return heading(mark)
  }

  /// A heading in the first line of a run that goes on.
  private func innerHeading(at index: Int) -> Block? {
    let content = lines[index].content
    let span = bytes.span
    if let atx = HeadingMark.atx(content, span) { return heading(atx) }
    guard index == 0, content.count <= 120, dialect == .plainText, open == nil else { return nil }
    if LineShape.isApparatusTitle(content, span) {
      return heading(HeadingMark(.certain, level: HeadingMark.title, content))
    }
    guard bytes[content.lowerBound] == 0xC2, let mark = HeadingMark.plain(content, span) else { return nil }
    return mark.strength == .certain ? heading(mark) : nil
  }

  private func setextLevel(_ line: Range<Int>) -> Int? {
    guard line.count >= 3, let first = line.first.map({ bytes[$0] }), first == 0x3D || first == 0x2D else { return nil }
    return line.allSatisfy { bytes[$0] == first } ? (first == 0x3D ? 1 : 2) : nil
  }

  private func heading(_ mark: HeadingMark) -> Block {
    Block(.heading, mark.content, marker: mark.marker, level: mark.level + 100 * mark.strength.rawValue)
  }

  private mutating func ruleLine(_ line: TextLine) {
    if openLines == 1, dialect == .markdown, let block = open, block.kind == .paragraph,
      let level = setextLevel(line.content)
    {
      open = nil
      append(Block(.heading, block.range, level: level))
    }
    close()
  }

  /// Whether a line goes on with the block of the line before it.
  private func continues(_ line: TextLine, after previous: TextLine) -> Bool {
    guard dialect == .plainText else { return true }
    if LineShape.isAddress(line.content, bytes.span) { return true }
    let last = bytes[previous.content.upperBound - 1]
    if last == UInt8(ascii: ",") || last == UInt8(ascii: "-") || !LineTraits.startsUpper(line.content, bytes.span) {
      return true
    }
    if line.indent > previous.indent + 1, open?.kind == .listItem { return true }
    return LineShape.isWrapped(previous, before: line, width: width, bytes.span)
  }

  /// Whether a line begins a block of its own wherever it stands.
  private func startsBlock(_ line: TextLine) -> Bool {
    let span = bytes.span
    if let mark = LineMark(line.content, span) {
      if mark.kind == .bullet || mark.kind == .note { return true }
      if mark.kind == .roman { return false }
      return open?.kind == .listItem || bytes[line.content.lowerBound] == UInt8(ascii: "(") || openLines == 1
        || lines.count > 1 && lines[0].content == line.content
    }
    let isQuoted = bytes[line.content.lowerBound] == UInt8(ascii: ">")
    return isQuoted != (open?.kind == .quotation && isQuotedStart) || LineShape.caption(line.content, span) != nil
      || LineShape.bracketedNote(line.content, span) != nil
  }

  private var isQuotedStart: Bool {
    guard let marker = open?.marker, !marker.isEmpty else { return false }
    return bytes[marker.lowerBound] == UInt8(ascii: ">")
  }

  private mutating func begin(_ line: TextLine) {
    let bytes = self.bytes
    let span = bytes.span
    let end = line.content.upperBound
    openLines = 1
    if let mark = LineMark(line.content, span), mark.kind != .roman {
      let kind: Block.Kind = mark.kind == .note ? .footnote : .listItem
      open = Block(
        kind,
        mark.content..<max(end, mark.content),
        marker: mark.range,
        level: kind == .footnote ? 0 : 1 + line.indent / 3
      )
    } else if bytes[line.content.lowerBound] == UInt8(ascii: ">") {
      var start = line.content.lowerBound
      while start < end, bytes[start] == UInt8(ascii: ">") || LineMark.isSpace(bytes[start]) { start += 1 }
      open = Block(.quotation, start..<end, marker: line.content.lowerBound..<line.content.lowerBound + 1)
    } else if LineShape.caption(line.content, span) != nil {
      open = Block(.caption, line.content)
    } else {
      let isIndented = line.indent >= 4 && lines.allSatisfy { $0.indent >= 4 } && blocks.last?.kind != .listItem
      open = Block(isIndented ? .quotation : .paragraph, line.content)
    }
  }

  private mutating func close() {
    guard let block = open else { return }
    open = nil
    append(block)
  }

  /// Appends a block, in pieces if it is very long.
  mutating func append(_ block: Block) {
    let bytes = self.bytes
    var rest = block
    while rest.range.count > Self.longestBlock {
      let cut = LineShape.cut(rest.range, Self.longestBlock, bytes.span)
      var piece = rest
      piece.range = rest.range.lowerBound..<cut.end
      if !rest.cells.isEmpty {
        piece.cells = Self.cells(rest.cells, within: piece.range)
        rest.cells = Self.cells(rest.cells, within: cut.next..<rest.range.upperBound)
      }
      blocks.append(piece)
      rest.marker = cut.next..<cut.next
      rest.range = cut.next..<rest.range.upperBound
    }
    if !rest.range.isEmpty || !rest.marker.isEmpty { blocks.append(rest) }
  }

  private mutating func drop(to count: Int) { blocks.removeLast(blocks.count - count) }

  /// Reads a run of lines as a part of a table of contents.
  ///
  /// - Returns: Where to go on reading, where the table has ended before this run.
  private mutating func readContents(from runStart: Int) -> Int? {
    let bytes = self.bytes
    let span = bytes.span
    guard var tracker = contents else {
      if lines.count <= 2, LineShape.isContentsTitle(lines[0].content, span) {
        if lines.count == 1 {
          append(Block(.heading, lines[0].content, level: HeadingMark.title))
          contents = ContentsTracker(resume: lines[0].next, blockCount: blocks.count)
          lines.removeAll(keepingCapacity: true)
        }
      }
      return nil
    }
    for line in lines {
      if let entry = LineShape.contentsEntry(line, span, isInside: true) {
        append(Block(.contentsEntry, entry.text, marker: entry.page))
        tracker.sawEntry(at: line.next, blockCount: blocks.count)
      } else if tracker.isOver(line.content.count) {
        drop(to: tracker.blockCount)
        contents = nil
        return tracker.resume
      } else if !LineShape.isRule(line.content, span) {
        append(Block(.contentsEntry, line.content))
      }
    }
    contents = tracker
    return nil
  }
}

/// How far a table of contents has been read.
private struct ContentsTracker {
  /// The offset after the last line that ended in a page number.
  var resume: Int
  /// The number of blocks up to there.
  var blockCount: Int
  private var linesWithoutPage = 0
  private var hasPages = false

  init(resume: Int, blockCount: Int) {
    self.resume = resume
    self.blockCount = blockCount
  }

  mutating func sawEntry(at next: Int, blockCount: Int) {
    resume = next
    self.blockCount = blockCount
    linesWithoutPage = 0
    hasPages = true
  }

  /// Whether a line without a page number ends the table.
  mutating func isOver(_ length: Int) -> Bool {
    linesWithoutPage += 1
    return length > 250 || linesWithoutPage > (hasPages ? 6 : 12)
  }
}
