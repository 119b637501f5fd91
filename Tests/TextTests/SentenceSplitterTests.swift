import TestSupport
import Testing
import Text

/// Hard cases of sentence ends; a bar stands where one sentence ends and the next begins.
@Suite struct SentenceSplitterTests {
  static let cases = [
    "Trade rose. | Visits fell.",
    "Mr. Smith met Dr. Jones. | They signed.",
    "H.E. Mr. Li arrived. | He spoke.",
    "His Excellency H.E. Chan Sok spoke. | The talks ended.",
    "The U.S. Embassy opened. | It is large.",
    "He lives in the U.S. | The office is closed.",
    "The U.S.-led talks failed. | Nobody signed.",
    "The U.K. Government agreed.",
    "They met at 5 p.m. | The talks took an hour.",
    "They met at 5 p.m. on Monday.",
    "Article No. 5 applies. | See No. 6.",
    "He said no. | Then he left.",
    "See pp. 12–15 and p. 20. | The rest is clear.",
    "Smith et al. 2019 found it. | Others did not.",
    "Smith et al. | The others agreed.",
    "St. Petersburg is far. | Gen. Tea Banh went there.",
    "On Jan. 5 he left. | On Feb. 6 he came back.",
    "It happened in Dec. | The year was 2019.",
    "Some goods, e.g. Rice and rubber, are sold. | Others, i.e. Fish, are not.",
    "The firm China Road Co. Ltd. built it. | It opened in 2022.",
    "It was built by Huaneng Co. | The price is unknown.",
    "It costs approx. US$2 billion. | That is much.",
    "It costs US$1.2 billion. | It will pay off.",
    "Growth was 5.3 per cent. | Prices rose by 2.1.",
    "Growth was 5.3. | Prices rose.",
    "In 2020. | In 2021.",
    "The deal was signed in 2020. | The year after, work began.",
    "J. K. Rowling wrote. | A. B. Smith read.",
    "Julio A. Jeldres wrote it. | He is a historian.",
    "He chose Plan B. | The plan failed.",
    "“We agree.” | He left.",
    "“We agree,” he said. | “We shall sign.”",
    "He said: “Stop.” | Then he left.",
    "“Will you come?” she asked. | Nobody answered.",
    "Will you come? | Yes!",
    "What?! | No.",
    "(The plan failed.) | The next one did not.",
    "The plan (see above.) failed. | It was late.",
    "He waited... | Then he went.",
    "He waited … then he went.",
    "He waited… | Then he went.",
    "It grew in the region.³ | The next year it fell.",
    "It was a new era.[12] | In 2019 it ended.",
    "It was a new era.[^12] | In 2019 it ended.[^trade-2] | Ports [^4] grew.",
    "It was a new era.[1][6] | China agreed.",
    "It was a new era. [5] | In July it ended.",
    "It came into force.12 | The parties met.",
    "It was signed in 2020.3 | The parties met.",
    "The index is 0.67 out of 1.00. | That is high.",
    "Visit www.example.com. | It is free.",
    "Visit example.com for more. | It is free.",
    "They trade in rice; rubber is sold too. | Fish: none.",
    "There is one point: The talks failed.",
    "同意。他走了。",
    "Cambodia agreed。China agreed。",
    "It rose by 3 km. | The road is long.",
    "It is 3 km. long.",
    "The talks in Washington, D.C. | They lasted a day.",
    "He has a Ph.D. from Paris. | She has an M.A. in law.",
    "Sok vs. Chan was decided. | It took years.",
    "See Art. 5 and Sec. 3. | Both apply.",
    "See Fig. 2. | It shows growth.",
    "He works for Acme Inc. | She works for Beta Corp. in Rome.",
    "Rice, fish, etc. are sold. | The rest is not.",
    "Rice, fish, etc. | The rest is not sold.",
    "II. Political Relations",
    "1. Introduction",
    "A. Trade",
    "Late in the 2010s. | This period was short.",
    "Volumes fell in Vol. 3 of the series. | See Vol. 4.",
    "Lt. Gen. Hun Manet spoke. | The Col. listened.",
    "The case of Pol Pot et al. v. The State ended.",
    "“It is over.”¹ | He left.",
    "*The talks ended.* | They were short.",
    "The price is 5. | $6 is too much.",
    "In the region.The talks went on.",
    "Ambassador Wang Wentian said so on Oct. 12, 2020. | Trade grew.",
    "It is 100 sq. km. | It was 90.",
    "Messrs. Li and Chan signed. | Mrs. Sok did not.",
    "He met Rev. John and Hon. Mary. | All agreed.",
    "The train leaves at 8 a.m. | It is full.",
  ]

  /// Cases whose sentences are not set apart by a space.
  static let glued = [
    "同意。他走了。": ["同意。", "他走了。"],
    "Cambodia agreed。China agreed。": ["Cambodia agreed。", "China agreed。"],
    "In the region.The talks went on.": ["In the region.", "The talks went on."],
  ]

  @Test("ends sentences where a reader does", arguments: cases)
  func ends(marked: String) {
    let expected = Self.glued[marked] ?? marked.split(separator: " | ").map(String.init)
    let text = marked.replacing(" | ", with: " ")
    #expect(sentences(of: text) == expected)
  }

  @Test("every token is in one sentence, in order", arguments: 0..<100 as Range<UInt64>)
  func partition(seed: UInt64) {
    var random = SeededGenerator(seed)
    let text = random.text(of: [
      "Mr.", "U.S.", "The", "(", ".", "?", "…", "。", "[1]", "1.2", "\"", "”", "no", "No. 5", "\n", " ", "é",
    ])
    var passage = Passage(of: SourceText(name: "test", text))
    passage.read(Block(.paragraph, 0..<text.utf8.count))
    var next = 0
    for sentence in passage.sentences {
      #expect(sentence.lowerBound == next && !sentence.isEmpty)
      next = sentence.upperBound
    }
    #expect(next == passage.tokens.count)
  }

  @Test("a long run of stops is read in a moment", .timeLimit(.minutes(1)))
  func manyStops() {
    #expect(sentences(of: "It ends " + String(repeating: ". ", count: 200_000) + "Here").isEmpty == false)
  }

  private func sentences(of text: String) -> [String] {
    var passage = Passage(of: SourceText(name: "test", text))
    passage.read(Block(.paragraph, 0..<text.utf8.count))
    return passage.sentences.map { passage.string(of: $0) }
  }
}
