/// The texts that cells of a workbook share.
enum WorkbookStrings {
  /// Reads the texts in their order; guides to pronunciation are no part of them.
  static func read(_ bytes: [UInt8]) throws(FormatError) -> [String] {
    var tokenizer = MarkupTokenizer(try XMLPart.text(of: bytes), mode: .xml)
    var texts: [String] = []
    var text: [UInt8] = []
    var isText = false
    var isGuide = false
    while let token = tokenizer.next() {
      switch token.kind {
      case .start:
        if token.local == item {
          text.removeAll(keepingCapacity: true)
          if token.isSelfClosing { texts.append("") }
        } else if token.local == guide {
          isGuide = !token.isSelfClosing
        } else if token.local == piece {
          isText = !token.isSelfClosing
        }
      case .end:
        if token.local == item { texts.append(String(decoding: text, as: UTF8.self)) }
        if token.local == guide { isGuide = false }
        if token.local == piece { isText = false }
      case .text, .rawText: if isText, !isGuide { tokenizer.append(token, to: &text) }
      default: continue
      }
    }
    return texts
  }

  private static let item: MarkupName = "si"
  private static let piece: MarkupName = "t"
  private static let guide: MarkupName = "rPh"
}

/// The formats of the cells of a workbook.
struct WorkbookStyles {
  private var formats: [CellFormat] = []

  init(_ tree: XMLNode?) {
    guard let root = tree?["styleSheet"] else { return }
    var codes: [Int: CellFormat] = [:]
    for node in root["numFmts"]?.all("numFmt") ?? [] {
      guard let id = node.value("numFmtId").flatMap({ Int($0) }), let code = node.value("formatCode") else { continue }
      codes[id] = CellFormat(code)
    }
    formats = (root["cellXfs"]?.all("xf") ?? []).map { node in
      let id = node.value("numFmtId").flatMap { Int($0) } ?? 0
      return codes[id] ?? CellFormat.builtIn[id] ?? .general
    }
  }

  /// The format of a style by its number.
  subscript(index: Int?) -> CellFormat {
    guard let index, formats.indices.contains(index) else { return .general }
    return formats[index]
  }
}
