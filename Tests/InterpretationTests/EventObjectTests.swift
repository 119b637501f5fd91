import RecordModel
import Testing

@Suite("What an event was about")
struct EventObjectTests {
  /// A sentence, and what its first event was about; "—" for nothing.
  private static let sentences = [
    "The fisheries treaty was signed in Arica in June 2011 by Chile and Peru.": "fisheries treaty",
    "In October 2004 the Lake Victoria Accord was signed by Kenya and Uganda.": "Lake Victoria Accord",
    "Kenya and Uganda signed in March 2009 the border protocol.": "border protocol",
    "Kenya and Uganda signed in March 2009 in Nairobi.": "—",
    "The treaty between Chile and Peru, which entered into force on 1 May 2013, covers fish.":
      "treaty between Chile and Peru",
    "In 2016 a memorandum was signed to share the power lines of Ghana and Togo.":
      "memorandum to share the power lines of Ghana and Togo",
    "The “Plan to Rebuild the Port” was signed by Ghana and Togo in 2016.": "“Plan to Rebuild the Port”",
    "In May 2017 Chile opened the Copper Training Centre in Lusaka, Zambia.": "Copper Training Centre in Lusaka",
    "Chile and Peru agreed to designate 2014 as the year of the sea.": "designate 2014 as the year of the sea",
    "In March 2014 Chile agreed with Peru to establish a strategic partnership.": "establish a strategic partnership",
    "In March 2014 Chile agreed with Peru to develop a **“Coastal Cooperation Framework”** by May.":
      "develop a “Coastal Cooperation Framework”",
    "In 2012 Norway and Malawi elevated their relations to a strategic partnership.": "strategic partnership",
    "In 2012 Norway and Malawi signed a Letter of Intent (LOI) on dams.":
      "Letter of Intent (LOI) on dams",
  ]

  @Test("a thing is told before a verb in the passive voice, and behind one in the active", arguments: sentences)
  func object(sentence: String, object: String) throws {
    let event = try #require(try Recording.of(sentence).events.first)
    #expect(event.object ?? "—" == object)
  }

  @Test("an item under a signing is about the agreement by its whole title")
  func listed() throws {
    let text = """
      In March 2014 Kenya and Uganda signed three agreements in Nairobi:

      - Agreement on the Nets and Seasons of the Shared Lake
      - Memorandum of Understanding on Ferries 2014-2016;
      - Framework Agreement, with two annexes.
      """
    let events = try Recording.of(text).events.filter { $0.subtype == "agreement.signed" }
    #expect(
      events.dropFirst().map(\.object) == [
        "Agreement on the Nets and Seasons of the Shared Lake", "Memorandum of Understanding on Ferries 2014-2016",
        "Framework Agreement",
      ]
    )
  }
}
