import Quantities
import RecordModel
import Testing

/// Bare numbers that go on with the figure before them, lists and tables whose figures a heading explains.
@Suite struct ParallelFigureTests {
  @Test(
    "a bare number has the unit of the figure that it goes on with",
    arguments: [
      ("Kenya sent 20 doctors to the coast and 14 to the hills.", ["20 doctor", "14 doctor"]),
      ("France took 40 per cent of the catch, Kenya 35.", ["40 percent"]),
      ("Remittances from France were 40 per cent of the total, against 35 from Peru.", ["40 percent", "35 percent"]),
      ("The plant of Kenya makes 300 tonnes of tin and 80 of zinc.", ["300 t", "80 t"]),
      ("Exports of Kenya went from $1.2 billion in 2019 to 1.9 in 2023.", ["1200000000 USD", "1900000000 USD"]),
      ("The dam of Kenya cost $3.9 billion, of which 2.5 was borrowed.", ["3900000000 USD", "2500000000 USD"]),
    ]
  )
  func parallel(text: String, expected: [String]) throws {
    let told = try Reader(text).claims.map { claim in
      "\(claim.quantity.value?.description ?? "") \(claim.quantity.unit.code ?? "percent")"
    }
    #expect(told == expected, "\(told)")
  }

  @Test(
    "a number that names something goes on with nothing",
    arguments: [
      "Kenya sent 20 doctors under Articles 4 and 5 of the accord.",
      "Kenya spent $3 million from Lot 2 to 14 of the road.",
    ]
  )
  func designations(text: String) throws {
    #expect(try Reader(text).claims.count == 1)
  }

  @Test func aHeadingGivesItsMoneyToTheLinesUnderIt() throws {
    let text = """
      # Kenya

      ## Components (€ million)

      - Civil works: 26.4
      - Feeder roads (45 km): 5.2
      """
    let claims = try Reader(text).claims
    #expect(claims.map(\.quantity.unit.code) == ["EUR", "km", "EUR"])
    #expect(claims.first?.quantity.value?.rational == Rational(26_400_000))
    #expect(claims.first?.measure == "components")
  }

  @Test func theLetterOfAnItemIsNoPartOfWhatIsCounted() throws {
    let text = "Costs of Kenya (€ million)\nA. Roads: 26.4\nB. Civil works: 21.9"
    #expect(try Reader(text).claims.map(\.quantity.unit.code) == ["EUR", "EUR"])
  }

  @Test func aTableWithoutHeadsTellsItsAmountsAndShares() throws {
    let text = """
      Financing plan of Kenya

      Kuwait Fund                  US$ 41 million     42%
      OPEC Fund                    US$ 22 million     23%
      World Bank                   US$ 20 million     21%
      """
    let claims = try Reader(text).claims
    #expect(claims.count == 6)
    #expect(claims.allSatisfy { $0.modality == .target && $0.measure.contains("financing") })
  }
}
