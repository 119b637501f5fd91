import Documents
import Formats
import Text

/// Reads an input as a web page, a message or a saved page.
enum MarkupFiles {
  /// The bytes of text that a byte of a file may become, at most, besides some.
  private static let expansion = 8

  static func run(_ target: Target, _ bytes: [UInt8]) {
    let name = "fuzz.\(target.rawValue)"
    // A file that cannot be read is an error with a message, which is what this asks for.
    guard let document = try? DocumentReader.read(bytes: bytes, name: name) else { return }
    let text = document.text
    Tokens.check(document.structure, of: text)
    require(text.bytes.count <= expansion * bytes.count + 64, "\(text.bytes.count) bytes are a small multiple")
    require((try? UTF8Span(validating: text.bytes.span)) != nil, "the text is UTF-8")
    var last = 0
    for origin in document.places.origins {
      require(origin.offset >= last && origin.offset <= text.bytes.count, "pieces follow each other at \(origin)")
      require(origin.source >= 0 && origin.source <= bytes.count, "a piece stands in the file at \(origin)")
      last = origin.offset
    }
  }

  /// Files to begin with.
  static let seeds: [(target: Target, files: [String])] = [
    (.html, pages), (.eml, pages.map(message) + [parts]), (.mhtml, pages.map(savedPage)),
  ]

  private static let pages = [
    """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>Rice | The Daily</title>
    <script type="application/ld+json">{"@type": "Article", "headline": "Rice"}</script></head><body><nav><a href="/">x</a>
    </nav><main><h1>Rice &amp; tin</h1><p>It grew<sup><a href="#n1">1</a></sup> by 5&nbsp;%.<br>It fell.</p>
    <ol start="3"><li value=4>a<ul><li>b</ul></ol><dl><dt>a<dd>b</dl><blockquote><q>c</q></blockquote></main>
    <div id="n1" hidden class="related share">Note</div><footer>d</footer>
    """,
    """
    <table><caption>a<thead><tr><th rowspan=2>b<th colspan=2>c<tr><th>d<th>e<tbody><tr><td rowspan=3>f<td>g|<td>h
    </table><pre>i\nj\n\nk</pre><p><del>l</del><b>m</b><a href=#o>*</a><p id=o>* n<!-- o --><![CDATA[p]]><svg><p>q</svg>
    """,
    "<?xml version='1.0' encoding='gbk'?><html xmlns='x'><body><p>&eacute;&#x4e2d;&#150;</p><br/></body></html>",
  ]

  private static func message(_ page: String) -> String {
    """
    From: =?utf-8?Q?Ann=20L?= <a@example.org>\r\nDate: Tue, 14 Feb 2023 10:00:00 +0700\r\nMessage-ID: <1>\r\n\
    Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
    \(page.replacing("=", with: "=3D"))
    """
  }

  private static let parts = """
    From: a@example.org\r\nSubject: =?gbk?B?1tC5+g==?=\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nTrade grew.\r\n> It fell.\r\n--b\r\n\
    Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+VHJhZGU8L3A+\r\n--b\r\n\
    Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ny\r\n--b\r\nContent-Type: application/pdf; name*0=a;\r\n\
     name*1*=%20b\r\n\r\nz\r\n--b--\r\n
    """

  private static func savedPage(_ page: String) -> String {
    """
    Snapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\
    Content-Transfer-Encoding: quoted-printable\r\n\r\n\(page.replacing("=", with: "=3D"))\r\n--b--\r\n
    """
  }
}
