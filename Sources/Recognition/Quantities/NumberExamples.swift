extension QuantityRecognizer {
  /// Numbers in rarer forms.
  static let moreNumbers: [Reading] = [
    Reading("number 536", from: "five hundred and three dozens", "five hundred and thirty-six"),
    Reading("number 3600", from: "three hundred dozen", "300 dozen"),
    Reading("number 0.0000002", from: "two hundred thousand trillionths", "two hundred billionths"),
    Reading("number 200/35", from: "two hundred thirty fifths", "two hundred thirty-fifths"),
    Reading("number 3/25", from: "three twenty fifths", "three twenty-fifths"),
    Reading("number 42.4", from: "forty and two and two fifths", "forty-two and two fifths"),
    Reading("number 2/500 ratio", from: "two out of five hundreds"),
    Reading("number 1/3 ratio", from: "one out of every three", "one-in-three", "1 in 3"),
    Reading("number 8.95430243255237", from: "1.1^23", "1.1^--23"),
    Reading("number -8.95430243255237", from: "-1.1^--23", "minus 1.1^23"),
    Reading("number 6000000", from: "6 millions", "six millions", "6 million", "6.0e6"),
    Reading("number 2500", from: "2,500 (two thousand five hundred)", "two thousand five hundred (2,500)"),
    Reading("number 3500000000000000", from: "3.5 quadrillion", "three and a half quadrillion"),
    Reading("number over 1/2", from: "more than half", "over a half", "more than one half"),
    Reading("number 3 multiple", from: "by a factor of 3", "a factor of three", "three-fold", "trebled"),
    Reading("number 0.5 multiple", from: "halved"),
    Reading("number 20 multiple", from: "twentyfold", "20-fold", "twenty-fold"),
    Reading("number 0.64 index", from: "0.64 on a scale of 0 to 1", "an index of 0.64", "a Gini coefficient of 0.64"),
    Reading("number 7 index", from: "7 on a 10-point scale", "7 (on a scale from 0 to 10)"),
    Reading("number at-least 65", from: "65 or older", "65 and older", "65+", "65-plus"),
    Reading("number 5.6", from: "5.6", "5·6", "5,6", "five point six"),
    Reading("number 160", from: "a hundred and 5 dozens", "one hundred and sixty"),
    Reading("number 40500", from: "40 thousand five hundred", "forty thousand five hundred"),
    Reading("number 1/21", from: "one twenty-first", "one twenty first"),
    Reading("number 5.75", from: "5 and 3/4", "5 3/4", "five and three quarters"),
    Reading("number 0.0006", from: "six ten thousandths", "6e-4"),
    Reading("number 202", from: "two-hundred-and-two", "two hundred and two"),
    Reading("number -0.0004", from: "-2500.0^-1.0", "-2500^-1"),
    Reading("number [5, 10]", from: "5~10", "5–10", "5 to 10"),
    Reading("number 64210", from: "sixty-four thousand, two hundred and ten", "64,210"),
    Reading("number 3.75", from: "3-3/4", "3 3/4", "3¾", "three and three quarters"),
    Reading("number 500000", from: "½ million", "half a million"),
    Reading("number 5", from: "5 ± 1", "5±1", "5 +/- 1"),
    Reading("number", from: "2^200", "6.02x10^23", "4 octillion", "1.2.3 million", "2,000,00", "$1.000.00"),
  ]

  /// Percentages in rarer forms.
  static let morePercentages: [Reading] = [
    Reading("percentage 30 percent", from: "percents of thirty", "a percentage of 30"),
    Reading(
      "percentage 20 percent",
      from: "a percentage of 20",
      "20 p.c.",
      "20pc",
      "20 percents"
    ),
    Reading("percentage 0.5 percentage-point", from: "0.5 pp", "0.5 p.p.", "0.5 of a percentage point"),
    Reading("percentage 1/2 percentage-point", from: "half a percentage point", "half of one percentage point"),
    Reading("percentage 1/4 percent", from: "a quarter of a percent", "a quarter of one per cent"),
    Reading("percentage about 20 percent", from: "20-odd percent", "20 percent or so", "around 20%"),
    Reading("percentage 6.2 percent", from: "6.2 %", "6 . 2 %", "6·2 per cent", "6.2 per-cent"),
  ]
}
