import Packs
import Quantities
import RecordModel
import Testing
import Text

/// The world as the built-in pack knows it.
struct WorldPackTests {
  /// Loaded once for all tests.
  private static let loaded = Result { try PackLibrary.load(["world"], useDefaults: false) }
  private let lexicon: Lexicon

  init() throws { lexicon = try Self.loaded.get() }

  @Test(
    "names, codes and aliases of states",
    arguments: [
      ("Cambodia", "KHM"), ("Kingdom of Cambodia", "KHM"), ("PRC", "CHN"), ("People’s Republic of China", "CHN"),
      ("U.S.", "USA"),
      ("Lao PDR", "LAO"), ("Viet Nam", "VNM"), ("Turkey", "TUR"), ("Türkiye", "TUR"), ("DRC", "COD"),
      ("Côte d’Ivoire", "CIV"),
      ("USSR", "SUHH"), ("East Germany", "DDDE"), ("South Vietnam", "RVNX"), ("Czech Republic", "CZE"), ("UAE", "ARE"),
    ]
  )
  func states(name: String, code: String) {
    let states = lexicon.entries(for: name).compactMap {
      if case .entity(let index) = $0 { lexicon.entities[index].state } else { nil }
    }
    #expect(states == [code])
  }

  @Test(
    "words for what is of a state",
    arguments: [
      ("Cambodian", "KHM"), ("French", "FRA"), ("Filipino", "PHL"), ("Philippine", "PHL"), ("Swiss", "CHE"),
      ("South Korean", "KOR"),
      ("Burmese", "MMR"), ("Soviet", "SUHH"),
    ]
  )
  func demonyms(word: String, code: String) {
    let states = lexicon.entries(for: word).compactMap {
      if case .demonym(let index) = $0 { lexicon.entities[index].state } else { nil }
    }
    #expect(states == [code])
  }

  @Test("longer names hide the states inside them")
  func longerNames() {
    let text = "South China Sea, Indian Ocean, Guinea-Bissau, Papua New Guinea, Latin American, Northern Ireland"
    #expect(lexicon.found(in: text, .name) == text.split(separator: ", ").map(String.init))
  }

  @Test("offices carry dates and sources")
  func offices() throws {
    let modi = try #require(lexicon.entity("person.narendra-modi"))
    #expect(modi.offices.map(\.from) == [PartialDate(year: 2014, month: 5, day: 26)])
    #expect(modi.offices.map(\.to) == [nil])
    for person in lexicon.entities where person.kind == .person {
      for office in person.offices { #expect(office.source?.isEmpty == false, "\(person.canonical)") }
    }
    #expect(lexicon.found(in: "Johnson, Bush and Kim met Obama", .name).isEmpty)
  }

  @Test(
    "units in their spellings",
    arguments: [
      ("km2", "km2"), ("km²", "km2"), ("sq km", "km2"), ("square kilometers", "km2"), ("hectares", "ha"),
      ("metric tons", "t"),
      ("MWh", "MWh"), ("MW", "MW"), ("nautical miles", "nautical mile"), ("°C", "°C"), ("degrees Celsius", "°C"),
      ("bpd", "bbl"), ("bcm", "m3"),
      ("TEUs", "TEU"), ("doses", "dose"), ("km/h", "kilometer per hour"), ("cubic metres", "m3"),
      ("kB", "kilobyte"),
      ("kb", "kilobit"), ("lb", "pound"), ("kWh", "kWh"),
    ]
  )
  func units(wording: String, code: String) {
    let units = lexicon.entries(for: wording).compactMap {
      if case .unit(let index) = $0 { lexicon.units[index].code } else { nil }
    }
    #expect(units == [code])
  }

  @Test("no unit has two meanings, and conversions do not go in circles")
  func conversions() {
    for unit in lexicon.units {
      var seen = [unit.code]
      while let base = lexicon.unit(seen[seen.count - 1])?.base {
        guard !seen.contains(base.code) else {
          Issue.record("\(seen) goes in a circle")
          break
        }
        seen.append(base.code)
      }
    }
  }

  @Test(
    "currencies by sign, code and name",
    arguments: [
      ("US$", "USD", nil), ("$", "XXX", "dollar"), ("dollars", "XXX", "dollar"), ("US dollars", "USD", nil),
      ("A$", "AUD", nil),
      ("RMB", "CNY", nil), ("yuan", "CNY", nil), ("riels", "KHR", nil), ("€", "EUR", nil),
      ("pounds sterling", "GBP", nil),
      ("pounds", "XXX", "pound"), ("¥", "XXX", "yen or yuan"), ("baht", "THB", nil), ("đồng", "VND", nil),
      ("Indian rupees", "INR", nil),
      ("rupees", "XXX", "rupee"), ("Rp", "IDR", nil), ("RM", "MYR", nil), ("S$", "SGD", nil),
      ("Chilean pesos", "CLP", nil),
    ] as [(String, String, String?)]
  )
  func currencies(wording: String, code: String, word: String?) {
    let found = lexicon.entries(for: wording).compactMap {
      if case .currency(let index) = $0 { lexicon.currencies[index] } else { nil }
    }
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.word) == [word])
  }

  @Test("codes that are English words are no currencies in small letters")
  func words() {
    // Not among them: "cup", which is a unit of volume in small letters and still no money.
    #expect(lexicon.found(in: "all top try cop pen sos mad ron bob, real, buckle", .unit).isEmpty)
    #expect(!lexicon.entries(for: "cup").contains { if case .currency = $0 { true } else { false } })
  }

  @Test(
    "codes and money that are English words are read with caution",
    arguments: ["ALL", "TOP", "TRY", "CUP", "COP", "PEN", "SOS", "MAD", "won", "sum", "marks", "R"]
  )
  func cautious(wording: String) {
    let found = lexicon.entries(for: wording).compactMap {
      if case .currency(let index) = $0 { lexicon.currencies[index] } else { nil }
    }
    #expect(!found.isEmpty)
    for currency in found { #expect(currency.cautious.contains(WordHash.of(wording))) }
  }

  @Test(
    "coins have their word as unit",
    arguments: [("cents", "cent"), ("pence", "pence"), ("kopeks", "kopeck"), ("mao", "jiao")]
  )
  func coins(wording: String, unit: String) {
    let found = lexicon.entries(for: wording).compactMap {
      if case .currency(let index) = $0 { lexicon.currencies[index].unit } else { nil }
    }
    #expect(found == [.currency(unit)])
  }
}
