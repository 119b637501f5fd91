import Testing

@testable import Formats

/// What is read out of the elements of a page.
struct HTMLReaderTests {
  /// The text of a page without its last line break.
  private func text(_ body: String) throws -> String {
    let conversion = try HTMLReader().read(Array("<!doctype html>\(body)".utf8), name: "a.html")
    return String(decoding: conversion.bytes, as: UTF8.self).trimmingSpaces
  }

  @Test(
    "elements become blocks",
    arguments: [
      ("<h2>Trade\n of <i>2022</i></h2><p>It&nbsp;grew.<p>It fell.", "## Trade of 2022\n\nIt grew.\n\nIt fell."),
      ("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"),
      ("<p>10<sup>6</sup> km<sup>2</sup>, the 19<sup>th</sup>, CO<sub>2</sub></p>", "10⁶ km², the 19th, CO2"),
      ("<p>He said <q>yes</q>.<p>co&shy;oper<wbr>ation", "He said “yes”.\n\ncooperation"),
      ("<blockquote><p>One.<p>Two.</blockquote>", "> One.\n\n> Two."),
      ("<p><b>Trade in goods</b></p><p>It grew.</p>", "**Trade in goods**\n\nIt grew."),
      ("<figure><img src=a alt=b><figcaption>Photo: a port</figcaption></figure>", "Photo: a port"),
      ("<p>a<b>b</b>c <i>d</i> e<span> f</span></p>", "abc d e f"),
      ("<pre>Trade\nIn goods\n\nIt grew.</pre>", "Trade\n\nIn goods\n\nIt grew."),
      ("<dl><dt>Area<dd>12 km²<dt>People:<dd>300<dd>about</dl>", "- Area: 12 km²\n- People: 300\n- about"),
      ("<dl><dt>Area</dl><p>Ports", "Area\n\nPorts"), ("<p>x<hr>y", "x\n\ny"),
      ("<P>&lt;b&gt; &amp;amp;</P>", "<b> &amp;"),
    ]
  )
  func blocks(body: String, expected: String) throws {
    #expect(try text(body) == expected)
  }

  @Test(
    "lists keep their numbers and their depth",
    arguments: [
      ("<ul><li>rice<li><p>rubber</p><p>and tin</p></ul>", "- rice\n- rubber and tin"),
      ("<ol start=4><li>rice<li value=7>rubber<li>tin</ol>", "4. rice\n7. rubber\n8. tin"),
      ("<ol><li>Goods<ul><li>rice<li>rubber</ul><li>Services</ol>", "1. Goods\n  - rice\n  - rubber\n2. Services"),
      ("<ul><li>• rice</li><li>2) rubber</li></ul>", "- rice\n2) rubber"),
      ("<ul><li><h3>Trade</h3><p>It grew.</p></li></ul>", "### Trade\n\nIt grew."),
    ]
  )
  func lists(body: String, expected: String) throws {
    #expect(try text(body) == expected)
  }

  @Test(
    "a line is broken where the page means it, not where it was full",
    arguments: [
      (
        "<p>12 Main Street<br>Springfield<br/><br>Dear all,<br>it grew.",
        "12 Main Street\n\nSpringfield\n\nDear all, it grew."
      ),
      (
        "<p>The two states agreed on the terms of the loan in a\n<br>meeting.",
        "The two states agreed on the terms of the loan in a meeting."
      ),
      ("<p>It grew.<br>It fell.", "It grew.\n\nIt fell."),
    ]
  )
  func lineBreaks(body: String, expected: String) throws {
    #expect(try text(body) == expected)
  }

  @Test("what is not to be seen is left out, what was deleted is counted")
  func hidden() throws {
    let page = """
      <p>Trade grew by <del>five</del> <ins>six</ins> per cent.</p><p hidden>a</p><p style="color: red; display : none">b</p>
      <p aria-hidden="true">c</p><script>d</script><style>e</style><template>f</template><noscript>g</noscript>
      <span class="sr-only">h</span><select><option>i</select><!-- j -->
      """
    let conversion = try HTMLReader().read(Array(page.utf8), name: "a.html")
    #expect(String(decoding: conversion.bytes, as: UTF8.self) == "Trade grew by six per cent.\n")
    #expect(conversion.notes == ["hidden text left out", "1 deleted passage left out"])
  }

  @Test("elements that are not closed end where browsers end them")
  func recovery() throws {
    #expect(try text("<p>a<div>b</p>c</div>d") == "a\n\nb\n\nc\n\nd")
    #expect(try text("<b><p>a</b>b</p></i>c") == "ab\n\nc")
    #expect(try text("<ul><li>a<li>b</ul></li>c</div>d") == "- a\n- b\n\nc d")
    #expect(try text("<a href=x>a<p>b</a>c</p>") == "a\n\nbc")
    #expect(try text("<head><title>T</title><p>a") == "a")
  }

  @Test("offsets in the file are kept, also where it is not UTF-8")
  func origins() throws {
    let page = "<p>Caf\u{E9}.</p><h1>Trade</h1>"
    let latin = page.unicodeScalars.map { UInt8($0.value) }
    let wide = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes: [UInt8] in [Array(page.utf8), latin, [0xFF, 0xFE] + wide] {
      let conversion = try HTMLReader().read(bytes, name: "a.html")
      #expect(String(decoding: conversion.bytes, as: UTF8.self) == "Café.\n\n# Trade\n")
      let source = conversion.places.source(of: 9) ?? 0
      #expect(bytes[source] == UInt8(ascii: "T"))
    }
  }

  @Test("offsets are kept where the file is damaged")
  func damagedOrigins() throws {
    let page = Array("<p>é é é ".utf8) + [0xFF, 0xE2, 0x82, 0x20, 0x80] + Array("</p><h1>Trade</h1>".utf8)
    let conversion = try HTMLReader().read(page, name: "a.html")
    let source = conversion.places.origins.last?.source ?? 0
    #expect(String(decoding: page[source...].prefix(5), as: UTF8.self) == "Trade")
  }

  @Test(
    "the encoding is told by the page",
    arguments: [
      ("<meta charset=gb2312>", [0xD6, 0xD0, 0xB9, 0xFA], "中国"), ("<meta charset='windows-1251'>", [0xCF, 0xF0], "Пр"),
      ("<meta http-equiv=Content-Type content='text/html; charset=big5'>", [0xA4, 0xA4], "中"),
      ("<?xml version='1.0' encoding='Shift_JIS'?>", [0x93, 0xFA], "日"), ("", [0x93, 0x61, 0x94], "“a”"),
      ("<meta charset=utf-8>", [0xC3, 0xA9], "é"),
      ("<meta charset=iso-8859-1>", [0xC3, 0xA9, 0x20, 0xC3, 0xA8], "é è"),
      ("<meta charset=gbk>", [0xD6, 0xD0, 0x0A, 0xFF, 0x61], "中 \u{FFFD}a"),
    ] as [(String, [UInt8], String)]
  )
  func encodings(head: String, body: [UInt8], expected: String) throws {
    let conversion = try HTMLReader().read(Array(head.utf8) + Array("<p>".utf8) + body, name: "a.html")
    #expect(String(decoding: conversion.bytes, as: UTF8.self) == expected + "\n")
  }

  @Test("files are told by their content, not by their name alone")
  func recognition() {
    let reader = HTMLReader()
    #expect(reader.recognizes(Array(" <!DOCTYPE HTML><p>".utf8), name: "a"))
    #expect(reader.recognizes(Array("<?xml version='1.0'?><html>".utf8), name: "a.txt"))
    #expect(reader.recognizes(Array("<p>Trade".utf8), name: "a.HTM"))
    #expect(!reader.recognizes(Array("<p>Trade".utf8), name: "a.txt"))
    #expect(!reader.recognizes(Array("<?xml version='1.0'?><w:document>".utf8), name: "a.xml"))
    #expect(!reader.recognizes(Array("Trade in <html>".utf8), name: "a.md"))
  }

  @Test(
    "hostile pages are read in a short time into little text",
    arguments: [
      "<div>", "<p>", "<b>", "<table><tr><td rowspan=1000 colspan=1000>x", "<ul><li>", "<a href=#a>1</a>",
      "<td>", "</div>", "<li id=a>", "<sup><a href='#n'>1</a></sup>", "<dl><dt>x", "<q>", "<h1>x", "<blockquote>x",
      "<table><tr><th colspan=500>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</th></tr>", "<svg><p>", "<select>", "<br>x",
    ]
  )
  func hostile(piece: String) throws {
    let bytes = Array(String(repeating: piece, count: 5000).utf8)
    let conversion = try HTMLReader().read(bytes, name: "a.html")
    #expect(conversion.bytes.count <= 8 * bytes.count)
  }
}
