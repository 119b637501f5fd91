/// A paragraph of an OpenDocument text while it is read.
struct OpenParagraph {
  var text: [UInt8] = []
  var boxes: [OfficeBlock] = []
  var link: (start: Int, address: String)?
  private var spans: [(style: OpenStyles.Style, start: Int)] = []
  private let style: OpenStyles.Style
  private var letters = 0
  private var boldLetters = 0

  init(_ style: OpenStyles.Style) { self.style = style }

  var isBold: Bool { letters > 0 && letters == boldLetters }
  var isHidden: Bool { (spans.last?.style.isHidden ?? style.isHidden) ?? false }

  mutating func append(_ token: MarkupToken, _ tokenizer: MarkupTokenizer) {
    let start = text.count
    tokenizer.append(token, to: &text)
    let count = text[start...].reduce(0) { $1 > 0x20 ? $0 + 1 : $0 }
    letters += count
    if (spans.last?.style.isBold ?? style.isBold) ?? false { boldLetters += count }
  }

  mutating func startSpan(_ style: OpenStyles.Style) {
    var style = style
    let outer = spans.last?.style ?? self.style
    style.isBold = style.isBold ?? outer.isBold
    style.isHidden = style.isHidden ?? outer.isHidden
    spans.append((style, text.count))
  }

  mutating func endSpan() {
    guard let span = spans.popLast() else { return }
    if span.style.isRaised ?? false { Superscripts.raise(&text, from: span.start) }
  }

  /// Puts the address of a link behind its words in a note, where they are no address.
  mutating func endLink(_ isInNote: Bool) {
    guard isInNote, let link, link.start < text.count, link.address.hasPrefix("http") else { return }
    let words = String(decoding: text[link.start...], as: UTF8.self)
    if !words.isBlank, !words.contains("http"), !words.contains("www.") { text += Array(" <\(link.address)>".utf8) }
    self.link = nil
  }
}
