import Testing

@testable import Formats

/// What the tokenizer makes of HTML and XML, well-formed or not.
struct MarkupTokenizerTests {
  /// The tokens of a text, one short line each.
  private func tokens(_ text: String, _ mode: MarkupTokenizer.Mode = .html) -> [String] {
    var tokenizer = MarkupTokenizer(Array(text.utf8), mode: mode)
    var lines: [String] = []
    while let token = tokenizer.next() {
      let content = String(decoding: tokenizer.bytes[token.content], as: UTF8.self)
      switch token.kind {
      case .start:
        let values = tokenizer.attributes.map { tokenizer.value(ofQualified: $0.name) ?? "?" }
        lines.append("<\(content)\(values.map { " " + $0 }.joined())\(token.isSelfClosing ? "/" : "")>")
      case .end: lines.append("</\(content)>")
      case .text: lines.append(tokenizer.text(of: token))
      case .rawText: lines.append("raw:\(content)")
      case .comment: lines.append("!\(content)")
      case .instruction: lines.append("?\(content)")
      case .declaration: lines.append("D:\(content)")
      }
    }
    return lines
  }

  @Test("tags, attributes, text and comments of a page")
  func page() {
    let page = """
      <!DOCTYPE html><P Class="a b" id=x hidden data-n='1 > 0'>Five &lt; six<br/>seven<!-- no <b> --></p >
      """
    #expect(
      tokens(page)
        == ["D:DOCTYPE html", "<P a b x  1 > 0>", "Five < six", "<br/>", "seven", "! no <b> ", "</p>"]
    )
  }

  @Test("scripts are one text, titles have references")
  func rawText() {
    #expect(
      tokens("<title>A &amp; <b></title><script>if (a</b>1) '</scripts>'</SCRIPT >z")
        == ["<title>", "A & <b>", "</title>", "<script>", "raw:if (a</b>1) '</scripts>'", "</SCRIPT>", "z"]
    )
    #expect(tokens("<script>a<b>c</b>") == ["<script>", "a", "<b>", "c", "</b>"])
  }

  @Test("XML has instructions, sections, prefixes and a document type that declares what is not expanded")
  func xml() {
    let text = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c>c">]><w:p w:val="1" r:id='2'><![CDATA[x<y]]>&b;&amp;&nbsp;</w:p>
      """
    #expect(
      tokens(text, .xml)
        == [
          "?xml version=\"1.0\"", "D:DOCTYPE a [<!ENTITY b \"c>c\">]", "<w:p 1 2>", "raw:x<y", "&b;&&nbsp;", "</w:p>",
        ]
    )
    var tokenizer = MarkupTokenizer(Array("<w:p r:id='2' w:ID='3'/>".utf8), mode: .xml)
    let token = tokenizer.next()
    #expect(token?.local == "p" && token?.name == "w:p" && token?.isSelfClosing == true)
    #expect(tokenizer.value(of: "id") == "2" && tokenizer.value(ofQualified: "w:ID") == "3")
  }

  @Test(
    "what is left open ends where the next tag ends, and loses no text",
    arguments: [
      ("a < b and c<d", ["a < b and c", "<d"]), ("a <b", ["a ", "<b"]), ("a</", ["a</"]), ("<", ["<"]),
      ("<a href=\"x>y</a>", ["<a \"x>", "y", "</a>"]), ("<!-- x>y", ["!-- x", "y"]), ("<!-->y", ["!--", "y"]),
      ("<![CDATA[ x>y", ["D:[CDATA[ x", "y"]), ("<?php x?>y", ["!php x?", "y"]), ("a</>b", ["a</>b"]),
      ("<p a=>b", ["<p >", "b"]), ("<a b=c/>", ["<a c/>"]), ("<!doctype", ["<!doctype"]),
    ]
  )
  func open(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(
    "character references are decoded as browsers do",
    arguments: [
      ("&eacute;&Eacute;&copy2022&amp", "éÉ©2022&"), ("&#233;&#xe9;&#XE9;&#233 x", "ééé\u{E9} x"),
      ("&#146;&#x93;", "’“"), ("&#0;&#xD800;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&unknown; & &; &#; &#x;", "&unknown; & &; &#; &#x;"),
      ("&hellip;&mdash;&frac13;&zwnj;&Abreve;", "…—⅓\u{200C}Ă"), ("&hellip &notit;", "&hellip ¬it;"),
      ("&amp;lt;", "&lt;"),
    ]
  )
  func references(text: String, expected: String) {
    #expect(tokens(text).joined() == expected)
  }

  @Test("in an address a parameter is no reference")
  func addresses() {
    #expect(tokens("<a href='?a=1&copy=2&amp;b&lt'>") == ["<a ?a=1&copy=2&b<>"])
  }

  @Test(
    "hostile input is read in one pass, each byte in one token",
    arguments: [
      "<", "<a", "<a b='", "<!--", "<![CDATA[", "<?", "<script>", "<title>", "&#", "&amp", "</", "</a ",
      "<!DOCTYPE [\"",
      "<a \"=", "\"<a x=", "<x>", "<!", "&lt",
    ]
  )
  func hostile(piece: String) {
    for mode in [MarkupTokenizer.Mode.html, .xml] {
      let bytes = Array(String(repeating: piece, count: 200_000).utf8)
      var tokenizer = MarkupTokenizer(bytes, mode: mode)
      var text: [UInt8] = []
      var end = 0
      while let token = tokenizer.next(), token.range.lowerBound == end, !token.range.isEmpty {
        end = token.range.upperBound
        if token.kind == .text { tokenizer.append(token, to: &text) }
      }
      #expect(end == bytes.count && text.count <= bytes.count)
    }
  }

  @Test("of thousands of attributes some are kept")
  func attributes() {
    var tokenizer = MarkupTokenizer(Array(("<a" + String(repeating: " b=1", count: 9999) + ">").utf8), mode: .html)
    #expect(tokenizer.next()?.kind == .start)
    #expect(tokenizer.attributes.count == MarkupTokenizer.mostAttributes)
  }
}
