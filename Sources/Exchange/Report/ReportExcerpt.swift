import Diagnostics
import Text

/// A stretch of a document with the words of a finding marked in it.
///
/// Places of one paragraph share an excerpt; the first place of the finding is marked more strongly.
struct ReportExcerpt {
  private let document: String
  private let position: (line: Int, column: Int)
  private let pieces: [Piece]
  private let notes: [String]

  private struct Piece {
    var text: String
    var mark: Mark
  }

  private enum Mark { case none, main, other }

  private typealias Place = (span: Range<Int>, isMain: Bool, note: String?)

  /// So many bytes are shown on either side of the words, within their paragraph.
  private static let reach = 260

  /// The excerpts of a finding in the order of its evidence.
  static func excerpts(of evidence: [Finding.Evidence], _ sources: inout SourceCache) -> [ReportExcerpt] {
    var groups: [(document: String, window: Range<Int>, places: [Place])] = []
    for (index, item) in evidence.enumerated() {
      let place: Place = (item.span, index == 0, item.note)
      guard let source = sources.source(item.document), item.span.upperBound <= source.text.bytes.count else {
        groups.append((item.document, 0..<0, [place]))
        continue
      }
      let window = window(item.span, source.text.bytes)
      if let known = groups.firstIndex(where: { $0.document == item.document && $0.window.overlaps(window) }) {
        let old = groups[known].window
        groups[known].window = min(old.lowerBound, window.lowerBound)..<max(old.upperBound, window.upperBound)
        groups[known].places.append(place)
      } else {
        groups.append((item.document, window, [place]))
      }
    }
    return groups.map { group in
      let main = group.places[0].span.lowerBound
      let source = sources.source(group.document)
      return ReportExcerpt(
        document: group.document,
        position: source?.lines.position(of: main) ?? (1, 1),
        pieces: source.map { pieces(group.window, group.places, $0.text.bytes) } ?? [],
        notes: group.places.compactMap(\.note)
      )
    }
  }

  /// The words with what stands around them, up to the ends of the paragraph, and between words.
  private static func window(_ span: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = span.lowerBound
    while start > 0, span.lowerBound - start < reach, !isParagraphEnd(start - 1, bytes) { start -= 1 }
    var end = span.upperBound
    while end < bytes.count, end - span.upperBound < reach, !isParagraphEnd(end, bytes) { end += 1 }
    if span.lowerBound - start >= reach { while start < span.lowerBound, bytes[start] != 0x20 { start += 1 } }
    if end - span.upperBound >= reach { while end > span.upperBound, bytes[end - 1] != 0x20 { end -= 1 } }
    return start..<end
  }

  /// Whether a line ends here and the next is empty or another item.
  private static func isParagraphEnd(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[offset] == UInt8(ascii: "\n") else { return false }
    var next = offset + 1
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D { next += 1 }
    return next >= bytes.count || "\n-*#|>".utf8.contains(bytes[next])
      || (offset > 0 && bytes[offset - 1] == UInt8(ascii: "\n"))
  }

  private static func pieces(_ window: Range<Int>, _ places: [Place], _ bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    if window.lowerBound > 0, !isParagraphEnd(window.lowerBound - 1, bytes) {
      pieces.append(Piece(text: "… ", mark: .none))
    }
    var offset = window.lowerBound
    for place in places.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      let start = max(place.span.lowerBound, offset)
      guard start < place.span.upperBound else { continue }
      pieces.append(Piece(text: String(decoding: bytes[offset..<start], as: UTF8.self), mark: .none))
      let words = String(decoding: bytes[start..<place.span.upperBound], as: UTF8.self)
      pieces.append(Piece(text: words, mark: place.isMain ? .main : .other))
      offset = place.span.upperBound
    }
    if offset < window.upperBound {
      pieces.append(Piece(text: String(decoding: bytes[offset..<window.upperBound], as: UTF8.self), mark: .none))
    }
    if window.upperBound < bytes.count, !isParagraphEnd(window.upperBound, bytes) {
      pieces.append(Piece(text: " …", mark: .none))
    }
    return pieces
  }

  var html: String {
    var text = "<figure>\n"
    if !pieces.isEmpty {
      text += "<blockquote dir=\"auto\">"
      for piece in pieces {
        let escaped = MarkupText.escaped(piece.text)
        switch piece.mark {
        case .none: text += escaped
        case .main: text += "<mark class=\"main\">\(escaped)</mark>"
        case .other: text += "<mark>\(escaped)</mark>"
        }
      }
      text += "</blockquote>\n"
    }
    text += "<figcaption>\(MarkupText.escaped(document)), line \(position.line), column \(position.column)"
    for note in notes { text += " – \(MarkupText.escaped(note))" }
    return text + "</figcaption>\n</figure>\n"
  }
}
