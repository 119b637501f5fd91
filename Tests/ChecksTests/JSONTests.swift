import Checks
import Diagnostics
import Exchange
import Foundation
import Quantities
import Testing
import Text

@Suite("JSON writer")
struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(
    "strings are escaped where they must be, and only there",
    arguments: [
      ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("a\nb\r\tc", #""a\nb\r\tc""#),
      ("\u{1B}[0m", #""\u001b[0m""#),
      ("\u{0}\u{7F}", #""\u0000\u007f""#), ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#), ("\u{9B}", #""\u009b""#),
      ("“é” 贸易 ភា", #""“é” 贸易 ភា""#), ("£ € â", #""£ € â""#), ("", #""""#), ("/", #""/""#),
    ]
  )
  func strings(_ text: String, json: String) {
    #expect(written { $0.value(text) } == json)
    #expect(written { $0.value(Array(text.utf8)[...]) } == json)
  }

  @Test("an escape is found at each place of a text", arguments: 1...20)
  func places(length: Int) {
    for place in 0..<length {
      let (before, after) = (String(repeating: "x", count: place), String(repeating: "y", count: length - place - 1))
      for (character, escape) in [("\"", #"\""#), ("\n", #"\n"#), ("é", "é"), ("€", "€"), ("\u{9B}", #"\u009b"#)] {
        #expect(written { $0.value(before + character + after) } == "\"" + before + escape + after + "\"")
      }
    }
  }

  @Test(
    "numbers are exact",
    arguments: [
      (WrittenNumber(52, exponent: 8), "5200000000"), (WrittenNumber(357, exponent: -1), "35.7"),
      (WrittenNumber(64, exponent: -2), "0.64"), (WrittenNumber(-31, exponent: -1), "-3.1"), (WrittenNumber(0), "0"),
      (WrittenNumber(0, exponent: -2), "0"), (WrittenNumber(350, exponent: -1), "35"),
      (WrittenNumber(5, exponent: -3), "0.005"),
      (WrittenNumber(.min), "-9223372036854775808"), (WrittenNumber(.max, exponent: 2), "922337203685477580700"),
      (WrittenNumber(6_666_666_667, exponent: -10), "0.6666666667"),
      (WrittenNumber(3, exponent: -22), "0.0000000000000000000003"),
    ]
  )
  func numbers(_ number: WrittenNumber, json: String) {
    #expect(written { $0.value(number) } == json)
    #expect(json == number.description)
  }

  @Test("commas stand between, and nowhere else")
  func commas() {
    let json = written {
      $0.beginObject()
      $0.key("a")
      $0.beginArray()
      $0.value(1)
      $0.value(0..<12)
      $0.beginObject()
      $0.endObject()
      $0.null()
      $0.endArray()
      $0.key("b")
      $0.value(true)
      $0.endObject()
      $0.endLine()
      $0.beginArray()
      $0.endArray()
    }
    #expect(json == "{\"a\":[1,[0,12],{},null],\"b\":true}\n[]")
  }
}

@Suite("Findings for machines")
struct FindingFormatTests {
  @Test("JSON is one document with findings and coverage")
  func json() {
    let sample = Sample.wrongSum()
    var renderer = JSONRenderer()
    for finding in sample.findings + sample.findings { renderer.add(finding) }
    var coverage = Coverage()
    coverage.documents = 1
    coverage.found = ["mention date": 2, "claim": 3]
    coverage.figures = .init(found: 3, checked: 3)
    renderer.finish(coverage)
    let text = String(decoding: renderer.output, as: UTF8.self)
    #expect(text.hasPrefix(#"{"schema":"chancery/1","findings":[{"type":"finding","id":""#))
    #expect(text.contains(#""rule":"wrong-sum","kind":"sum","severity":"error","message":"US$37 "#))
    #expect(text.contains(#""evidence":[{"document":"a.txt","span":[12,25],"text":"US$95 million"}"#))
    #expect(
      text.hasSuffix(
        #""coverage":{"documents":1,"figures":{"found":3,"checked":3},"dates":{"found":0,"checked":0},"#
          + #""citations":{"found":0,"checked":0},"constraints":{"held":0,"broken":0,"undecided":0},"#
          + "\"found\":{\"claim\":3,\"mention date\":2}}}\n"
      )
    )
  }

  @Test("no findings are an empty array")
  func empty() {
    var renderer = JSONRenderer()
    renderer.finish(Coverage())
    #expect(
      String(decoding: renderer.output, as: UTF8.self).hasPrefix(#"{"schema":"chancery/1","findings":[],"coverage""#)
    )
  }

  @Test("JSON Lines begin with the header")
  func lines() {
    var renderer = JSONLinesRenderer(header: JSONLinesWriter.header(version: "0.1", packs: [("world", "1")]))
    for finding in Sample.wrongSum().findings { renderer.add(finding) }
    let lines = String(decoding: renderer.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first == #"{"type":"header","schema":"chancery/1","version":"0.1","packs":["world 1"]}"#)
    #expect(lines.last?.hasPrefix(#"{"type":"finding","id":""#) == true)
  }

  @Test("SARIF tells lines and columns in characters, offsets in bytes")
  func sarif() {
    let sample = Sample.wrongSum(before: "é é\n“é” ", name: "my reports/a é.txt")
    var renderer = SARIFRenderer(version: "0.1", rules: allChecks.map { $0.description.rule }) { _ in sample.text }
    for finding in sample.findings { renderer.add(finding) }
    renderer.finish(Coverage())
    let text = String(decoding: renderer.output, as: UTF8.self)
    #expect(text.contains(#""uri":"my%20reports/a%20%C3%A9.txt""#))
    #expect(
      text.contains(#""startLine":2,"startColumn":17,"endLine":2,"endColumn":30,"byteOffset":27,"byteLength":13"#)
    )
    #expect(text.contains(#""columnKind":"unicodeCodePoints""#))
    #expect(text.contains(#""ruleId":"wrong-sum","ruleIndex":0,"level":"error""#))
    let tool = #"],"tool":{"driver":{"name":"chancery","version":"0.1","rules":[{"id":"wrong-sum","#
    #expect(text.contains(tool) && text.components(separatedBy: #"{"id":""#).count == 2)
    #expect(text.hasSuffix("}]}}}]}\n"))
  }
}
