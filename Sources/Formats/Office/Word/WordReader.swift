/// Reads documents of Word and other programs that write Office Open XML.
struct WordReader: FormatReader {
  let name = "docx"
  let extensions = ["docx", "docm", "dotx"]

  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    OfficePackage.recognizes(.word, bytes, name: name, extensions: extensions)
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let package = try OfficePackage(bytes, where: Self.isRead)
    let root = try PackageRelations(of: "", in: package)
    let main = root.part(ofType: "officeDocument") ?? "word/document.xml"
    guard let body = package.parts[main] else {
      throw FormatError(.damaged, "the file holds no document: \(main) is missing; get it anew")
    }
    let relations = try PackageRelations(of: main, in: package)
    var writer = ConversionWriter()
    var text = OfficeText()
    let counts = try Self.read(body, package, relations, &text)
    if counts.pageBreaks > 0 { writer.countPages() }
    text.write(to: &writer)
    for remark in counts.remarks { writer.remark(remark) }
    try Self.remark(package, relations, &writer)
    try OfficeMetadata(package, root).describe(&writer)
    return writer.conversion
  }

  /// Whether a part is needed.
  private static func isRead(_ path: String) -> Bool {
    guard path.hasSuffix(".rels") || path.hasSuffix(".xml") else { return false }
    let last = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    return !["header", "footer", "theme", "fontTable", "webSettings", "item"].contains { last.hasPrefix($0) }
      && !path.contains("/glossary/") && !path.contains("/diagrams/") && !path.contains("/charts/")
      && !path.contains("/embeddings/")
  }

  /// Reads the body and then the notes that it refers to.
  private static func read(
    _ body: [UInt8],
    _ package: OfficePackage,
    _ relations: PackageRelations,
    _ text: inout OfficeText
  ) throws(FormatError) -> WordCounts {
    let styles = WordStyles(try package.tree(relations.part(ofType: "styles")))
    let context = WordContext(styles: styles, relations: relations)
    let numbering = WordNumbering(try package.tree(relations.part(ofType: "numbering")))
    let (footnotes, endnotes) = (relations.part(ofType: "footnotes"), relations.part(ofType: "endnotes"))
    var marks = WordNoteMarks()
    let bodyText = try XMLPart.text(of: body)
    marks.hasBoth = ["footnoteReference ", "endnoteReference "].allSatisfy {
      bodyText.firstIndex(of: Array($0.utf8)) != nil
    }
    var reader = WordBodyReader(bodyText, context, isNotes: false, numbering, marks)
    text.blocks = reader.blocks(until: nil)
    if text.blocks.contains(where: { if case .heading(_, 0) = $0 { true } else { false } }) { text.headingShift = 1 }
    marks = reader.marks
    var counts = reader.counts
    for (part, isEndnote) in [(footnotes, false), (endnotes, true)] {
      guard let part, let bytes = package.parts[part] else { continue }
      let context = WordContext(styles: styles, relations: try PackageRelations(of: part, in: package))
      var reader = WordBodyReader(try XMLPart.text(of: bytes), context, isNotes: true, reader.numbering, marks)
      let notes = reader.notes()
      for id in marks.order(isEndnote: isEndnote) {
        guard let note = notes[id] else { continue }
        text.notes.append((marks.label(id, isEndnote: isEndnote), note))
      }
      counts.add(reader.counts)
    }
    return counts
  }

  /// Tells what of the package is not read.
  private static func remark(
    _ package: OfficePackage,
    _ relations: PackageRelations,
    _ writer: inout ConversionWriter
  ) throws(FormatError) {
    if let comments = try package.tree(relations.part(ofType: "comments")) {
      let count = comments.descendants("comment").count
      if count > 0 { writer.remark(count == 1 ? "a comment is left out" : "\(count) comments are left out") }
    }
    if !(relations.parts(ofType: "header") + relations.parts(ofType: "footer")).isEmpty {
      writer.remark("headers and footers of pages are left out")
    }
  }
}

extension WordBodyReader {
  /// The texts of the notes of the part by their identifiers; lines that only separate notes are none.
  mutating func notes() -> [String: String] {
    var notes: [String: String] = [:]
    while advance(to: .note) != nil {
      let type = tokenizer.value(of: "type")
      let id = tokenizer.value(of: "id")
      let blocks = blocks(until: .note)
      guard let id, type == nil || type == "normal" else { continue }
      notes[id] = OfficeText.line(of: blocks)
    }
    return notes
  }
}
