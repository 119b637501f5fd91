/// Reads presentations of PowerPoint and other programs that write Office Open XML: each slide a section and a page.
struct SlidesReader: FormatReader {
  let name = "pptx"
  let extensions = ["pptx", "ppsx"]

  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    OfficePackage.recognizes(.slides, bytes, name: name, extensions: extensions)
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let package = try OfficePackage(bytes) { path in
      path.hasSuffix(".rels")
        || path.hasSuffix(".xml")
          && (path.hasPrefix("ppt/slides/") || path.hasPrefix("docProps/") || !path.dropFirst(4).contains("/"))
    }
    let root = try PackageRelations(of: "", in: package)
    let main = root.part(ofType: "officeDocument") ?? "ppt/presentation.xml"
    guard let show = try package.tree(main)?["presentation"] else {
      throw FormatError(.damaged, "the file holds no presentation: \(main) is missing; get it anew")
    }
    let relations = try PackageRelations(of: main, in: package)
    var writer = ConversionWriter()
    var (hidden, notes) = (0, 0)
    for (index, slide) in (show["sldIdLst"]?.all("sldId") ?? []).enumerated() {
      guard let part = slide.relation.flatMap({ relations.part($0) }),
        let content = try package.tree(part)?["sld"]
      else { continue }
      if try PackageRelations(of: part, in: package).part(ofType: "notesSlide") != nil { notes += 1 }
      guard content.value("show") != "0" else {
        hidden += 1
        continue
      }
      writer.page(index + 1)
      var text = OfficeText()
      if let tree = content["cSld"]?["spTree"] { SlideContent.add(tree, to: &text.blocks, depth: 0) }
      text.write(to: &writer)
    }
    if hidden > 0 { writer.remark("hidden slides are left out (\(hidden))") }
    if notes > 0 { writer.remark("notes of the speaker are left out (\(notes))") }
    try OfficeMetadata(package, root).describe(&writer)
    return writer.conversion
  }
}

extension XMLNode {
  /// The identifier of a relation, which stands beside a number of the same local name.
  fileprivate var relation: String? { value(qualified: "r:id") ?? value("id") }
}

/// The shapes of a slide.
private enum SlideContent {
  private static let deepest = 16
  /// What stands on every slide.
  private static let furniture: Set<String> = ["sldNum", "dt", "ftr", "hdr"]

  /// Adds the texts and tables of shapes and of those grouped in them.
  static func add(_ tree: XMLNode, to blocks: inout [OfficeBlock], depth: Int) {
    guard depth < deepest else { return }
    for shape in tree.children {
      if shape.local == "grpSp" { add(shape, to: &blocks, depth: depth + 1) }
      if shape.local == "graphicFrame", let table = shape.first("tbl") { blocks.append(.table(self.table(table))) }
      guard shape.local == "sp", let body = shape["txBody"] else { continue }
      let holder = shape["nvSpPr"]?["nvPr"]?["ph"]
      let type = holder?.value("type") ?? (holder == nil ? "text" : "body")
      guard !furniture.contains(type) else { continue }
      if type == "title" || type == "ctrTitle" {
        let title = body.all("p").map(text).joined(separator: " ")
        if !title.isBlank { blocks.append(.heading(title, level: 1)) }
      } else {
        blocks += body.all("p").compactMap { paragraph($0, isList: type == "body") }
      }
    }
  }

  private static func paragraph(_ node: XMLNode, isList: Bool) -> OfficeBlock? {
    let words = text(node)
    guard !words.isBlank else { return nil }
    let properties = node["pPr"]
    let hasBullet = properties?["buChar"] != nil || properties?["buAutoNum"] != nil
    guard hasBullet || isList && properties?["buNone"] == nil else { return .paragraph(words) }
    return .item(words, label: "-", depth: properties?.value("lvl").flatMap { Int($0) } ?? 0)
  }

  /// The runs, fields and breaks of a paragraph; numbers of slides are fields too and left out.
  private static func text(_ node: XMLNode) -> String {
    node.children.map { child in
      switch child.local {
      case "r": child["t"]?.text ?? ""
      case "fld": child.value("type") == "slidenum" ? "" : child["t"]?.text ?? ""
      case "br": " "
      default: ""
      }
    }.joined()
  }

  private static func table(_ node: XMLNode) -> OfficeTable {
    var table = OfficeTable()
    for row in node.all("tr") {
      var result = OfficeTable.Row()
      for cell in row.all("tc") where cell.value("hMerge") != "1" {
        let columns = cell.value("gridSpan").flatMap { Int($0) } ?? 1
        let blocks = (cell["txBody"]?.all("p") ?? []).map(text).filter { !$0.isBlank }.map(OfficeBlock.paragraph)
        result.cells.append(
          OfficeTable.Cell(blocks: blocks, columns: max(1, columns), isContinued: cell.value("vMerge") == "1")
        )
      }
      table.rows.append(result)
    }
    return table
  }
}
