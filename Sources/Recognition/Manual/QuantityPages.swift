extension QuantityRecognizer {
  /// The examples by what they give, so that each has its page wherever it is read.
  public static var pages: [ReaderPage] { (plainPages + unitPages).filter { !$0.isEmpty } }

  /// Numbers without a unit.
  private static var plainPages: [ReaderPage] {
    [
      ReaderPage(
        "numbers",
        "Numbers",
        "Numbers in digits and in words, with any mark between thousands and before decimals, with scale words and "
          + "abbreviations of them, exact, bounded or as a range. “Allows” says what the wording leaves open: half a "
          + "unit in the last digit that was written, or one open side. In the list below stands no "
          + "figure of any kind.",
        readings("number", isShare: false),
        leavesAlone: nonexamples
      ),
      ReaderPage(
        "ordinals",
        "Ordinals",
        "Numbers in an order: anniversaries, meetings of a series, ranks. An ordinal is not a count.",
        readings("ordinal")
      ),
      ReaderPage(
        "fractions-and-multiples",
        "Fractions, ratios and multiples",
        "Shares in words and signs, “one in five”, “threefold”. A fraction keeps its two whole numbers.",
        readings("number", isShare: true)
      ),
    ]
  }

  /// Numbers of something, and what is left.
  private static var unitPages: [ReaderPage] {
    [
      ReaderPage(
        "money",
        "Money",
        "Amounts with a currency by its code, its sign or its name, before or behind the number. A bare sign such as "
          + "\\$ that several currencies share stays open until the document says which it means; the table shows it "
          + "open.",
        readings("money")
      ),
      ReaderPage(
        "percentages",
        "Percentages",
        "Percentages and percentage points, which are not the same: from 10 to 15 percent is 5 points and 50 percent.",
        readings("percentage")
      ),
      ReaderPage(
        "measures",
        "Measures and counted things",
        "Numbers with a unit or with the noun that they count, in the singular; rates with what they are counted by. "
          + "Packs bring the units.",
        readings("measure")
      ),
      ReaderPage(
        "other-figures",
        "Other figures",
        "What a figure may be besides these: numbers that cannot be read whole are told as unread, with the reason, "
          + "and lengths of time are found among figures too.",
        examples.filter { reading in !kinds.contains { reading.summary.hasPrefix("\($0) ") } }
      ),
    ]
  }

  private static let kinds = ["number", "ordinal", "money", "percentage", "measure"]

  private static func readings(_ kind: String) -> [Reading] { examples.filter { $0.summary.hasPrefix("\(kind) ") } }

  /// The bare numbers that are a fraction, ratio or multiple, or those that are not.
  private static func readings(_ kind: String, isShare: Bool) -> [Reading] {
    readings(kind).filter { reading in
      let isFound = reading.summary.hasSuffix(" multiple") || reading.summary.contains("/")
      return isFound == isShare
    }
  }
}
