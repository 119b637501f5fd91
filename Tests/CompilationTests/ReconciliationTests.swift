import Packs
import Quantities
import Reconciliation
import RecordModel
import Testing

struct ReconciliationTests {
  private static func claim(_ change: (inout Claim) -> Void = { _ in }) -> Claim {
    let quantity = Quantity(WrittenNumber(117, exponent: 8), .currency("USD"))
    var claim = Claim(span: 0..<1, sentence: 0..<9, quantity: quantity, measure: "bilateral trade")
    claim.isSelfContained = true
    claim.measureID = "trade.bilateral"
    claim.subject = Party("Aland", entity: "state.ala")
    claim.counterpart = Party("Beland", entity: "state.bel")
    claim.period = PartialDate(year: 2022).map { .date($0) }
    change(&claim)
    return claim
  }

  private static func figures(_ direction: MeasureDefinition.Direction = .both) -> FigureIdentity {
    var lexicon = Lexicon()
    lexicon.measures = [MeasureDefinition(id: "trade.bilateral", label: "bilateral trade", direction: direction)]
    return FigureIdentity(lexicon)
  }

  private static func swap(_ claim: inout Claim) {
    (claim.subject, claim.counterpart) = (claim.counterpart, claim.subject)
  }

  @Test("the value, its words and the order of equal partners make no other figure")
  func sameFigure() {
    let figures = Self.figures()
    let other = Self.claim {
      Self.swap(&$0)
      $0.quantity = Quantity(WrittenNumber(12, exponent: 9), .currency("USD"))
      $0.measure = "two-way trade"
    }
    #expect(figures.identifier(of: Self.claim()) == figures.identifier(of: other))
    #expect(figures.identifier(of: other) != nil)
  }

  @Test("capitals make no other figure, in whatever script", arguments: [("École", "école"), ("Россия", "россия")])
  func capitals(one: String, other: String) {
    let figures = Self.figures()
    let identifiers = [one, other].map { name in figures.identifier(of: Self.claim { $0.subject = Party(name) }) }
    #expect(identifiers[0] != nil && identifiers[0] == identifiers[1])
  }

  @Test("what is sent and what is received are two figures")
  func direction() {
    let figures = Self.figures(.outward)
    #expect(figures.identifier(of: Self.claim()) != figures.identifier(of: Self.claim(Self.swap)))
  }

  @Test(
    "another time, scope, definition, currency, party or measure is another figure",
    arguments: [
      claim { $0.period = PartialDate(year: 2021).map { .date($0) } }, claim { $0.scope = "rice" },
      claim { $0.definition = ["approved"] }, claim { $0.quantity.unit = .currency("CNY") },
      claim { $0.counterpart = nil },
      claim { $0.measureID = "aid.total" }, claim { ($0.asOf, $0.period) = ($0.period, nil) },
    ]
  )
  func otherFigure(other: Claim) {
    let figures = Self.figures()
    #expect(figures.identifier(of: other) != nil)
    #expect(figures.identifier(of: other) != figures.identifier(of: Self.claim()))
  }

  @Test(
    "a claim without a known measure, a party or a time has no figure",
    arguments: [
      claim { $0.measureID = nil }, claim { $0.period = nil }, claim { ($0.subject, $0.counterpart) = (nil, nil) },
      claim { $0.period = .vague("PAST_REF") },
    ]
  )
  func noFigure(claim: Claim) { #expect(Self.figures().identifier(of: claim) == nil) }

  @Test("a length needs no time")
  func lasting() {
    let claim = Self.claim {
      $0.period = nil
      $0.quantity.unit = .symbol("km")
    }
    #expect(Self.figures().identifier(of: claim) != nil)
  }

  private static func candidate(
    _ id: String,
    _ days: ClosedRange<Int>,
    people: String? = nil,
    object: String? = nil,
    parties: String = "ALA|BEL",
    status: String = "occurred"
  ) -> EventMerger.Candidate {
    EventMerger.Candidate(
      id: id,
      kind: "visit",
      parties: parties,
      people: people,
      days: days,
      object: object,
      status: status
    )
  }

  @Test(
    "tellings are one event unless days, people, objects, parties or status set them apart",
    arguments: [
      (candidate("b", 11...12), "a"), (candidate("b", 13...13), nil),
      (candidate("b", 10...10, people: "person.x"), "a"),
      (candidate("b", 10...10, people: "person.y"), nil), (candidate("b", 10...10, object: "Fishery agreement"), "a"),
      (candidate("b", 10...10, object: "railway loan"), nil), (candidate("b", 10...10, parties: "ALA"), nil),
      (candidate("b", 10...10, status: "planned"), nil), (candidate("b", 10...400), nil),
    ]
  )
  func merging(other: EventMerger.Candidate, event: String?) {
    var merger = EventMerger()
    #expect(
      merger.match(Self.candidate("a", 10...12, people: "person.x|person.z", object: "the fishery treaty")) == nil
    )
    #expect(merger.match(other) == event)
  }
}
