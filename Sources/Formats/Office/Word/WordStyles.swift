/// The styles of paragraphs and characters, with what they take over from those they are based on.
struct WordStyles {
  /// What of a style matters for the text.
  struct Style {
    /// The name in English, in lower case: "heading 1".
    var name = ""
    var basedOn: String?
    /// The level of a heading, from 1; 0 for the title.
    var level: Int?
    var list: String?
    var listLevel: Int?
    var isBold: Bool?
    var isHidden: Bool?
  }

  private var styles: [String: Style] = [:]
  private var standard = Style()

  private static let deepest = 12

  init(_ tree: XMLNode?) {
    for node in tree?["styles"]?.all("style") ?? [] {
      guard let id = node.value("styleId") else { continue }
      var style = Style(name: node["name"]?.value("val")?.lowercased() ?? "", basedOn: node["basedOn"]?.value("val"))
      style.level = Self.level(node, style.name)
      let list = node["pPr"]?["numPr"]
      style.list = list?["numId"]?.value("val")
      style.listLevel = (list?["ilvl"]?.value("val")).flatMap { Int($0) }
      style.isBold = Self.flag(node["rPr"]?["b"])
      style.isHidden = Self.flag(node["rPr"]?["vanish"])
      styles[id] = style
      if node.value("type") == "paragraph", ["1", "true"].contains(node.value("default")) { standard = style }
    }
    for id in styles.keys { styles[id] = resolved(id) }
  }

  /// The style of an identifier; that of the document where there is none.
  subscript(id: String?) -> Style { id.flatMap { styles[$0] } ?? standard }

  /// The level by the outline, or by the name where the outline does not say.
  private static func level(_ node: XMLNode, _ name: String) -> Int? {
    if let outline = (node["pPr"]?["outlineLvl"]?.value("val")).flatMap({ Int($0) }) {
      return outline < 9 ? outline + 1 : nil
    }
    if name == "title" { return 0 }
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) else { return nil }
    return level
  }

  private static func flag(_ node: XMLNode?) -> Bool? {
    node.map { !["0", "false", "off"].contains($0.value("val") ?? "") }
  }

  private func resolved(_ id: String) -> Style? {
    guard var style = styles[id] else { return nil }
    var base = style.basedOn
    for _ in 0..<Self.deepest {
      guard let next = base.flatMap({ styles[$0] }) else { break }
      // The title is no model of what is based on it.
      if style.level == nil, let level = next.level, level > 0 { style.level = level }
      style.list = style.list ?? next.list
      style.listLevel = style.listLevel ?? next.listLevel
      style.isBold = style.isBold ?? next.isBold
      style.isHidden = style.isHidden ?? next.isHidden
      base = next.basedOn
    }
    return style
  }
}
