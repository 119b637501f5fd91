import Documents
import Formats
import Testing
import Text

/// OpenDocument texts, e-books and Rich Text.
struct OfficeTests {
  private func text(_ bytes: [UInt8], _ name: String) throws -> String {
    String(decoding: try DocumentReader.read(bytes: bytes, name: name).text.bytes, as: UTF8.self)
  }

  @Test("an OpenDocument text: headings, lists, notes, tables; what was taken out is not read")
  func openText() throws {
    let content = """
      <office:document-content><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>\
      Old.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:outline-level="1">Trade\
      </text:h><text:list text:style-name="L"><text:list-item><text:p>rice</text:p></text:list-item><text:list-item>\
      <text:p>maize</text:p></text:list-item></text:list><text:p>It<text:s/>grew.<text:note text:note-class="footnote">\
      <text:note-citation>1</text:note-citation><text:note-body><text:p>See.</text:p></text:note-body></text:note></text:p>\
      <table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>\
      Value</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>2019</text:p>\
      </table:table-cell><table:table-cell><text:p>5</text:p></table:table-cell></table:table-row></table:table>\
      </office:text></office:body></office:document-content>
      """
    let styles = """
      <office:document-styles><office:styles><text:list-style style:name="L"><text:list-level-style-number text:level="1" \
      style:num-format="a" style:num-suffix=")"/></text:list-style></office:styles></office:document-styles>
      """
    let bytes = StoredArchive.bytes([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content), ("styles.xml", styles),
    ])
    let expected = """
      # Trade

      a) rice
      b) maize

      It grew.[^1]

      | Year | Value |
      | --- | --- |
      | 2019 | 5 |

      [^1]: See.

      """
    #expect(try text(bytes, "a.odt") == expected)
  }

  @Test("a book: chapters in the order of the spine, notes in a chapter of their own, no navigation")
  func book() throws {
    let items = [("n", "nav.xhtml", " properties=\"nav\""), ("b", "b.xhtml", ""), ("a", "t/a%20b.xhtml", "")].map {
      "<item id=\"\($0.0)\" href=\"\($0.1)\"\($0.2)/>"
    }
    let chapter = { (body: String) in "<?xml version=\"1.0\"?><html><body>\(body)</body></html>" }
    let bytes = StoredArchive.bytes([
      ("mimetype", "application/epub+zip"),
      ("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"O/c.opf\"/></rootfiles></container>"),
      (
        "O/c.opf",
        "<package><metadata><dc:title>Book</dc:title><dc:date>2019-05-01</dc:date></metadata><manifest>"
          + items.joined()
          + "</manifest><spine><itemref idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/></spine>"
          + "</package>"
      ), ("O/nav.xhtml", chapter("<ol><li>Contents</li></ol>")),
      (
        "O/t/a b.xhtml",
        chapter("<h1>One</h1><p>Trade rose.<sup><a href=\"../b.xhtml#n1\" id=\"r1\">1</a></sup> It fell.</p>")
      ), ("O/b.xhtml", chapter("<h1>Notes</h1><p id=\"n1\"><a href=\"t/a%20b.xhtml#r1\">1</a>. See the bank.</p>")),
    ])
    let document = try DocumentReader.read(bytes: bytes, name: "a.epub")
    #expect(document.info.title == "Book")
    #expect(document.info.date.map { "\($0)" } == "2019-05-01")
    #expect(try text(bytes, "a.epub") == "# One\n\nTrade rose.[^1] It fell.\n\n# Notes\n\n[^1]: See the bank.\n")
  }

  @Test("Rich Text: styles, characters of every kind, notes, fields, tables")
  func richText() throws {
    let file = #"""
      {\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset134 Song;}}{\stylesheet{\s1 heading 1;}}
      {\*\unknown nothing}\pard\s1 Trade\par
      \pard\plain caf\'e9 \u8364?5 {\f1 \'d6\'d0}\~it grew.{\super\chftn{\footnote See.}} {\v hidden}{\field{\*\fldinst PAGE}
      {\fldrslt 3}}{\deleted gone}end\par
      {\listtext a)\tab}item\par
      \trowd\cellx100\cellx200\pard\intbl Year\cell Value\cell\row\trowd\cellx100\cellx200 2019\cell 5\cell\row\pard}
      """#
    let expected = """
      # Trade

      café €5 中\u{A0}it grew.[^1] end

      a) item

      | Year | Value |
      | --- | --- |
      | 2019 | 5 |

      [^1]: See.

      """
    #expect(try text(Array(file.utf8), "a.doc") == expected)
  }

  @Test("slides: titles, items with their depth, pages; what stands on every slide is left out")
  func slides() throws {
    let shape = { (holder: String, body: String) in
      "<p:sp><p:nvSpPr><p:nvPr><p:ph \(holder)/></p:nvPr></p:nvSpPr><p:txBody>\(body)</p:txBody></p:sp>"
    }
    let line = { (text: String, level: Int) in
      "<a:p><a:pPr lvl=\"\(level)\"/><a:r><a:t>\(text)</a:t></a:r></a:p>"
    }
    let slide =
      shape("type=\"title\"", line("Trade", 0)) + shape("idx=\"1\"", line("It grew.", 0) + line("Much.", 1))
      + shape("type=\"sldNum\"", line("7", 0))
    let bytes = StoredArchive.bytes([
      (
        "ppt/presentation.xml",
        "<p:presentation><p:sldIdLst><p:sldId id=\"9\" r:id=\"s\"/></p:sldIdLst></p:presentation>"
      ),
      (
        "ppt/_rels/presentation.xml.rels",
        "<Relationships><Relationship Id=\"s\" Type=\"x/slide\" Target=\"slides/s.xml\"/></Relationships>"
      ), ("ppt/slides/s.xml", "<p:sld><p:cSld><p:spTree>\(slide)</p:spTree></p:cSld></p:sld>"),
    ])
    #expect(try text(bytes, "a.pptx") == "# Trade\n\n- It grew.\n  - Much.\n")
    #expect(try DocumentReader.read(bytes: bytes, name: "a.pptx").places.pages.map(\.number) == [1])
  }
}
