import Documents
import Formats
import Testing
import Text

/// Word documents and what is made of their parts.
struct WordTests {
  /// A document with some paragraphs and tables in its body.
  private func read(_ body: String, notes: String = "", numbering: String = "", core: String = "") throws -> Document {
    let relations = ["styles", "numbering", "footnotes"].map {
      "<Relationship Id=\"\($0)\" Type=\"x/\($0)\" Target=\"\($0).xml\"/>"
    }
    let styles = """
      <w:styles><w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H1"><w:name w:val="heading 1"/>
      </w:style><w:style w:styleId="H2"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>
      """
    let bytes = StoredArchive.bytes([
      ("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>"), ("word/styles.xml", styles),
      ("word/_rels/document.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
      ("word/numbering.xml", "<w:numbering>\(numbering)</w:numbering>"),
      ("word/footnotes.xml", "<w:footnotes>\(notes)</w:footnotes>"), ("docProps/core.xml", "<c>\(core)</c>"),
    ])
    return try DocumentReader.read(bytes: bytes, name: "a.docx")
  }

  private func text(_ body: String, notes: String = "", numbering: String = "") throws -> String {
    String(decoding: try read(body, notes: notes, numbering: numbering).text.bytes, as: UTF8.self)
  }

  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test("headings have the level of their style or outline, under a title one more")
  func headings() throws {
    let body =
      paragraph("Report", "<w:pStyle w:val=\"T\"/>") + paragraph("Trade", "<w:pStyle w:val=\"H1\"/>")
      + paragraph("Rice", "<w:pStyle w:val=\"H2\"/>") + paragraph("Text", "<w:outlineLvl w:val=\"9\"/>")
    #expect(try text(body) == "# Report\n\n## Trade\n\n### Rice\n\nText\n")
  }

  @Test("what was put in is read, what was taken out is not, and a paragraph without its end goes on")
  func changes() throws {
    let body = """
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Trade </w:t></w:r><w:ins><w:r><w:t>rose</w:t></w:r></w:ins>\
      <w:del><w:r><w:delText>fell</w:delText></w:r></w:del></w:p><w:p><w:r><w:t xml:space="preserve"> again.</w:t></w:r></w:p>
      """
    let document = try read(body)
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == "Trade rose again.\n")
    #expect(document.info.notes.contains { $0.hasPrefix("tracked changes") })
  }

  @Test("items have the labels that are printed, and count by level")
  func lists() throws {
    let levels = [("decimal", "%1."), ("lowerLetter", "%2)"), ("upperRoman", "%3.%1")].enumerated().map {
      "<w:lvl w:ilvl=\"\($0)\"><w:numFmt w:val=\"\($1.0)\"/><w:lvlText w:val=\"\($1.1)\"/></w:lvl>"
    }
    let numbering = """
      <w:abstractNum w:abstractNumId="7">\(levels.joined())</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
      """
    let body = [(0, 1), (1, 1), (1, 1), (0, 1), (1, 1), (0, 2)].map { level, list in
      paragraph("x", "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    #expect(try text(body.joined(), numbering: numbering) == "1. x\n  a) x\n  b) x\n2. x\n  a) x\n5. x\n")
  }

  @Test("notes stand behind the text in the order of their marks")
  func notes() throws {
    let mark = { (id: Int) in "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let body = "<w:p><w:r><w:t>Up.</w:t></w:r>\(mark(9))<w:r><w:t> Down.</w:t></w:r>\(mark(4))</w:p>"
    let notes =
      "<w:footnote w:id=\"4\">\(paragraph("Four."))</w:footnote>"
      + "<w:footnote w:type=\"separator\" w:id=\"-1\">\(paragraph("-"))</w:footnote>"
      + "<w:footnote w:id=\"9\">\(paragraph("Nine."))</w:footnote>"
    #expect(try text(body, notes: notes) == "Up.[^1] Down.[^2]\n\n[^1]: Nine.\n\n[^2]: Four.\n")
  }

  @Test("fields show their result, and page numbers, hidden text and shapes read twice do not show")
  func fields() throws {
    let field = { (code: String, result: String) in
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(code)</w:instrText></w:r><w:r><w:fldChar "
        + "w:fldCharType=\"separate\"/></w:r><w:r><w:t>\(result)</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    let body =
      "<w:p>" + field(" PAGE ", "9") + field(" SEQ Table ", "3")
      + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
      + paragraph("Box.") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph("Box.")
      + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>"
    #expect(try text(body) == "3\n\nBox.\n")
  }

  @Test("merged cells: heads stand in each column, heads of rows in each row, figures once")
  func tables() throws {
    let cell = { (text: String, properties: String) in "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>" }
    let body =
      "<w:tbl><w:tr>" + cell("State", "") + cell("Year", "") + cell("Value", "") + "</w:tr><w:tr>"
      + cell("Peru", "<w:vMerge w:val=\"restart\"/>") + cell("2019", "") + cell("5", "") + "</w:tr><w:tr>"
      + cell("", "<w:vMerge/>") + cell("2020", "") + cell("6", "") + "</w:tr></w:tbl>"
    #expect(
      try text(body) == "| State | Year | Value |\n| --- | --- | --- |\n| Peru | 2019 | 5 |\n| Peru | 2020 | 6 |\n"
    )
  }

  @Test("the day on which a file was saved dates it, unless it was begun long before")
  func dates() throws {
    let core = { (created: String, modified: String) in
      "<dcterms:created>\(created)T00:00:00Z</dcterms:created><dcterms:modified>\(modified)T00:00:00Z</dcterms:modified>"
    }
    #expect(try dated(core("2020-01-05", "2020-02-05"), "Text.") == "2020-02-05")
    #expect(try dated(core("2010-01-05", "2020-02-05"), "Text.") == nil)
    #expect(try dated(core("2020-01-05", "2020-02-05"), "Published 7 March 2019") == "2019-03-07")
  }

  private func dated(_ core: String, _ text: String) throws -> String? {
    let bytes = StoredArchive.bytes([
      ("word/document.xml", "<w:body>\(paragraph(text))</w:body>"),
      ("docProps/core.xml", "<cp:coreProperties>\(core)</cp:coreProperties>"),
    ])
    return try DocumentReader.read(bytes: bytes, name: "a.docx").info.date.map { "\($0)" }
  }

  @Test("old and locked documents say what to do")
  func compound() {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 1, count: 600)
    let locked = old + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    #expect { try DocumentReader.read(bytes: old, name: "a.docx") } throws: { ($0 as? DocumentError)?.code == .binary }
    #expect { try DocumentReader.read(bytes: locked, name: "a.docx") } throws: {
      ($0 as? DocumentError)?.code == .encrypted
    }
  }
}
