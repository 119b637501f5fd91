import RecordModel
import Testing

/// What shares and lengths of time are of, and no parts of names in scopes.
@Suite struct ShareTests {
  @Test(
    "a share is that of the noun behind of the total",
    arguments: [
      ("73% of the total energy produced in Peru was the result of Kenyan-invested plants.", "energy"),
      ("In 2019, 40% of all students in Kenya came from Peru.", "student"),
    ]
  )
  func total(text: String, noun: String) throws {
    let claim = try #require(try Recording.of(text).claims.first)
    #expect(claim.measure.contains(noun), "\(claim.measure)")
  }

  @Test("a share in brackets is not that of what the sentence counts")
  func bracketed() throws {
    let text =
      "The survey in Kenya asked people of various sectors: students (19.1%), public sector (17.0%), firms (12.8%)."
    let claims = try Recording.of(text).claims
    #expect(claims.count == 3)
    #expect(claims.allSatisfy { $0.measureID == nil })
    #expect(claims.contains { $0.measure.contains("public sector") })
  }

  @Test(
    "a verb is not what lasted",
    arguments: [
      "The friendship of Kenya and Peru has strengthened over the last 65 years.",
      "Kenya celebrates the works achieved over the past three decades.",
    ]
  )
  func lasted(text: String) throws {
    let claim = try #require(try Recording.of(text).claims.last)
    #expect(!claim.measure.contains("strengthened"))
    #expect(!claim.measure.contains("achieved"))
  }

  @Test("no part of a name is a scope")
  func scope() throws {
    let claim = try #require(try Recording.of("In 2019 Kenya had $350 million in annual U.S. assistance.").claims.first)
    #expect(claim.scope?.hasSuffix(" U") != true, "\(claim.scope ?? "")")
  }

  @Test("capitalised words inside quotation marks are a title, and tell of nothing done")
  func title() throws {
    let text = "On 3 May 2011 Kenya and Peru met under the theme \"Rescue Work and Humanitarian Relief\"."
    #expect(!(try Recording.of(text).events.contains { $0.kind == .aid }))
  }

  @Test("who is named earlier in the sentence too is still the one who came")
  func namedTwice() throws {
    let text = "Kenya and Peru formed ties in February 1996 during the visit of a Kenyan delegation to Lima."
    let visit = try #require(try Recording.of(text).events.first { $0.kind == .visit })
    #expect(visit.source.map(\.name) == ["Kenya"])
    #expect(visit.target.map(\.name) == ["Peru"])
  }
}
