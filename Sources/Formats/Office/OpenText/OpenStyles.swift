/// The styles of an OpenDocument text that matter for what it says.
struct OpenStyles {
  struct Style {
    var parent: String?
    var list: String?
    var isBold: Bool?
    var isHidden: Bool?
    var isRaised: Bool?
    /// Whether the style is, or is based on, that of the title or of quotations.
    var isTitle = false
    var isQuotation = false
  }

  private var styles: [String: Style] = [:]
  private(set) var lists: [String: OpenList] = [:]
  /// How headings are counted.
  private(set) var outline = OpenList()

  private static let deepest = 12

  /// Reads the styles of the document and those that stand before its text.
  init(_ parts: [XMLNode?]) {
    for root in parts.compactMap(\.self).flatMap(\.children) {
      for section in root.children where section.local == "styles" || section.local == "automatic-styles" {
        for node in section.children { read(node) }
      }
    }
    for name in styles.keys { styles[name] = resolved(name) }
  }

  /// The style of a name; an empty one where there is none.
  subscript(name: String?) -> Style { name.flatMap { styles[$0] } ?? Style() }

  private mutating func read(_ node: XMLNode) {
    if node.local == "list-style", let name = node.value("name") { lists[name] = OpenList(node) }
    if node.local == "outline-style" { outline = OpenList(node) }
    guard node.local == "style", let name = node.value("name") else { return }
    let text = node["text-properties"]
    var style = Style(parent: node.value("parent-style-name"), list: node.value("list-style-name"))
    style.isBold = text?.value("font-weight").map { $0 == "bold" || Int($0).map { $0 >= 600 } ?? false }
    style.isHidden = text?.value("display").map { $0 == "none" }
    style.isRaised = text?.value("text-position").map { $0.hasPrefix("super") || Int($0.prefix { $0 != "%" }) ?? 0 > 0 }
    style.isTitle = name == "Title"
    style.isQuotation = name == "Quotations" || name == "Quote"
    styles[name] = style
  }

  private func resolved(_ name: String) -> Style {
    var style = self[name]
    var parent = style.parent
    for _ in 0..<Self.deepest {
      guard let name = parent, let next = styles[name] else { break }
      style.list = style.list ?? next.list
      style.isBold = style.isBold ?? next.isBold
      style.isHidden = style.isHidden ?? next.isHidden
      style.isRaised = style.isRaised ?? next.isRaised
      style.isTitle = style.isTitle || next.isTitle
      style.isQuotation = style.isQuotation || next.isQuotation
      parent = next.parent
    }
    return style
  }
}

/// A list and how far it has counted.
struct OpenList {
  private struct Level {
    var isBullet = false
    var format = ""
    var prefix = ""
    var suffix = ""
    var start = 1
    var shown = 1
  }

  private var levels: [Int: Level] = [:]
  private var counter: [Int] = []

  private static let mostLevels = 10

  init() {}

  init(_ node: XMLNode) {
    for child in node.children {
      guard let number = child.value("level").flatMap({ Int($0) }), (1...Self.mostLevels).contains(number) else {
        continue
      }
      var level = Level()
      level.isBullet = child.local == "list-level-style-bullet" || child.local == "list-level-style-image"
      level.format = child.value("num-format") ?? ""
      level.prefix = child.value("num-prefix") ?? ""
      level.suffix = child.value("num-suffix") ?? ""
      level.start = child.value("start-value").flatMap { Int($0) } ?? 1
      level.shown = child.value("display-levels").flatMap { Int($0) } ?? 1
      levels[number] = level
    }
  }

  /// Begins to count anew.
  mutating func restart() { counter = [] }

  /// Counts an item of a level from 1; the label is empty where none is printed.
  mutating func label(_ number: Int, start: Int?) -> String {
    guard let level = levels[number] else { return "" }
    if level.isBullet { return "-" }
    if counter.count > number { counter.removeLast(counter.count - number) }
    while counter.count < number {
      counter.append((levels[counter.count + 1]?.start ?? 1) &- (counter.count + 1 == number ? 1 : 0))
    }
    counter[number - 1] = start ?? counter[number - 1] &+ 1
    guard !level.format.isEmpty else { return "" }
    let first = max(1, number - max(1, level.shown) + 1)
    let numbers = (first...number).compactMap { place -> String? in
      let text = ListLabel.text(counter[place - 1], style: levels[place]?.format ?? "1")
      return text.isEmpty ? nil : text
    }
    return level.prefix + numbers.joined(separator: ".") + level.suffix
  }
}
