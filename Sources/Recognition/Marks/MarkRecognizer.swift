public import Packs
import RecordModel
public import Text

/// Takes what only looks like a number out of the way of the other recognisers, and finds addresses, marks of
/// notes and quotations.
public struct MarkRecognizer: Recognizer {
  public static let identifier = "marks"
  public static let summary =
    "Addresses, marks of notes and quotations; numbers of pages and sections and numbers in names are passed over."

  public static var examples: [Reading] { Addresses.examples + NoteMarks.examples + Quotations.examples }
  public static var nonexamples: [String] {
    Addresses.nonexamples + NoteMarks.nonexamples + Quotations.nonexamples + blocked
  }

  /// Wordings of which every number is passed over.
  public static var blocked: [String] {
    Identifiers.blocked + Locators.blocked + NumberedNames.nonexamples + Designations.blocked
  }

  private let table = MarkWord.table
  private let lexicon: Lexicon

  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  public func recognize(_ passage: borrowing Passage, _ context: RecognitionContext, into mentions: inout MentionBuffer)
  {
    let text = MarkText(passage, table)
    var quotations = Quotations()
    blockEdges(text, passage.block.kind, &mentions)
    var index = 0
    while index < text.count {
      let end: Int?
      if text.tokens[index].isDoubtful {
        index = addDoubtful(text, from: index, &mentions)
        continue
      }
      switch text.tokens[index].kind {
      case .word: end = word(text, index, passage, &mentions)
      case .number: end = number(text, index, passage, &mentions)
      case .punctuation:
        quotations.read(text, index, &mentions)
        end = mark(text, index, &mentions)
      }
      index = max(end ?? 0, index + 1)
    }
  }

  private func word(_ text: MarkText, _ index: Int, _ passage: borrowing Passage, _ mentions: inout MentionBuffer)
    -> Int?
  {
    if text.isSlash(index + 1), let symbol = Designations.documentSymbol(text, at: index) {
      return block(symbol, &mentions)
    }
    guard let word = text.word(index) else { return nil }
    switch word {
    case .scheme: return add(Addresses.address(text, at: index).map { ($0, .url, .none) }, text, &mentions)
    case .doi, .isbn: return block(Identifiers.identifier(text, at: index, word), &mentions)
    case .locator, .shortLocator: return block(Locators.numbers(text, at: index, word), &mentions)
    case .named, .agenda, .made: return block(NumberedNames.name(text, at: index, word), &mentions)
    case .grade, .numbered, .code: return block(Designations.labelled(text, at: index, word), &mentions)
    case .act: return block(Designations.act(text, at: index), &mentions)
    case .readable, .street, .score, .amount, .determiner: return nil
    }
  }

  private func number(_ text: MarkText, _ index: Int, _ passage: borrowing Passage, _ mentions: inout MentionBuffer)
    -> Int?
  {
    guard !mentions.isTaken(index) else { return nil }
    if let designation = Designations.number(text, index) { return block(designation, &mentions) }
    if text.isGlued(index) || text.isGlued(index + 1) {
      if let doi = Identifiers.bareDOI(text, at: index) { return block(doi, &mentions) }
      if let note = NoteMarks.gluedNote(text, at: index) {
        return add((index..<index + 1, .citation, note), text, &mentions)
      }
      let isCurrency =
        text.isGlued(index)
        && (lexicon.unit(at: index - 1, of: passage) != nil
          || text.isGlued(index - 1) && text.isCurrencySign(index - 2)
            && lexicon.unit(at: index - 2, of: passage) != nil)
      if !isCurrency, let name = NumberedNames.gluedNumber(text, at: index) { return block(name, &mentions) }
    }
    return text.word(index + 1) == .agenda && text.isCapitalized(index + 1) ? block(index..<index + 1, &mentions) : nil
  }

  private func mark(_ text: MarkText, _ index: Int, _ mentions: inout MentionBuffer) -> Int? {
    switch text.bytes[text.tokens[index].lowerBound] {
    case UInt8(ascii: "["):
      return add(NoteMarks.bracketed(text, at: index).map { ($0.tokens, .citation, $0.value) }, text, &mentions)
    case UInt8(ascii: "@"): return add(Addresses.mail(text, at: index).map { ($0, .url, .none) }, text, &mentions)
    case UInt8(ascii: "+"): return block(Identifiers.telephone(text, at: index), &mentions)
    case 0xC2, 0xE2:
      return add(NoteMarks.superscript(text, at: index).map { ($0.tokens, .citation, $0.value) }, text, &mentions)
    default: return nil
    }
  }

  /// Passes over the number of a list item or heading, and over the page in a table of contents.
  private func blockEdges(_ text: MarkText, _ kind: Block.Kind, _ mentions: inout MentionBuffer) {
    if let edge = Locators.leadingNumber(text, kind) { mentions.block(edge) }
    if kind == .contentsEntry, text.isNumber(text.count - 1) { mentions.block(text.count - 1..<text.count) }
  }

  /// Adds a number that is damaged beyond what can be mended for certain, as unread.
  private func addDoubtful(_ text: MarkText, from start: Int, _ mentions: inout MentionBuffer) -> Int {
    var end = start + 1
    while end < text.count, text.tokens[end].isDoubtful { end += 1 }
    let span = text.tokens[start].lowerBound..<text.tokens[end - 1].upperBound
    let reason =
      (start..<end).contains { text.isStop($0) }
      ? "white space beside a decimal point"
      : (start..<end).contains { text.isComma($0) } ? "a line end behind a comma" : "a letter among digits"
    if mentions.isFree(start..<end) {
      mentions.add(Mention(.number, span: span, tokens: start..<end, .none, unreadReason: reason))
    }
    return end
  }

  private func block(_ tokens: Range<Int>?, _ mentions: inout MentionBuffer) -> Int? {
    guard let tokens else { return nil }
    mentions.block(tokens)
    return tokens.upperBound
  }

  private func add(
    _ found: (tokens: Range<Int>, kind: Mention.Kind, value: Mention.Value)?,
    _ text: MarkText,
    _ mentions: inout MentionBuffer
  ) -> Int? {
    guard let found, mentions.isFree(found.tokens) else { return nil }
    let span = text.tokens[found.tokens.lowerBound].lowerBound..<text.tokens[found.tokens.upperBound - 1].upperBound
    mentions.add(Mention(found.kind, span: span, tokens: found.tokens, found.value))
    return found.tokens.upperBound
  }
}
