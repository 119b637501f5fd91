import Text

/// The words of the grammar of time, in one table.
enum TimeLexicon {
  static let table = WordTable<TimeWord>(months + units + numbers + relations + small + OtherDates.months)

  private typealias Entry = (words: String, code: TimeWord)

  private static func listed(_ group: TimeWord.Class, from first: UInt8, _ words: String) -> [Entry] {
    words.split(separator: " ").enumerated().map { (String($1), TimeWord(group, first + UInt8($0))) }
  }

  private static let months: [Entry] =
    listed(
      .month,
      from: 1,
      "january february march april may june july august september october november december"
    )
    + listed(.shortMonth, from: 1, "jan feb mar apr \u{1} jun jul aug sept oct nov dec")
    + [("sep", TimeWord(.shortMonth, 9))]
    + listed(.weekday, from: 1, "monday tuesday wednesday thursday friday saturday sunday")
    + listed(.weekday, from: 9, "mon tue wed thu fri \u{1} \u{1}")
    + [("tues", TimeWord(.weekday, 10)), ("thur thurs", TimeWord(.weekday, 12))]
    + listed(
      .season,
      from: 1,
      "spring summer autumn fall winter twenties thirties forties fifties sixties seventies eighties nineties"
    )

  private static let units: [Entry] =
    listed(.unit, from: 1, "minute hour day week month year decade century fortnight weekend quarter night")
    + listed(
      .units,
      from: 1,
      "minutes hours days weeks months years decades centuries fortnights weekends quarters nights"
    )
    + [
      ("min mins", TimeWord(.units, TimeUnit.minute.rawValue)), ("hr hrs", TimeWord(.units, TimeUnit.hour.rawValue)),
      ("yr yrs", TimeWord(.units, TimeUnit.year.rawValue)),
    ]

  private static let numbers: [Entry] =
    listed(
      .cardinal,
      from: 0,
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    )
    + listed(
      .largeCardinal,
      from: 0,
      "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
    )
    + listed(
      .ordinal,
      from: 1,
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
      fourteenth fifteenth
      """
    )
    + listed(
      .largeOrdinal,
      from: 0,
      """
      sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth \
      seventieth eightieth ninetieth
      """
    )

  private static let relations: [Entry] =
    listed(
      .relation,
      from: 0,
      "last next this that same following previous past coming current recent subsequent my"
    )
    + [
      ("preceding prior", TimeWord(.relation, TimeRelation.previous.rawValue)),
      ("latter", TimeWord(.ordinal, 2)), ("these", TimeWord(.relation, TimeRelation.this.rawValue)),
      ("upcoming forthcoming", TimeWord(.relation, TimeRelation.coming.rawValue)),
      ("ensuing succeeding intervening", TimeWord(.relation, TimeRelation.subsequent.rawValue)),
    ]
    + listed(.part, from: 0, "early mid late beginning end half rest \u{1} \u{1} turn")
    + [
      ("middle", TimeWord(.part, TimePart.middle.rawValue)),
      ("start outset onset", TimeWord(.part, TimePart.beginning.rawValue)),
      ("close", TimeWord(.part, TimePart.end.rawValue)),
      ("remainder", TimeWord(.part, TimePart.rest.rawValue)),
    ]
    + listed(
      .preposition,
      from: 0,
      "from between since until by before after during in on through throughout to and of or"
    )
    + [
      ("till til", TimeWord(.preposition, TimePreposition.until.rawValue)),
      ("within over for at around about", TimeWord(.preposition, TimePreposition.in.rawValue)),
    ]

  private static let small: [Entry] =
    listed(
      .reference,
      from: 0,
      """
      now today tomorrow yesterday currently recently future daily night morning afternoon evening \
      weekly time period present
      """
    )
    + [
      ("nowadays presently", TimeWord(.reference, TimeReference.now.rawValue)),
      ("tmrw tmr", TimeWord(.reference, TimeReference.tomorrow.rawValue)),
      ("former", TimeWord(.reference, TimeReference.past.rawValue)),
      ("nighttime midnight tonight", TimeWord(.reference, TimeReference.night.rawValue)),
    ]
    + listed(.era, from: 0, "bc ad fiscal fy academic q h ce calendar cy w")
    + [
      ("bce", TimeWord(.era, TimeEra.bc.rawValue)), ("financial", TimeWord(.era, TimeEra.fiscal.rawValue)),
      ("ay sy", TimeWord(.era, TimeEra.fiscalYear.rawValue)), ("school", TimeWord(.era, TimeEra.academic.rawValue)),
    ]
    + listed(
      .particle,
      from: 0,
      "the a ago later earlier several few couple many some long old hence each another st"
    )
    + [
      ("an", TimeWord(.particle, TimeParticle.a.rawValue)),
      ("nd rd th", TimeWord(.particle, TimeParticle.suffix.rawValue)),
      ("afterwards thereafter", TimeWord(.particle, TimeParticle.later.rawValue)),
      ("every per", TimeWord(.particle, TimeParticle.each.rawValue)),
    ]
}
