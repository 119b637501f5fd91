import Recognition
import Testing

@Suite("Style of the numbers of a document") struct NumberStyleTests {
  @Test(
    "a decimal comma is known by what nothing else can be",
    arguments: [
      "Exports were 1.234,5 tons in 2019 and 2.345,6 tons in 2020.",
      "Shares of 12,5 % and 7,25 % were told.",
      "It cost 3,5 million and 4,25 million.",
    ]
  )
  func comma(text: String) {
    #expect(NumberStyle.hasDecimalComma(Array(text.utf8)) == true)
  }

  @Test(
    "notes, articles, scores and thousands are no decimal commas",
    arguments: [
      "Trade grew [1,2] and aid fell [3,4]. The budget is $2,500.",
      "Articles 12,13 and 14,15 apply. The budget is $1,500.",
      "Notes.1,2 They were strong.3,4 It bought 2,000 tons.",
      "See Smith (12,14) and Jones (3,5): 1,234 tons.",
      "They won 6,7 and 7,5; 1,200 people came.",
      "Shares of 12,5 % and 7,25 % were told, and 7.1 per cent.",
    ]
  )
  func point(text: String) {
    #expect(NumberStyle.hasDecimalComma(Array(text.utf8)) != true)
  }
}
