import Packs
import RecordModel
import Testing

/// What words match: the longest, in the right capitals, whatever the apostrophes.
struct LexiconTests {
  private func lexicon(_ wordings: String...) -> Lexicon {
    var lexicon = Lexicon()
    for wording in wordings { lexicon.add(wording, .title) }
    return lexicon
  }

  @Test("optional words and alternatives are expanded")
  func expansion() {
    let lexicon = lexicon("(total) trade volume|value")
    #expect(lexicon.found(in: "trade volume") == ["trade volume"])
    #expect(lexicon.found(in: "total trade value") == ["total trade value"])
    #expect(lexicon.found(in: "total trade").isEmpty)
    #expect(
      self.lexicon("visited (the|a) town").found(in: "visited a town, visited town") == [
        "visited a town", "visited town",
      ]
    )
  }

  @Test("the longest wording from the left counts")
  func longest() {
    let lexicon = lexicon("Foreign Minister", "Minister", "Deputy Foreign", "Deputy Foreign Minister")
    #expect(lexicon.found(in: "the Deputy Foreign Minister and a Minister") == ["Deputy Foreign Minister", "Minister"])
    #expect(lexicon.found(in: "Deputy Foreign Affairs, Foreign Minister") == ["Deputy Foreign", "Foreign Minister"])
  }

  @Test("layers do not exclude each other")
  func layers() {
    var lexicon = lexicon("trade minister")
    lexicon.measures.append(MeasureDefinition(id: "trade", label: "trade"))
    lexicon.add("trade", .measure(0))
    #expect(lexicon.found(in: "the trade minister") == ["trade", "trade minister"])
  }

  @Test("capitals ask for capitals, small letters for none")
  func capitals() {
    let lexicon = lexicon("Belt and Road", "US", "visit", "t", "Mt", "MT5")
    #expect(lexicon.found(in: "Belt and Road, belt and road, BELT AND ROAD") == ["Belt and Road", "BELT AND ROAD"])
    #expect(lexicon.found(in: "US, Us, us") == ["US"])
    #expect(lexicon.found(in: "visit, Visit, VISIT") == ["visit", "Visit", "VISIT"])
    #expect(lexicon.found(in: "5 t, 5 T") == ["t"])
    #expect(lexicon.found(in: "5 Mt, 5 MT, 5 mt") == ["Mt"])
  }

  @Test("apostrophes, dashes and possessives do not matter")
  func marks() {
    let lexicon = lexicon("People's Party", "Boutros-Ghali", "Cambodia")
    #expect(
      lexicon.found(in: "People’s Party, Boutros–Ghali, Cambodia’s") == ["People’s Party", "Boutros–Ghali", "Cambodia"]
    )
  }

  @Test("two readings of the same words are both told")
  func ambiguity() {
    var lexicon = lexicon("Nile")
    lexicon.append(Entity(id: "place.nile", kind: .place, canonical: "Nile"))
    lexicon.add("Nile", .entity(0))
    #expect(lexicon.found(in: "the Nile") == ["Nile", "Nile"])
    #expect(lexicon.entity("place.nile")?.canonical == "Nile")
    #expect(lexicon.entity("place.rhine") == nil)
  }
}
