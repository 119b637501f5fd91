import Exchange

/// A drawing in SVG, in black, white and greys.
///
/// Positions are binary numbers and serve drawing alone; nothing is compared by them.
struct SVG {
  /// How something is drawn; none of the styles needs colour.
  enum Look: String {
    case axis, grid, range, open, value, band, edge, dotted, bar, hollow, grey, hatched, stripe
  }

  /// The size and weight of a text.
  enum Face: String {
    case title, subtitle, head, label, note, tick, strong, halo
  }

  enum Anchor: String { case start, middle, end }

  private let width: Double
  private var height: Double
  private let title: String
  private let description: String
  private var body: [String] = []

  /// Begins a drawing with its title and a description for people who do not see it.
  init(width: Double, title: String, description: String) {
    self.width = width
    height = 0
    self.title = title
    self.description = description
  }

  mutating func line(_ look: Look, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    body.append(
      "<line class=\"\(look.rawValue)\" x1=\"\(Self.text(x1))\" y1=\"\(Self.text(y1))\" x2=\"\(Self.text(x2))\""
        + " y2=\"\(Self.text(y2))\"/>"
    )
  }

  mutating func rectangle(_ look: Look, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    body.append(
      "<rect class=\"\(look.rawValue)\" x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" width=\"\(Self.text(width))\""
        + " height=\"\(Self.text(height))\"/>"
    )
  }

  /// A dot, filled or hollow, with words that a pointer shows.
  mutating func dot(_ x: Double, _ y: Double, isFilled: Bool, _ words: String = "") {
    let look: Look = isFilled ? .value : .hollow
    let title = words.isEmpty ? "" : "<title>\(MarkupText.escaped(words))</title>"
    body.append(
      "<circle class=\"\(look.rawValue)\" cx=\"\(Self.text(x))\" cy=\"\(Self.text(y))\" r=\"5\">\(title)</circle>"
    )
  }

  mutating func polygon(_ look: Look, _ points: [(x: Double, y: Double)]) {
    let text = points.map { "\(Self.text($0.x)),\(Self.text($0.y))" }.joined(separator: " ")
    body.append("<polygon class=\"\(look.rawValue)\" points=\"\(text)\"/>")
  }

  /// The head of an arrow that points to the left or to the right: an end that is open.
  mutating func arrow(_ x: Double, _ y: Double, right: Bool) {
    let back = right ? x - 8 : x + 8
    polygon(.value, [(x, y), (back, y - 4), (back, y + 4)])
  }

  mutating func text(_ face: Face, _ x: Double, _ y: Double, _ text: String, _ anchor: Anchor = .start) {
    body.append(
      "<text class=\"\(face.rawValue)\" x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" text-anchor=\"\(anchor.rawValue)\">"
        + "\(MarkupText.escaped(text))</text>"
    )
  }

  /// Writes a long text in several lines and gives the place below them.
  mutating func paragraph(_ face: Face, _ x: Double, _ y: Double, _ text: String, characters: Int) -> Double {
    var y = y
    for line in Self.wrapped(text, to: characters) {
      self.text(face, x, y, line)
      y += face == .note ? 15 : 20
    }
    return y
  }

  /// The lines of a text, broken between words.
  static func wrapped(_ text: String, to characters: Int) -> [String] {
    var lines: [String] = []
    for word in DisplayWidth.plain(text).split(separator: " ") {
      if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(String(word)) <= characters {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Ends the drawing at a height.
  func document(height: Double) -> String {
    let size = "\(Self.text(width)) \(Self.text(height))"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" width="\(Self.text(width))" \
      height="\(Self.text(height))" role="img" aria-labelledby="title desc">
      <title id="title">\(MarkupText.escaped(title))</title>
      <desc id="desc">\(MarkupText.escaped(description))</desc>
      \(Self.style)
      <rect width="100%" height="100%" fill="#fff"/>
      \(body.joined(separator: "\n"))
      </svg>

      """
  }

  private static let style = """
    <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect width="6" height="6" fill="#fff"/><line x1="0" y1="0" x2="0" y2="6" stroke="#111" stroke-width="2"/></pattern></defs>
    <style>
    text{font-family:"Source Sans 3","Segoe UI",Helvetica,Arial,sans-serif;fill:#111;font-size:14px}
    .title{font-size:22px;font-weight:700}.subtitle{font-size:15px;fill:#444}.head{font-size:16px;font-weight:700}
    .note{font-size:12px;fill:#444}.tick{font-size:12px;fill:#444}.strong{font-weight:700}
    .halo{font-size:13px;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
    .axis{stroke:#111;stroke-width:1}.grid{stroke:#ddd;stroke-width:1}.range{stroke:#111;stroke-width:2.5}
    .open{stroke:#111;stroke-width:2.5;stroke-dasharray:5 3}.value{fill:#111;stroke:#111;stroke-width:1.5}
    .hollow{fill:#fff;stroke:#111;stroke-width:2}.band{fill:#d0d0d0}.edge{stroke:#777;stroke-width:1.5;fill:none}
    .dotted{stroke:#777;stroke-width:1.5;stroke-dasharray:2 4}.bar{fill:#333}.grey{fill:#aaa}
    .hatched{fill:url(#hatch);stroke:#111;stroke-width:1}.stripe{fill:#f5f5f5}
    </style>
    """

  /// A number with at most one digit behind the point.
  static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = tenths.magnitude % 10
    return "\(sign)\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }
}
