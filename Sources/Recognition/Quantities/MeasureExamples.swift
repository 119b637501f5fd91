extension QuantityRecognizer {
  static let units: [Reading] = lengths + sizes + science + rates + weightsAndAges + countedNouns

  private static let lengths: [Reading] = [
    Reading("measure 5.1666666667 ft", from: "5 feet 2 inches", "5 ft 2 in", "5 ft. 2 in.", "five foot two", "5' 2\""),
    Reading("measure 6.3333333333 ft", from: "6 feet, 4 inches", "six-foot-four", "6 ft 4 in", "6 ft 4 in tall"),
    Reading("measure 10 in", from: "10\" long", "10 inches", "a 10-inch", "a 10″ wide"),
    Reading("measure 1/2 mi", from: "half a mile", "½ mile", "a half-mile"),
    Reading("measure about 20 mi", from: "20-odd miles"),
    Reading("measure 2 km", from: "a two-kilometre-long", "2km", "two kilometres"),
    Reading(
      "measure [6, 8] ft",
      from: "six- to eight-foot",
      "6 to 8 feet",
      "between six and eight feet",
      "six-to-eight-foot"
    ),
    Reading("measure 2 picometer", from: "2 picometers", "2 picometres"),
    Reading("measure 12 nautical mile", from: "12 nautical miles", "12 nmi"),
  ]

  private static let sizes: [Reading] = [
    Reading("measure 660 square meter", from: "660 square metres", "660 m²", "660 m2", "660 sq. m", "660-square-metre"),
    Reading("measure 20000 square foot", from: "20,000 sq ft", "20,000 square feet", "a 20,000-square-foot"),
    Reading("measure 500 dunam", from: "500 dunams", "500 dunums"),
    Reading("measure 9000000000 m3", from: "9 bcm", "nine billion cubic metres", "9 billion m³"),
    Reading("measure 8000000000000 cubic foot", from: "8 tcf", "8 trillion cubic feet"),
    Reading("measure 20 kg", from: "20 [kg]", "20 <kg>", "20kg"),
    Reading("measure 120 microgram", from: "120 µg", "120 μg", "120 micrograms"),
    Reading("measure 1/2 teaspoon", from: "half a teaspoon", "½ teaspoon", "½ tsp"),
    Reading("measure 5000000 t", from: "5 MMt", "5 million tonnes", "50 lakh tonnes", "five million metric tons"),
    Reading("measure 43000 gross ton", from: "43,000 GT", "43,000 gross tons"),
  ]

  private static let science: [Reading] = [
    Reading("measure 11.55 degree", from: "11°33′N", "11° 33' N", "11.55 degrees", "11.55°N"),
    Reading("measure 104.925 degree", from: "104°55′30″E", "104° 55' 30\" E"),
    Reading("measure -40 °C", from: "-40 °C", "minus 40 degrees Celsius", "minus 40° Celsius"),
    Reading("measure 1/2 turn", from: "a half turn", "half a turn"),
    Reading("measure 420 part per million", from: "420 ppm", "420 parts per million"),
    Reading("measure 1013 hectopascal", from: "1013 hPa", "1013 hectopascals"),
    Reading("measure 75 decibel", from: "75 dB", "75 decibels"),
    Reading("measure 100 megabyte", from: "100 MB", "100 megabytes"),
    Reading("measure 100 megabit", from: "100 Mb", "100 megabits", "100 Mbit"),
    Reading("measure 20 kilometer per hour", from: "20 km/h", "20 kph", "20kmph", "20km/hr", "20 kilometres an hour"),
    Reading("measure 12000 cubic foot per second", from: "12,000 cusecs", "12,000 cubic feet per second"),
  ]

  private static let rates: [Reading] = [
    Reading(
      "measure 500000 bbl / day",
      from: "500,000 barrels a day",
      "500,000 bpd",
      "500,000 b/d",
      "a 500,000-barrel-a-day",
      "500 kb/d",
      "half a million barrels of oil per day"
    ),
    Reading("measure 34500 t / year", from: "34,500 tonnes of refined copper a year", "34,500 t/y", "34,500 tpa"),
    Reading("measure 45 truck / day", from: "45 trucks daily", "45 trucks a day", "45 trucks each day"),
    Reading("measure 3 kWh / capita", from: "3 kWh per capita", "three kilowatt-hours per capita"),
    Reading("measure 12 doctor / 10000 person", from: "12 doctors per 10,000 people"),
    Reading("measure 15 L / 100 km", from: "15 litres per 100 km", "15 L/100 km"),
    Reading("money 1900 USD / oz", from: "US$1,900 an ounce", "US$1,900 per ounce"),
    Reading("money 2 USD / pound", from: "US$2 a pound", "US$2 per pound"),
    Reading("money 25 USD / square meter", from: "US$25 per square metre", "US$25/m²"),
    Reading("money 4.5 USD / MMBtu", from: "US$4.50 per million British thermal units", "US$4.50/MMBtu"),
  ]

  private static let weightsAndAges: [Reading] = [
    Reading("measure 7 pound", from: "weighs seven pounds", "7 lb", "seven pounds of rice", "a seven-pound baby"),
    Reading("measure 7.1875 pound", from: "7 lb 3 oz"),
    Reading(
      "money 7 XXX",
      from: "costs seven pounds",
      "seven pounds of debt",
      "it weighs a lot, but costs seven pounds",
      "the weight of debt on those who owed seven pounds",
      "heavy losses of seven pounds",
      "seven pounds of pocket money"
    ),
    Reading("measure 87 year", from: "87 yo", "87 y/o", "aged 87"),
    Reading("measure at-least 65 year", from: "aged 65 and over", "people aged 65 or more"),
    Reading("measure [15, 24] year", from: "aged 15 to 24", "aged between 15 and 24", "aged 15–24"),
    Reading("measure under 5 year", from: "children under five", "children aged under 5"),
  ]

  private static let countedNouns: [Reading] = [
    Reading("measure 583 personnel", from: "583 Royal Armed Forces (RAF) personnel"),
    Reading("measure 40 student", from: "40 Master's students", "40 students"),
    Reading("measure 12 group", from: "12 women's groups"),
    Reading("measure 9 vice-minister", from: "nine Vice-Ministers"),
    Reading("measure 300 bed", from: "a 300-bed", "300 beds"),
    Reading("measure 1 family", from: "one family"),
    Reading("measure 50000 cattle", from: "50,000 head of cattle", "50,000 cattle"),
    Reading("measure 12 rifle", from: "12 AK-47 rifles"),
    Reading("measure 12 craft", from: "12 fast attack craft"),
    Reading("measure 10 mou", from: "10 MoUs", "ten MoUs"),
    Reading("measure 15 flight / week", from: "15 weekly flights", "15 flights a week"),
    Reading("measure 5 ship", from: "5 US ships", "five U.S. ships", "five ships"),
    Reading("measure 12 newspaper", from: "12 weekly newspapers"),
  ]
}
