import Text

/// Cuts HTML or XML into tags, text and comments, over bytes and without copying any.
///
///     var tokenizer = MarkupTokenizer(bytes, mode: .xml)
///     while let token = tokenizer.next() {
///       if token.kind == .start, token.local == "p", let style = tokenizer.value(of: "style") { … }
///       if token.kind == .text { tokenizer.append(token, to: &text) }
///     }
///
/// The bytes are valid UTF-8; offsets count in them. No input fails: what is no markup is text, and what is left open
/// ends where the next `>` stands. Linear in the file, without recursion; entities that a file declares are never
/// expanded. Whether tags are paired is left to the reader.
struct MarkupTokenizer {
  enum Mode: Sendable {
    case html, xml
    /// XML with the character names of HTML.
    case xhtml
  }

  /// The attributes of a tag that are kept, at most.
  static let mostAttributes = 256

  let bytes: [UInt8]
  let mode: Mode
  /// The attributes of the start tag that was read last, in their order.
  var attributes: [MarkupAttribute] = []
  /// Where the next token begins.
  private(set) var offset: Int
  /// What is known not to follow any more, so that it is looked for only once.
  var absent: Endings = []
  /// The element whose text is read without looking for tags in it.
  private var rawElement: RawElement?

  /// What ends something that may be left open.
  struct Endings: OptionSet {
    let rawValue: UInt16

    static let tag = Endings(rawValue: 1)
    static let comment = Endings(rawValue: 2)
    static let section = Endings(rawValue: 4)
    static let instruction = Endings(rawValue: 8)
    static let documentType = Endings(rawValue: 16)

    static func end(of element: RawElement) -> Endings { Endings(rawValue: 32 << element.rawValue) }
  }

  /// Creates a tokenizer that begins at an offset, behind a mark of the encoding.
  init(_ bytes: [UInt8], mode: Mode, from start: Int = 0) {
    self.bytes = bytes
    self.mode = mode
    offset = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  /// The next token; `nil` at the end of the file.
  mutating func next() -> MarkupToken? {
    guard offset < bytes.count else { return nil }
    let bytes = self.bytes
    let token = rawText(bytes.span) ?? markup(bytes.span) ?? text(bytes.span)
    offset = token.range.upperBound
    return token
  }

  /// Text up to the next `<` that begins markup; the byte at the offset belongs to it in any case.
  private func text(_ bytes: borrowing Span<UInt8>) -> MarkupToken {
    let sign = UInt8(ascii: "<")
    var end = ByteSearch.next(sign, or: sign, in: bytes, from: offset + 1)
    while end < bytes.count, !startsMarkup(end, bytes) {
      end = ByteSearch.next(sign, or: sign, in: bytes, from: end + 1)
    }
    return MarkupToken(kind: .text, range: offset..<end, content: offset..<end)
  }

  /// Whether a `<` stands at an offset that begins a tag, a comment or the like.
  private func startsMarkup(_ offset: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard bytes[offset] == UInt8(ascii: "<"), offset + 1 < bytes.count, !absent.contains(.tag) else { return false }
    let next = bytes[offset + 1]
    if next == UInt8(ascii: "/") { return offset + 2 < bytes.count && isNameStart(bytes[offset + 2]) }
    return isNameStart(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  /// Whether a name may begin with a byte: a letter; in XML also others.
  private func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || mode != .html && (byte >= 0x80 || byte == UInt8(ascii: "_"))
  }

  /// The tag, comment or the like at the offset; `nil` where there is none, or no `>` follows.
  private mutating func markup(_ bytes: borrowing Span<UInt8>) -> MarkupToken? {
    guard startsMarkup(offset, bytes) else { return nil }
    switch bytes[offset + 1] {
    case UInt8(ascii: "!"): return declaration(bytes)
    case UInt8(ascii: "?"):
      if mode != .html, let token = delimited(.instruction, opening: 2, .instruction, bytes) { return token }
      return upToTagEnd(mode != .html ? .instruction : .comment, bytes)
    case UInt8(ascii: "/"): return endTag(at: offset, bytes)
    default:
      guard let token = startTag(at: offset, bytes) else { return nil }
      if mode == .html { rawElement = RawElement.table[token.name] }
      return token
    }
  }

  /// A comment, a CDATA section or a declaration.
  private mutating func declaration(_ bytes: borrowing Span<UInt8>) -> MarkupToken? {
    if Marks.has(Marks.comment, at: offset, bytes) {
      // HTML knows the empty comments "<!-->" and "<!--->".
      let isEmpty = Marks.has([0x3E], at: offset + 4, bytes) || Marks.has([0x2D, 0x3E], at: offset + 4, bytes)
      if mode != .html || !isEmpty, let token = delimited(.comment, opening: 4, .comment, bytes) { return token }
      return upToTagEnd(.comment, bytes)
    }
    if Marks.has(Marks.section, at: offset, bytes), let token = delimited(.rawText, opening: 9, .section, bytes) {
      return token
    }
    return mode != .html ? documentType(bytes) : upToTagEnd(.declaration, bytes)
  }

  /// A token from an opening of some bytes up to its end mark; `nil` where the mark does not come.
  private mutating func delimited(
    _ kind: MarkupToken.Kind,
    opening: Int,
    _ ending: Endings,
    _ bytes: borrowing Span<UInt8>
  ) -> MarkupToken? {
    guard !absent.contains(ending) else { return nil }
    let mark = ending == .comment ? Marks.commentEnd : ending == .section ? Marks.sectionEnd : Marks.instructionEnd
    let first = mark[0]
    var end = offset + opening
    while end < bytes.count {
      if bytes[end] == first, Marks.has(mark, at: end, bytes) {
        return MarkupToken(kind: kind, range: offset..<end + mark.count, content: offset + opening..<end)
      }
      end += 1
    }
    absent.insert(ending)
    return nil
  }

  /// A token up to the next `>`.
  private mutating func upToTagEnd(_ kind: MarkupToken.Kind, _ bytes: borrowing Span<UInt8>) -> MarkupToken? {
    var end = offset + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
    guard end < bytes.count else {
      absent.insert(.tag)
      return nil
    }
    return MarkupToken(kind: kind, range: offset..<end + 1, content: offset + 2..<end)
  }

  /// A document type with what it declares between brackets; one that is left open ends at the next `>`.
  private mutating func documentType(_ bytes: borrowing Span<UInt8>) -> MarkupToken? {
    guard !absent.contains(.documentType) else { return upToTagEnd(.declaration, bytes) }
    var end = offset + 2
    var quote: UInt8 = 0
    var depth = 0
    while end < bytes.count {
      let byte = bytes[end]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
        depth += byte == UInt8(ascii: "[") ? 1 : -1
      } else if byte == UInt8(ascii: ">"), depth <= 0 {
        return MarkupToken(kind: .declaration, range: offset..<end + 1, content: offset + 2..<end)
      }
      end += 1
    }
    absent.insert(.documentType)
    return upToTagEnd(.declaration, bytes)
  }

  /// The text of an element that holds text only, up to its end tag; `nil` where it is empty or never ends.
  private mutating func rawText(_ bytes: borrowing Span<UInt8>) -> MarkupToken? {
    guard let element = rawElement else { return nil }
    rawElement = nil
    guard !absent.contains(.end(of: element)) else { return nil }
    var end = offset
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "<"), element.ends(at: end, bytes) {
        guard end > offset else { return nil }
        return MarkupToken(kind: element.isDecoded ? .text : .rawText, range: offset..<end, content: offset..<end)
      }
      end += 1
    }
    absent.insert(.end(of: element))
    return nil
  }
}
