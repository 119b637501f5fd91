import RecordStore

/// The text of a block with marks around what was found in it.
struct MarkedText {
  private let bytes: [UInt8]
  private let part: Range<Int>
  /// What is marked, as bytes of the block: outer marks before inner ones.
  private let marks: [(range: Range<Int>, mark: DocumentMark)]

  private let names: [(range: Range<Int>, name: NameMark)]
  private let inserts: [Insert]

  /// Something that stands in the place of some bytes of the block, or between them.
  struct Insert {
    let range: Range<Int>
    let html: HTML
  }

  /// Marks a block, or only some bytes of it; what is inserted comes in the order of the places.
  init(
    _ block: DocumentBlock,
    marks: [DocumentMark],
    names: [NameMark] = [],
    inserts: [Insert] = [],
    part: Range<Int>? = nil
  ) {
    self.inserts = inserts
    bytes = Array(block.text.utf8)
    let whole = part ?? 0..<bytes.count
    self.part = Self.trimmed(whole, bytes)
    self.names = Self.places(names, in: block)
    self.marks = marks.compactMap { mark in
      let (low, high) = Self.ends(mark.range.lowerBound - block.start..<mark.range.upperBound - block.start, inserts)
      let range = max(low, whole.lowerBound)..<max(low, whole.lowerBound, min(high, whole.upperBound))
      return range.isEmpty || low < whole.lowerBound ? nil : (range, mark)
    }
  }

  /// The ends of a mark, none of them inside what something else stands in the place of.
  private static func ends(_ range: Range<Int>, _ inserts: [Insert]) -> (low: Int, high: Int) {
    var (low, high) = (range.lowerBound, range.upperBound)
    for insert in inserts.map(\.range) {
      if insert.lowerBound < low, low < insert.upperBound { low = min(insert.upperBound, high) }
      if insert.lowerBound < high, high < insert.upperBound { high = max(insert.lowerBound, low) }
    }
    return (low, high)
  }

  private static func places(_ names: [NameMark], in block: DocumentBlock) -> [(Range<Int>, NameMark)] {
    names.compactMap { name in
      let low = name.range.lowerBound - block.start
      return low < 0 ? nil : (low..<name.range.upperBound - block.start, name)
    }
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }

  var html: HTML { marked(part, marks[...]) }

  /// Some bytes with the marks that lie in them; a mark that crosses the end of an outer one is cut there.
  private func marked(_ range: Range<Int>, _ marks: ArraySlice<(range: Range<Int>, mark: DocumentMark)>) -> HTML {
    var parts: [HTML] = []
    var offset = range.lowerBound
    var rest = marks
    while let (own, mark) = rest.popFirst() {
      let inner = own.clamped(to: offset..<max(offset, range.upperBound))
      guard !inner.isEmpty else {
        parts.append(tag("a", .id(mark.anchor)) {})
        continue
      }
      let end = rest.firstIndex { $0.range.lowerBound >= inner.upperBound } ?? rest.endIndex
      parts.append(text(offset..<inner.lowerBound))
      parts.append(
        tag("mark", .id(mark.anchor), .class(mark.kind.style)) { marked(inner, rest[..<end]) }
      )
      offset = inner.upperBound
      rest = rest[end...]
    }
    parts.append(text(offset..<max(offset, range.upperBound)))
    return HTML.joined(parts)
  }

  /// Text in which nothing is marked but names, which lead to who bears them.
  private func text(_ range: Range<Int>) -> HTML {
    var parts: [HTML] = []
    var offset = range.lowerBound
    for (own, name) in names where own.lowerBound >= offset && own.upperBound <= range.upperBound {
      parts.append(plain(offset..<own.lowerBound))
      parts.append(tag("a", .class("named"), .href(.entity(name.entity))) { plain(own) })
      offset = own.upperBound
    }
    return HTML.joined(parts + [plain(offset..<max(offset, range.upperBound))])
  }

  /// The text with what is inserted into it.
  private func plain(_ range: Range<Int>) -> HTML {
    guard !inserts.isEmpty else { return words(range) }
    var parts: [HTML] = []
    var offset = range.lowerBound
    for insert in inserts where insert.range.lowerBound >= offset && insert.range.upperBound <= range.upperBound {
      // What stands at an end belongs to the words behind it.
      guard !insert.range.isEmpty || insert.range.lowerBound < range.upperBound else { continue }
      parts += [words(offset..<insert.range.lowerBound), insert.html]
      offset = insert.range.upperBound
    }
    return HTML.joined(parts + [words(offset..<max(offset, range.upperBound))])
  }

  /// The text without marks of emphasis, which are no words of it.
  private func words(_ range: Range<Int>) -> HTML {
    HTML(Words.unmarked(String(decoding: bytes[range], as: UTF8.self)))
  }
}
