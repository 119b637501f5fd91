import Reconciliation
import Testing

@Suite struct NameVariantTests {
  /// The pairs among some names of one kind, the first of which the packs know.
  private static func pairs(_ names: [String], kind: String = "place") -> [NameVariant] {
    NameVariants(
      names.enumerated().map { index, name in
        NameVariants.Candidate(
          id: index == 0 ? "\(kind).first" : "x-\(kind)-\(index)",
          kind: kind,
          name: name,
          mentions: 10 - index
        )
      }
    ).pairs()
  }

  @Test(arguments: [
    (["Sok Siphan & Associates", "SokSiphan & associates"], NameVariant.Reason.sameLetters),
    (["Łódź Polytechnic", "Lodz Polytechnic"], .sameLetters),
    (["Port-Louis Terminal", "Port Louis Terminal"], .sameLetters),
    (["Somthea Bridge", "Sometha Bridge"], .oneLetter), (["Mwanza Framework", "Mwnaza Framework"], .oneLetter),
    (["Daungkor district", "Dangkor district"], .oneLetter), (["Kathmandou Road", "Khatmandu Road"], .sameSounds),
    (["Jeddah Terminal", "Djidda Terminal"], .sameSounds), (["Chheang Market", "Chiang Market"], .sameSounds),
  ])
  func findsNamesThatMayBeOne(names: [String], reason: NameVariant.Reason) {
    #expect(Self.pairs(names).map(\.reason) == [reason])
  }

  @Test(arguments: [
    (["Luis Vega", "Vega Luis"], NameVariant.Reason.sameWords), (["Mohammed Hussein", "Muhamad Husain"], .sameSounds),
    (["Joseph Kamau Mwangi", "J. K. Mwangi"], .initials), (["Nguyễn Văn Linh", "Nguyen Van Linh"], .sameLetters),
  ])
  func findsPersonsWhoMayBeOne(names: [String], reason: NameVariant.Reason) {
    #expect(Self.pairs(names, kind: "person").map(\.reason) == [reason])
  }

  @Test(arguments: [
    ["Zone A", "Zone B"], ["Phase 1 Power Station", "Phase 2 Power Station"], ["Lome", "Rome"],
    ["North Bridge", "South Bridge"], ["Third Forum", "Third Form Committee"], ["National Bank", "National Park"],
    ["East Harbour Road", "West Harbour Road"],
  ])
  func leavesOtherNamesApart(names: [String]) {
    #expect(Self.pairs(names).isEmpty)
  }

  @Test func leavesWhatPacksHaveToldApart() {
    let known = ["person.a", "person.b"].map {
      NameVariants.Candidate(id: $0, kind: "person", name: "Abdul Rahman", mentions: 3)
    }
    #expect(NameVariants(known).pairs().isEmpty)
  }

  @Test func scoresByTheLettersThatAgree() {
    let pairs = Self.pairs(["Somthea Bridge", "Sometha Bridge", "Somtheabridge"])
    #expect(pairs.map(\.score) == [100, 93, 93])
    #expect(pairs.first?.entity == "place.first")
  }

  @Test func takesTimeThatGrowsWithTheNames() {
    let names = (0..<3000).map { number in
      "Harbour of " + String(number, radix: 26).map { String(repeating: String($0), count: 2) }.joined()
    }
    let clock = ContinuousClock()
    let time = clock.measure { _ = Self.pairs(names) }
    #expect(time < .seconds(20))
  }
}
