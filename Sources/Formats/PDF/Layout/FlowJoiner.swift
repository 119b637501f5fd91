/// Joins paragraphs that a column or page cuts in two.
struct FlowJoiner {
  private(set) var blocks: [FlowBlock] = []
  /// The last paragraph that may go on.
  private var open: Int?
  /// The column of the last block of running text.
  private var column = -1
  private let bodySize: Float

  init(bodySize: Float) { self.bodySize = bodySize }

  mutating func add(_ block: FlowBlock) {
    switch block.kind {
    case .text:
      if block.column != column, let open, joins(blocks[open], block) {
        blocks[open].words += block.words
        blocks[open].room = block.room
        blocks[open].isFlush = block.isFlush
        blocks[open].lineCount += block.lineCount
        blocks[open].letters += block.letters
        column = block.column
        return
      }
      if continuesNote(block) { return }
      // A caption between the two halves of a paragraph does not end it.
      if !isCaption(block) || open.map({ blocks[$0].endsSentence }) ?? true {
        open = blocks.count
        column = block.column
      }
      blocks.append(block)
    case .heading:
      open = nil
      column = block.column
      blocks.append(block)
    case .note, .table: blocks.append(block)
    }
  }

  private func isCaption(_ block: FlowBlock) -> Bool { CaptionStart.isCaption(block.text(prefix: 3)) }

  private func joins(_ first: FlowBlock, _ second: FlowBlock) -> Bool {
    guard abs(first.size - second.size) < 0.08 * first.size, first.isBold == second.isBold else { return false }
    guard second.sign == nil, !isCaption(second), let head = second.words.first?.text.unicodeScalars.first else {
      return false
    }
    let last = first.words.last { !$0.isMark }?.text ?? ""
    if AddressText.ends(first.words) { return "/-_".contains(last.last ?? " ") || Self.continuesAddress(second) }
    if last.hasSuffix("-") { return true }
    // An address that begins a page belongs to the source before it, unless that has one.
    if first.letters > 60, !second.isIndented, second.words.first.map({ AddressText.isStart($0.text) }) ?? false {
      return !first.words.contains { AddressText.isStart($0.text) }
    }
    // The last line of a justified paragraph is not stretched: one that is goes on, though a sentence ends there.
    if first.endsSentence { return first.isFlush && second.lineCount > 1 && !second.isIndented }
    if head.properties.isLowercase || head == "(" || head == "," { return true }
    return Self.isFull(first, before: second) && !second.isIndented && first.letters > 60
  }

  /// Whether the last line of a block has no room for the first word of the next.
  private static func isFull(_ first: FlowBlock, before second: FlowBlock) -> Bool {
    first.room < second.firstWidth + LineFilling.space * first.size || !first.isDense && first.room < 2.5 * first.size
  }

  /// Whether the first word can stand only within an address or a sentence that goes on behind one.
  private static func continuesAddress(_ block: FlowBlock) -> Bool {
    guard let word = block.words.first?.text, let head = word.unicodeScalars.first, !AddressText.isStart(word) else {
      return false
    }
    return head.properties.isLowercase || word.contains { "/_=&?%".contains($0) } || word.allSatisfy { $0.isNumber }
  }

  /// Adds a paragraph in small letters below a note, or at the head of the next column, to the note.
  private mutating func continuesNote(_ block: FlowBlock) -> Bool {
    guard let last = blocks.last, case .note = last.kind, block.size < 0.94 * bodySize,
      abs(block.size - last.size) < 0.4, block.sign == nil
    else { return false }
    let goesOn = last.column == block.column ? block.top > last.top : !last.endsSentence
    guard goesOn else { return false }
    blocks[blocks.count - 1].words += block.words
    return true
  }
}
