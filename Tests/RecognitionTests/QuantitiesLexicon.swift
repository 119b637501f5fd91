import Packs
import Quantities

/// A few currencies and units, so that the tests need no pack.
enum QuantitiesLexicon {
  static let lexicon: Lexicon = {
    var lexicon = Lexicon()
    for (code, word, wordings) in currencies {
      lexicon.currencies.append(CurrencyDefinition(code: code, word: word))
      for wording in wordings { lexicon.add(wording, .currency(lexicon.currencies.count - 1)) }
    }
    for (symbol, dimension, base, wordings) in units {
      lexicon.units.append(UnitDefinition(symbol: symbol, dimension: dimension, base: base))
      for wording in wordings { lexicon.add(wording, .unit(lexicon.units.count - 1)) }
    }
    return lexicon
  }()

  private static let currencies: [(String, String?, [String])] = [
    ("XXX", "dollar", ["$", "dollar|dollars"]),
    ("USD", nil, ["US$", "USD", "U.S.$", "U.S. $", "US|U.S. dollar|dollars", "us dollar|dollars"]),
    ("EUR", nil, ["€", "EUR", "euro|euros"]), ("GBP", nil, ["GBP", "British pound|pounds"]), ("XXX", "pound", ["£"]),
    ("CNY", nil, ["RMB", "CNY", "yuan", "renminbi", "Chinese yuan", "元"]), ("KHR", nil, ["KHR", "riel|riels"]),
    ("JPY", nil, ["JPY", "yen", "Japanese yen"]), ("AUD", nil, ["A$", "AUD"]), ("CAD", nil, ["C$", "CAD"]),
    ("LAK", nil, ["₭", "kip", "LAK"]), ("VND", nil, ["VND", "đồng", "dong"]), ("THB", nil, ["THB", "baht"]),
    ("INR", nil, ["INR", "Indian rupee|rupees"]), ("XXX", "rupee", ["rupee|rupees"]),
    ("XXX", "franc", ["franc|francs"]),
    ("NZD", nil, ["NZD", "NZ$"]), ("TRY", nil, ["TRY", "Turkish|turkish lira"]), ("MXN", nil, ["MXN", "Mex$"]),
  ]

  private typealias Base = (symbol: String, factor: WrittenNumber)

  private static let units: [(String, String, (symbol: String, factor: WrittenNumber)?, [String])] = [
    ("m", "length", nil, ["m", "metre|metres", "meter|meters"]),
    ("km", "length", ("m", WrittenNumber(1000)), ["km", "kms", "kilometre|kilometres", "kilometer|kilometers"]),
    (
      "km2", "area", ("m2", WrittenNumber(1, exponent: 6)),
      ["km2", "km 2", "km²", "sq km", "square kilometre|kilometres", "square kilometer|kilometers"]
    ),
    ("m2", "area", nil, ["m2", "m 2", "m²", "sqm", "square metre|metres", "square meter|meters"]),
    ("ha", "area", ("m2", WrittenNumber(1, exponent: 4)), ["ha", "hectare|hectares"]),
    ("MW", "power", ("kW", WrittenNumber(1000)), ["MW", "megawatt|megawatts"]),
    ("kW", "power", nil, ["kW", "kilowatt|kilowatts"]),
    ("MWh", "energy", nil, ["MWh"]),
    ("t", "mass", ("kg", WrittenNumber(1000)), ["t", "ton|tons|tonne|tonnes", "metric ton|tons"]),
    ("kg", "mass", nil, ["kg", "kilogram|kilograms"]), ("TEU", "count", nil, ["TEU", "TEUs"]),
    ("bbl", "volume", nil, ["barrel|barrels"]), ("mile", "length", nil, ["mile|miles"]),
    ("foot", "length", nil, ["foot|feet"]),
    ("inch", "length", nil, ["inch|inches"]), ("ounce", "mass", nil, ["ounce|ounces"]),
    ("gallon", "volume", nil, ["gallon|gallons"]),
    ("pound", "mass", nil, ["pound|pounds"]), ("°C", "temperature", nil, ["°C", "degrees Celsius"]),
    ("mm", "length", nil, ["mm"]),
    ("acre", "area", nil, ["acre|acres"]),
  ]
}
