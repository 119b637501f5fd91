/// Decides which lines that look like titles are headings, builds the sections, and gives the blocks of
/// bibliographies and notes their kinds.
struct SectionBuilder {
  let bytes: [UInt8]
  let drafts: [Block]
  private var blocks: [Block] = []
  private var sections: [Section] = []
  private var current = 0
  /// Whether headings in capitals stand below titles in this text; known once both have been seen.
  private var capitalsAreMinor: Bool?
  private var lastNote = 0

  /// The bytes of a note or an entry that still takes in the address that follows it.
  private static let longestEntry = 4096

  init(_ bytes: [UInt8], _ drafts: [Block]) {
    self.bytes = bytes
    self.drafts = drafts
  }

  mutating func build() -> DocumentStructure {
    sections = [Section(parent: nil, heading: 0..<0, level: 0, pathHash: StableHash().value, role: .text)]
    blocks.reserveCapacity(drafts.count)
    for index in drafts.indices {
      if drafts[index].kind == .heading { readHeading(index) } else { readBlock(index) }
    }
    return DocumentStructure(blocks: blocks, sections: sections)
  }

  private var role: Section.Role { sections[current].role }

  private mutating func append(_ block: Block) {
    var block = block
    block.section = current
    blocks.append(block)
  }

  // MARK: Headings

  private mutating func readHeading(_ index: Int) {
    var block = drafts[index]
    let strength = HeadingMark.Strength(rawValue: block.level / 100) ?? .certain
    block.level %= 100
    let isHeading =
      switch strength {
      case .certain: !isEntryInApparatus(block)
      case .numbered: isNumberedHeading(index)
      case .title: isTitle(index)
      }
    guard isHeading else {
      block.kind = strength == .numbered ? .listItem : .paragraph
      block.level = strength == .numbered ? 1 : 0
      readBody(block)
      return
    }
    open(block, strength)
  }

  private mutating func open(_ heading: Block, _ strength: HeadingMark.Strength) {
    let bytes = self.bytes
    var block = heading
    let isFirst = blocks.isEmpty && strength == .title
    if isFirst { block.level = 1 }
    if strength == .title, !isFirst, capitalsAreMinor == nil { capitalsAreMinor = true }
    if block.level == HeadingMark.capitals, strength == .certain {
      if capitalsAreMinor == nil { capitalsAreMinor = false }
      let isSubtitle = blocks.last.map { $0.kind == .heading && $0.level <= HeadingMark.chapter } ?? false
      if capitalsAreMinor == true, sections[current].level >= HeadingMark.title, !isSubtitle {
        block.level = HeadingMark.numbered
      }
    }
    var parent = current
    while sections[parent].level >= block.level, let above = sections[parent].parent { parent = above }
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, block.range, into: &tokens)
    var hash = StableHash()
    hash.combine(number: sections[parent].pathHash)
    hash.combine(tokens[...])
    let role = Words.role(of: block.range, bytes.span)
    let inherited: Section.Role = sections[parent].role == .contents ? .text : sections[parent].role
    sections.append(
      Section(
        parent: parent,
        heading: block.range,
        level: block.level,
        pathHash: hash.value,
        role: role == .text ? inherited : role
      )
    )
    current = sections.count - 1
    lastNote = 0
    append(block)
  }

  /// Whether capitals or a numeral in a bibliography belong to an entry.
  private func isEntryInApparatus(_ block: Block) -> Bool {
    guard role == .bibliography || role == .notes, block.level >= HeadingMark.capitals, block.marker.isEmpty else {
      return false
    }
    guard Words.role(of: block.range, bytes.span) == .text else { return false }
    let traits = LineTraits(block.range, bytes.span)
    return traits.digits >= 4 || traits.commas > 1
  }

  /// Whether a numbered line is a heading and not an item of a list: text and not its neighbour follows.
  private func isNumberedHeading(_ index: Int) -> Bool {
    guard role != .bibliography, role != .notes, index + 1 < drafts.count else { return false }
    return !isNumbered(drafts[index + 1])
      && !(index > 0 && isNumbered(drafts[index - 1]) && drafts[index - 1].kind == .listItem)
  }

  func isNumbered(_ block: Block) -> Bool {
    guard !block.marker.isEmpty, block.kind == .listItem || block.kind == .heading && block.level >= 100 else {
      return false
    }
    return LineMark.isDigit(bytes[block.marker.lowerBound])
  }

  private func isTitleLine(_ index: Int) -> Bool {
    drafts.indices.contains(index) && drafts[index].kind == .heading
      && drafts[index].level / 100 == HeadingMark.Strength.title.rawValue
  }

  /// Whether a line that looks like a title is one: text follows, and it is not one of a pile of short lines.
  private func isTitle(_ index: Int) -> Bool {
    let block = drafts[index]
    if Words.role(of: block.range, bytes.span) != .text { return true }
    if blocks.isEmpty { return index + 1 < drafts.count }
    guard index + 1 < drafts.count else { return false }
    let traits = LineTraits(block.range, bytes.span)
    if role == .bibliography || role == .notes {
      guard traits.commas == 0, traits.digits == 0, block.range.count <= 50 else { return false }
      return drafts[index + 1].kind == .paragraph && drafts[index + 1].range.count > 80
        || drafts[index + 1].kind == .heading
    }
    var first = index
    while first > 0, index - first < 4, isTitleLine(first - 1) { first -= 1 }
    var last = index
    while last - index < 4, isTitleLine(last + 1) { last += 1 }
    if last - first >= 2 { return index == last && isText(last + 1) }
    return isText(last + 1)
  }

  private func isText(_ index: Int) -> Bool {
    guard drafts.indices.contains(index) else { return false }
    return drafts[index].kind != .heading || drafts[index].level / 100 != HeadingMark.Strength.title.rawValue
  }

  // MARK: Blocks

  private mutating func readBlock(_ index: Int) {
    let block = drafts[index]
    let bytes = self.bytes
    if blocks.isEmpty, isLongTitle(index) {
      open(Block(.heading, block.range, level: 1), .title)
    } else if role == .text, block.kind == .paragraph,
      isNoteOfRun(index) || EntrySplitter.isNumberedNote(block.range, bytes.span)
    {
      appendNote(block)
    } else if role == .text, let kind = kindOfEntry(index) {
      appendEntries(block, kind)
    } else {
      readBody(block)
    }
  }

  /// Whether the first paragraph is the title of the document: one long line that is no sentence.
  private func isLongTitle(_ index: Int) -> Bool {
    let range = drafts[index].range
    guard drafts[index].kind == .paragraph, range.count <= 180, index + 1 < drafts.count, drafts[index].marker.isEmpty,
      drafts[index + 1].kind == .heading
        || drafts[index + 1].kind == .paragraph && 2 * drafts[index + 1].range.count > range.count
    else { return false }
    let traits = LineTraits(range, bytes.span)
    let isOneLine = !range.contains { bytes[$0] == 0x0A || bytes[$0] == 0x0D }
    return isOneLine && !PageFurniture.isLink(range, bytes.span) && !traits.endsSentence && !traits.hasAddress
      && traits.words <= 24 && traits.digits <= 8
      && (traits.startsUpper || LineMark.isDigit(bytes[range.lowerBound])) && !LineEnd.needsWord(range, bytes.span)
  }

  private mutating func readBody(_ block: Block) {
    let bytes = self.bytes
    switch role {
    case .bibliography: readEntry(block)
    case .notes: appendNote(block)
    case .contents where block.kind == .listItem:
      var entry = block
      entry.kind = .contentsEntry
      append(entry)
    case .text, .contents:
      let marks = block.kind == .paragraph ? EntrySplitter.labelledSources(block.range, bytes.span) : nil
      if let marks {
        for entry in marks { append(Block(.bibliographyEntry, entry.range, marker: entry.marker)) }
      } else {
        append(block)
      }
    }
  }

  /// Whether a paragraph is one of a run that bears the numbers `[1]`, `[2]` and so on.
  private func isNoteOfRun(_ index: Int) -> Bool {
    let span = bytes.span
    guard let own = LineShape.bracketedNote(drafts[index].range, span) else { return false }
    if drafts.indices.contains(index + 1), let next = LineShape.bracketedNote(drafts[index + 1].range, span) {
      return next.number == own.number + 1
    }
    guard index > 0, let before = LineShape.bracketedNote(drafts[index - 1].range, span) else { return false }
    return before.number == own.number - 1
  }

  /// Appends the notes of a block: one, or one for each line that begins with the next number.
  private mutating func appendNote(_ block: Block) {
    let bytes = self.bytes
    if block.kind == .tableRow || block.kind == .contentsEntry { return append(block) }
    var note = block
    note.level = 0
    note.kind = .footnote
    guard block.marker.isEmpty, let first = EntrySplitter.plainNumber(block.range, bytes.span) else {
      return appendSingle(note)
    }
    let starts = EntrySplitter.noteStarts(in: block.range, after: first.number, bytes.span)
    for (start, end) in zip([block.range.lowerBound] + starts, starts + [block.range.upperBound]) {
      note.range = EntrySplitter.trimmed(start..<end, bytes.span)
      appendSingle(note)
    }
  }

  private mutating func appendSingle(_ block: Block) {
    let bytes = self.bytes
    let span = bytes.span
    var note = block
    if let mark = LineShape.bracketedNote(block.range, span) {
      note.marker = mark.mark
      note.range = EntrySplitter.trimmed(mark.mark.upperBound..<block.range.upperBound, span)
    } else if block.marker.isEmpty, let mark = EntrySplitter.plainNumber(block.range, span),
      mark.number == lastNote + 1 || lastNote == 0 || role == .text
    {
      note.marker = mark.range
      note.range = EntrySplitter.trimmed(mark.range.upperBound..<block.range.upperBound, span)
      lastNote = mark.number
    } else if block.marker.isEmpty, role == .notes, let last = blocks.last, last.kind == .footnote,
      last.section == current, last.range.count < Self.longestEntry,
      LineShape.isAddress(block.range, span)
    {
      blocks[blocks.count - 1].range = last.range.lowerBound..<block.range.upperBound
      return
    }
    append(note)
  }

  /// Appends a block of entries as what it is.
  private mutating func appendEntries(_ block: Block, _ kind: Block.Kind) {
    guard kind == .footnote else { return readEntry(block) }
    var note = block
    (note.kind, note.level) = (.footnote, 0)
    appendSingle(note)
  }

  private mutating func readEntry(_ block: Block) {
    let bytes = self.bytes
    let span = bytes.span
    guard [.paragraph, .listItem, .quotation, .footnote].contains(block.kind) else { return append(block) }
    if block.marker.isEmpty, LineShape.isAddress(block.range, span), let last = blocks.last, last.section == current,
      last.kind == .bibliographyEntry, !EntrySplitter.hasAddress(last.range, span), last.range.count < Self.longestEntry
    {
      blocks[blocks.count - 1].range = last.range.lowerBound..<block.range.upperBound
      return
    }
    guard block.range.count <= 500 || EntrySplitter.looksLikeEntry(block.range, span) else { return append(block) }
    var entry = block
    entry.kind = .bibliographyEntry
    entry.level = 0
    for piece in EntrySplitter.pieces(of: entry, span) { append(piece) }
  }
}
