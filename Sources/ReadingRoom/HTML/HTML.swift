/// A piece of a page: markup in which every text has been escaped.
///
/// Markup is made by ``tag(_:_:content:)`` alone, so that no text of a document becomes a tag or an attribute.
struct HTML: Sendable, Equatable {
  private(set) var markup: String

  static let nothing = HTML(markup: "")

  /// Text, escaped.
  init(_ text: String) { markup = Self.escaped(text) }

  fileprivate init(markup: String) { self.markup = markup }

  static func + (a: HTML, b: HTML) -> HTML { HTML(markup: a.markup + b.markup) }

  static func joined(_ parts: [HTML]) -> HTML { HTML(markup: parts.map(\.markup).joined()) }

  /// The text with the five characters that mean something in markup, and without those that no page may have.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x26 || $0 == 0x27 || $0 == 0x3C || $0 == 0x3E })
    else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): result.append(byte)
      case 0..<0x20: result += "\u{FFFD}".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// A name and value in a tag; an attribute without a value is left out.
struct Attribute: Sendable {
  fileprivate let name: StaticString
  fileprivate let value: String?

  init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  static func `class`(_ value: String?) -> Attribute { Attribute("class", value) }
  static func id(_ value: String?) -> Attribute { Attribute("id", value) }
  /// A place in the reading room; document text never stands in it but percent-encoded, as ``Link`` makes it.
  static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
  static func label(_ value: String?) -> Attribute { Attribute("aria-label", value) }
  static let hidden = Attribute("aria-hidden", "true")
}

/// A tag around some content.
func tag(_ name: StaticString, _ attributes: Attribute..., @Markup content: () -> HTML) -> HTML {
  HTML(markup: opening(name, attributes) + content().markup + "</\(name)>")
}

/// A tag without content: `input`, `link`, `line`.
func tag(empty name: StaticString, _ attributes: Attribute...) -> HTML {
  HTML(markup: opening(name, attributes))
}

/// A whole page.
func document(@Markup content: () -> HTML) -> HTML { HTML(markup: "<!doctype html>\n" + content().markup) }

private func opening(_ name: StaticString, _ attributes: [Attribute]) -> String {
  var result = "<\(name)"
  for attribute in attributes {
    guard let value = attribute.value else { continue }
    result += " \(attribute.name)=\"\(HTML.escaped(value))\""
  }
  return result + ">"
}

/// Puts pieces of a page one after the other; a string is text, and is escaped.
@resultBuilder
enum Markup {
  static func buildExpression(_ text: String) -> HTML { HTML(text) }
  static func buildExpression(_ text: String?) -> HTML { text.map { HTML($0) } ?? .nothing }
  static func buildExpression(_ html: HTML) -> HTML { html }
  static func buildBlock(_ parts: HTML...) -> HTML { HTML.joined(parts) }
  static func buildOptional(_ part: HTML?) -> HTML { part ?? .nothing }
  static func buildEither(first part: HTML) -> HTML { part }
  static func buildEither(second part: HTML) -> HTML { part }
  static func buildArray(_ parts: [HTML]) -> HTML { HTML.joined(parts) }
}
