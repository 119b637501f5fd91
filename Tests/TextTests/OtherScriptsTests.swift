import Testing
import Text

@Suite struct OtherScriptsTests {
  private func tokens(_ text: String) -> (tokens: [Token], bytes: [UInt8]) {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    return (tokens, bytes)
  }

  @Test("a range that ends within a digit ends there", arguments: 1...2)
  func cutDigit(length: Int) {
    let bytes = Array("a ２".utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, 0..<2 + length, into: &tokens)
    #expect(tokens.map(\.kind) == [.word])
  }

  @Test(
    "digits of any script are the ASCII ones",
    arguments: ["２０２３", "២០២៣", "٢٠٢٣", "۲۰۲۳", "२०२३", "২০২৩", "๒๐๒๓", "໒໐໒໓", "၂၀၂၃", "༢༠༢༣", "2０2٣", "20\u{AD}23"]
  )
  func digits(text: String) {
    let (tokens, bytes) = tokens(text)
    #expect(tokens.map(\.kind) == [.number])
    #expect(tokens.first?.hash == WordHash.of("2023"))
    let values = tokens.map { NumberDigits($0, in: bytes).value }
    let counts = tokens.map { NumberDigits.count(of: $0, in: bytes) }
    #expect(values == [2023] && counts == [4])
  }

  @Test("zeros at the front count as digits", arguments: ["007", "００７", "០០៧"])
  func zeros(text: String) {
    let (tokens, bytes) = tokens(text)
    let counts = tokens.map { NumberDigits($0, in: bytes).count }
    let areZeros = tokens.map { NumberDigits.beginsWithZero($0, in: bytes) }
    #expect(counts == [3] && areZeros == [true])
  }

  @Test(
    "numerals in Chinese characters",
    arguments: [
      ("三百二十", 320), ("二〇二三", 2023), ("一万二千三百", 12_300), ("十二", 12), ("二十", 20), ("一千二百", 1200),
      ("一九七八", 1978), ("五年", 5), ("十年", 10), ("三亿", 3), ("三百亿", 300), ("一亿二千万", 120_000_000),
    ] as [(String, Int64)]
  )
  func numerals(text: String, value: Int64) throws {
    let (tokens, bytes) = tokens(text)
    let first = try #require(tokens.first)
    #expect(first.isNumber && NumberDigits(first, in: bytes).value == value)
  }

  @Test(
    "characters of other words are no numerals",
    arguments: ["一带一路", "统一", "三亚", "四川", "九龙", "万一", "两三年", "几十亿", "十分", "千万不要", "一些", "三分之一"]
  )
  func others(text: String) {
    let numbers = tokens(text).tokens.filter(\.isNumber).count
    #expect(numbers == 0)
  }

  @Test("a Chinese run is cut into its characters")
  func cut() {
    let (tokens, bytes) = tokens("贸易额2.5亿美元")
    let words = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(words == ["贸", "易", "额", "2", ".", "5", "亿", "美", "元"])
  }

  @Test("a measure behind a number is cut from a run without spaces")
  func measures() {
    let (tokens, bytes) = tokens("៥ ពាន់លានដុល្លារ កម្ពុជា")
    let words = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(words == ["៥", "ពាន់លាន", "ដុល្លារ", "កម្ពុជា"])
  }

  @Test(
    "ligatures, soft hyphens and wide letters make no other word",
    arguments: [
      ("ﬁve", "five"), ("oﬃce", "office"), ("ﬂoor", "floor"), ("eﬀect", "effect"), ("bil\u{AD}lion", "billion"),
      ("bil\u{AD}\nlion", "billion"), ("ＵＳＤ", "usd"), ("％", "%"), ("＄", "$"), ("￥", "¥"), ("－", "-"), ("，", ","),
    ]
  )
  func words(text: String, plain: String) { #expect(WordHash.of(text) == WordHash.of(plain)) }
}
