import Quantities
import RecordModel
import Testing

@Suite struct CommitmentReaderTests {
  @Test(
    "words that promise",
    arguments: [
      ("France pledged to build a hospital in Kenya.", Commitment.State.pledge),
      ("France will provide three ships to Kenya.", .pledge),
      ("France and Kenya signed an agreement on fisheries.", .commitment),
      ("France and Kenya signed a memorandum of understanding on fisheries.", .pledge),
      ("The agreement between France and Kenya entered into force on 1 May 2020.", .implementation),
    ]
  )
  func state(text: String, expected: Commitment.State) throws {
    #expect(try Reader(text).commitments.map(\.state) == [expected])
  }

  @Test(
    "words that promise nothing",
    arguments: [
      "France did not sign the agreement on fisheries with Kenya.",
      "If France signs the treaty on fisheries, Kenya would open its markets.",
      "France pledged.",
      "The training programmes aim to promote friendship between the young.",
      "France signed a joint letter to the council.",
      "France has not agreed to be governed by these rules.",
      "These are the first signs of a stronger alliance of France.",
      "The ongoing talks have achieved a more promising future for all.",
    ]
  )
  func noPromise(text: String) throws {
    #expect(try Reader(text).commitments.isEmpty)
  }

  @Test(
    "who is bound",
    arguments: [
      ("France pledged to import more tea from Kenya.", ["France"]),
      ("France signed a treaty with Kenya on fisheries.", ["France", "Kenya"]),
      ("A treaty on fisheries was signed by France and Kenya in May 2020.", ["France", "Kenya"]),
      ("The minister of Kenya said that France had shown its willingness to open more markets.", ["France"]),
      ("France met Kenya in May. Both countries agreed to open more markets.", ["France", "Kenya"]),
    ]
  )
  func promisers(text: String, expected: [String]) throws {
    let commitment = try #require(try Reader(text).commitments.first)
    #expect(commitment.by.map(\.name).sorted() == expected)
  }

  @Test(
    "when it was made",
    arguments: [
      ("On 4 May 1961, France promised to buy 300 tractors from Kenya.", "1961-05-04"),
      ("In May 1961 France pledged to build a school in Kenya.", "1961-05"),
      ("- 3 May 2009: France pledges USD 5 million to Kenya.", "2009-05-03"),
      // Since when somebody has been bound is no day on which they promised.
      ("Since 2009 France is committed to building schools in Kenya.", nil),
      ("France pledged to finish the school in Kenya by 2031.", nil),
    ] as [(String, String?)]
  )
  func made(text: String, expected: String?) throws {
    let commitment = try #require(try Reader(text).commitments.first)
    #expect(commitment.made?.description == expected)
  }

  @Test("what may be spent at most is no promise")
  func ceiling() throws {
    for text in [
      "Up to $5,000,000 may be used by Kenya for administrative expenses of fiscal years 2010 through 2014.",
      "Not more than $750,000,000 may be made available for assistance to Kenya in 2031.",
    ] {
      #expect(try Reader(text).commitments.isEmpty, "\(text)")
    }
    #expect(try Reader("Kenya will provide up to $5 million to Peru by 2031.").commitments.count == 1)
  }

  @Test(
    "a target is reached however many words stand before its verb, and in whatever year",
    arguments: [
      (
        "The target of USD 50 million in two-way trade of Kenya with France for 2020 was reached.",
        Commitment.State.completed
      ),
      ("The target of USD 50 million in trade between Kenya and France for 2030 was reached in 2022.", .completed),
      ("Kenya set a target of USD 50 million in trade with France for 2020, which was reached in 2019.", .completed),
      ("The target of USD 50 million of Kenya for 2020 has been set and was reached by none.", .pledge),
      ("The target of USD 50 million in trade with France was set by Kenya; an agreement was reached.", .pledge),
    ]
  )
  func reachedFarBehind(text: String, expected: Commitment.State) throws {
    #expect(try Reader(text).commitments.map(\.state) == [expected])
  }

  @Test(
    "a target that was reached is no open promise",
    arguments: [
      (
        "Exports of Kenya to France had passed the target of USD 900 million, set for 2026.", Commitment.State.completed
      ),
      ("Exports of Kenya to France had not reached the target of USD 900 million, set for 2026.", .pledge),
      ("Exports of Kenya to France will exceed the target of USD 900 million, set for 2026.", .pledge),
      ("Kenya and France reached agreement on the target of USD 900 million in trade by 2026.", .pledge),
      ("Kenya and France met on the target of USD 900 million in trade by 2026.", .pledge),
      ("Exports of Kenya to France reached half of the target of USD 900 million, set for 2026.", .pledge),
      ("Exports of Kenya to France rarely hit the target of USD 900 million, set for 2026.", .pledge),
    ]
  )
  func reached(text: String, expected: Commitment.State) throws {
    let commitment = try #require(try Reader(text).commitments.first)
    #expect(commitment.state == expected)
    #expect(commitment.due?.description == "2026")
  }

  @Test(
    "by when",
    arguments: [
      ("France and Kenya agreed to raise trade to $3 billion by 2025.", "2025"),
      ("France and Kenya signed the Action Plan on Fisheries 2019-2023.", "2023"),
    ]
  )
  func due(text: String, expected: String) throws {
    #expect(try Reader(text).commitments.map { $0.due?.description } == [expected])
  }

  @Test(
    "what is promised",
    arguments: [
      ("France pledged to build a\nnew hospital in Kenya, which is poor.", "build a new hospital in Kenya"),
      ("France and Kenya signed an agreement on fisheries; both were glad.", "an agreement on fisheries"),
      ("A treaty on fisheries was signed by France and Kenya in May 2020.", "A treaty on fisheries"),
      ("The treaty on fisheries was first signed in May 2020.", "The treaty on fisheries"),
      ("France and Kenya signed the treaty on fisheries in 2010.", "the treaty on fisheries"),
      (
        "France agreed with Kenya to draft a \"Programme for Rural Health\" with three stages.",
        "draft a \"Programme for Rural Health\" with three stages"
      ),
      ("France pledged to buy 250,000 tonnes of tea, and Kenya agreed.", "buy 250,000 tonnes of tea"),
      ("France pledged to build roads, bridges and ports, while Kenya waited.", "build roads, bridges and ports"),
      (
        "France pledged to respect the borders, the language, and the customs of Kenya, both said.",
        "respect the borders, the language, and the customs of Kenya"
      ),
      ("France showed its commitment to rural health in Kenya is a lasting one.", "rural health in Kenya"),
      ("As a sign of France's commitment to rural health, Kenya built a clinic.", "rural health"),
      (
        "France pledged to help the coastal towns of Kenya with the repair of old harbour walls and the training of young pilots and sailors for the new ferries.",
        "help the coastal towns of Kenya with the repair of old harbour walls and the training of young pilots and sailors"
      ),
    ]
  )
  func what(text: String, expected: String) throws {
    #expect(try Reader(text).commitments.map(\.what) == [expected])
  }

  @Test func theyAreTheSidesOnlyWhereSidesWereNamed() throws {
    let people = "France met Kenya. Many young families came to the coast. They decided to open new shops there."
    #expect(try Reader(people).commitments.isEmpty)
    let sides = "France met Kenya in May. They decided to open new markets for tea."
    #expect(try Reader(sides).commitments.map { $0.by.map(\.name).sorted() } == [["France", "Kenya"]])
  }

  @Test func anotherVerbOfPromisingIsAnotherCommitment() throws {
    let text = "France pledged to build a large hospital in Kenya, and agreed to open more markets by 2025."
    #expect(try Reader(text).commitments.map { $0.due?.description } == [nil, "2025"])
  }

  @Test func aProjectIsToldWithItsDay() throws {
    let told = try Reader("The airport was expected to be completed in June 2023.").commitments
    #expect(told.map { $0.due?.description } == ["2023-06"])
    #expect(try Reader("The airport was expected to be completed soon afterwards.").commitments.isEmpty)
  }

  @Test func otherDatesAreNoDeadline() throws {
    let text = "In 2016 France and Kenya agreed to follow the Industrial Policy 2015-2025."
    #expect(try Reader(text).commitments.map { $0.due?.description } == [nil])
  }
}
