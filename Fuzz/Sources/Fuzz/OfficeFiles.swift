import Documents
import Formats
import Text

/// Reads an input as the parts of an office document, an e-book or a workbook, or as a file of its own.
///
/// A random ZIP archive is hardly ever whole, so the parts, set apart by zero bytes, are put into one that is.
enum OfficeFiles {
  static func run(_ target: Target, _ bytes: [UInt8]) {
    switch target {
    case .docx: read(package(wordParts, bytes), "fuzz.docx")
    case .odt: read(package(openTextParts, bytes), "fuzz.odt")
    case .epub: read(package(bookParts, bytes), "fuzz.epub")
    case .xlsx: read(package(workbookParts, bytes), "fuzz.xlsx")
    case .pptx: read(package(slidesParts, bytes), "fuzz.pptx")
    case .ods: read(package(openSheetParts, bytes), "fuzz.ods")
    case .warc: readWebArchive(bytes)
    case .csv: read(bytes, "fuzz.csv")
    case .archives: readArchive(bytes)
    default: read(bytes, "fuzz.\(target.rawValue)")
    }
  }

  private static func read(_ file: [UInt8], _ name: String) {
    // A file that cannot be read is an error with a message, which is what this asks for.
    guard let document = try? DocumentReader.read(bytes: file, name: name) else { return }
    Tokens.check(document.structure, of: document.text)
    var last = 0
    for page in document.places.pages {
      require(page.offset >= last && page.offset <= document.text.bytes.count, "pages follow each other at \(page)")
      last = page.offset
    }
  }

  private static func readArchive(_ bytes: [UInt8]) {
    var limits = ArchiveLimits()
    limits.smallBytes = 1 << 20
    var size = 0
    try? Archive.walk(bytes, limits: limits) { member throws(FormatError) in
      require(!(member.path ?? "").split(separator: "/").contains(".."), "\(member.writtenPath) leads nowhere else")
      size += (try? member.content().count) ?? 0
      return true
    }
    require(size <= max(limits.smallBytes, bytes.count * limits.expansion), "\(size) bytes are no more than may be")
    _ = try? Archive.decompress(bytes, limits: limits)
  }

  private static func readWebArchive(_ bytes: [UInt8]) {
    guard let archive = try? WebArchive.unpacked(bytes), let records = try? WebArchive.records(archive) else { return }
    require(Set(records.map(\.path)).count == records.count, "every page has a name of its own")
    for record in records {
      require(!record.path.split(separator: "/").contains(".."), "\(record.path) leads nowhere else")
      guard let page = try? record.content(in: archive) else { continue }
      _ = try? DocumentReader.read(bytes: page, name: record.path)
    }
  }

  // MARK: Packages

  /// The parts of a package: those that the input gives, one after another, and those that never change.
  private static func package(_ layout: (given: [String], fixed: [(String, String)]), _ bytes: [UInt8]) -> [UInt8] {
    let pieces = bytes.split(separator: 0, maxSplits: layout.given.count - 1, omittingEmptySubsequences: false)
    let fixed = layout.fixed.map { ($0.0, Array($0.1.utf8)) }
    return StoredArchive.bytes(fixed + zip(layout.given, pieces).map { ($0, Array($1)) })
  }

  private static func relations(_ targets: [String]) -> String {
    let items = targets.map { target in
      let type = target.split(separator: "/").last?.split(separator: ".").first ?? ""
      return "<Relationship Id=\"\(type)\" Type=\"x/\(type)\" Target=\"\(target)\"/>"
    }
    return "<Relationships>" + items.joined() + "</Relationships>"
  }

  private static let wordParts = (
    given: ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "docProps/core.xml"],
    fixed: [("word/_rels/document.xml.rels", relations(["styles.xml", "numbering.xml", "footnotes.xml"]))]
  )
  private static let openTextParts = (
    given: ["content.xml", "styles.xml", "meta.xml"],
    fixed: [("mimetype", "application/vnd.oasis.opendocument.text")]
  )
  private static let bookParts = (
    given: ["a.xhtml", "b.xhtml"],
    fixed: [
      ("mimetype", "application/epub+zip"),
      ("META-INF/container.xml", "<container><rootfile full-path=\"c.opf\"/></container>"),
      (
        "c.opf",
        "<package><manifest><item id=\"a\" href=\"a.xhtml\"/><item id=\"b\" href=\"b.xhtml\"/></manifest>"
          + "<spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>"
      ),
    ]
  )
  private static let workbookParts = (
    given: ["xl/worksheets/s.xml", "xl/sharedStrings.xml", "xl/styles.xml"],
    fixed: [
      ("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" id=\"s\"/></sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", relations(["worksheets/s.xml", "sharedStrings.xml", "styles.xml"])),
    ]
  )

  private static let openSheetParts = (
    given: ["content.xml", "meta.xml"],
    fixed: [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]
  )

  private static let slidesParts = (
    given: ["ppt/slides/s.xml", "ppt/presentation.xml"],
    fixed: [("ppt/_rels/presentation.xml.rels", relations(["slides/s.xml"]))]
  )

  // MARK: Seeds

  /// Files to begin with, by their targets.
  static let seeds: [(target: Target, files: [[UInt8]])] = [
    (
      .docx,
      [
        joined(
          """
          <w:document xmlns:w="w" xmlns:r="r"><w:body><w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="0"/><w:numId \
          w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Trade</w:t></w:r></w:p><w:p><w:ins><w:r><w:t>Up \
          </w:t></w:r></w:ins><w:del><w:r><w:delText>Down</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r>\
          <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar \
          w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:tbl>\
          <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
          </w:body></w:document>
          """,
          "<w:styles><w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style></w:styles>",
          """
          <w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerRoman"/><w:lvlText \
          w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
          """,
          "<w:footnotes><w:footnote w:id=\"2\"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>",
          "<c><dc:title>T</dc:title><dcterms:created>2020-01-01T00:00:00Z</dcterms:created></c>"
        )
      ]
    ),
    (
      .odt,
      [
        joined(
          """
          <office:document-content><office:body><office:text><text:h text:outline-level="2">Trade</text:h><text:list \
          text:style-name="L"><text:list-item text:start-value="3"><text:p>rice</text:p></text:list-item></text:list><text:p>\
          It grew.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See.\
          </text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell \
          table:number-columns-spanned="2"><text:p>Year</text:p></table:table-cell><table:covered-table-cell/>\
          </table:table-row></table:table></office:text></office:body></office:document-content>
          """,
          """
          <office:document-styles><office:styles><text:list-style style:name="L"><text:list-level-style-number text:level="1" \
          style:num-format="a" style:num-suffix=")"/></text:list-style></office:styles></office:document-styles>
          """
        )
      ]
    ),
    (
      .epub,
      [
        joined(
          "<?xml version=\"1.0\"?><html><body><h1>One</h1><p>Up.<sup><a href=\"b.xhtml#n\">1</a></sup></p></body></html>",
          "<html><body><p id=\"n\"><a href=\"a.xhtml#r\">1</a> See.</p></body></html>"
        )
      ]
    ),
    (
      .xlsx,
      [
        joined(
          """
          <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Value</t></is></c></row>\
          <row r="2"><c r="A2"><v>2019</v></c><c r="B2" s="1"><f>1+1</f><v>5.25E-2</v></c></row></sheetData><mergeCells>\
          <mergeCell ref="A1:B1"/></mergeCells></worksheet>
          """,
          "<sst><si><r><t>Year</t></r></si></sst>",
          "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.0%\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"164\"/></cellXfs></styleSheet>"
        )
      ]
    ),
    (
      .pptx,
      [
        joined(
          """
          <p:sld><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>\
          Trade</a:t></a:r></a:p></p:txBody></p:sp><p:graphicFrame><a:tbl><a:tr><a:tc gridSpan="2"><a:txBody><a:p><a:r><a:t>\
          Year</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame></p:spTree></p:cSld></p:sld>
          """,
          "<p:presentation><p:sldIdLst><p:sldId id=\"1\" r:id=\"s\"/></p:sldIdLst></p:presentation>"
        )
      ]
    ),
    (
      .rtf,
      [
        Array(
          #"""
          {\rtf1\ansi{\fonttbl{\f0\fcharset134 S;}}{\stylesheet{\s1 heading 1;}}\pard\s1 Trade\par\pard It grew \'d6\'d0
          \u8364?5.{\super\chftn{\footnote See.}}{\field{\*\fldinst PAGE}{\fldrslt 3}}\par\trowd\cellx100\cellx200 a\cell b
          \cell\row}
          """#.utf8
        )
      ]
    ),
    (.csv, [Array("Year;\"Value; more\"\n2019;1,5\n".utf8), Array("sep=|\na|b\n1|\"2\"\"\n".utf8)]),
    (
      .ods,
      [
        joined(
          """
          <document-content><automatic-styles><style name="h"><table-properties display="false"/></style></automatic-styles>\
          <office:body><spreadsheet><table name="S"><table-row><table-cell number-columns-spanned="2"><p>Fish</p>\
          </table-cell><covered-table-cell/></table-row><table-row number-rows-repeated="2"><table-cell value-type="float" \
          value="12" number-columns-repeated="2"><annotation><p>no</p></annotation><p>12<s/>t</p></table-cell></table-row>\
          </table></spreadsheet></office:body></document-content>
          """,
          "<meta><title>Fish</title></meta>"
        )
      ]
    ),
    (
      .warc,
      [
        Array(
          ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.org/\r\nContent-Length: 71\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=latin1\r\n\r\n<p>Fish</p>\r\n\r\n").utf8
        )
      ]
    ),
    (.archives, [StoredArchive.bytes([("a.txt", Array("text".utf8)), ("../b.txt", Array("out".utf8))])]),
  ]

  private static func joined(_ parts: String...) -> [UInt8] { Array(parts.joined(separator: "\0").utf8) }
}

/// A ZIP archive whose members are not compressed.
enum StoredArchive {
  static func bytes(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let size = UInt32(member.content.count)
      let fields = short(0) + short(0) + short(0) + short(0) + long(checksum(member.content)) + long(size) + long(size)
      let common = short(20) + fields + short(UInt16(name.count)) + short(0)
      directory += [0x50, 0x4B, 1, 2] + short(20) + common + short(0) + short(0) + short(0) + long(0)
      directory += long(UInt32(file.count)) + name
      file += [0x50, 0x4B, 3, 4] + common + name + member.content
    }
    let count = short(UInt16(members.count))
    let end = short(0) + short(0) + count + count + long(UInt32(directory.count)) + long(UInt32(file.count)) + short(0)
    return file + directory + [0x50, 0x4B, 5, 6] + end
  }

  private static func short(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private static func long(_ value: UInt32) -> [UInt8] {
    short(UInt16(value & 0xFFFF)) + short(UInt16(value >> 16))
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
