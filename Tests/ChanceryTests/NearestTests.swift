import Testing

@testable import chancery

struct NearestTests {
  private static let known = [
    "Ministry of Finance", "Ministry of Foreign Affairs", "National Bank", "Nairobi", "Kenya", "Kenyatta International",
    "Japan", "Toyota", "United Nations Development Programme", "Port Authority of Mombasa",
  ]

  @Test(
    "a slip finds the name that was meant",
    arguments: [
      ("Kenia", "Kenya"), ("Minstry of Finance", "Ministry of Finance"), ("Mombassa", "Port Authority of Mombasa"),
      ("united nation", "United Nations Development Programme"), ("Jappan", "Japan"),
    ]
  )
  func slips(wanted: String, name: String) { #expect(Nearest.names(wanted, in: Self.known).first == name) }

  @Test(
    "a name that is like none has no neighbours",
    arguments: ["Zebedee", "Ottawa", "bridge", "x", "", "–", "Napoli"]
  )
  func strangers(wanted: String) { #expect(Nearest.names(wanted, in: Self.known).isEmpty) }
}
