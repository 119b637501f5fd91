import Quantities
import Recognition
import RecordModel
import Text

/// Names people and things that are counted by what is done to them: "detained nine fishermen", "some forty hostages
/// died", "four schools had been handed over", "the abduction of seven employees".
enum ThingsDoneTo {
  private enum Deed: UInt8 {
    case die = 1, wound, detain, expel, abduct, deploy, rescue, train, employ, deport, hand, grant, free, vaccinate
  }
  private static let deeds = WordTable<Deed>([
    (
      """
      kill kills killed killing killings die dies died dying dead death deaths perish perished drowned slain massacred \
      executed murdered
      """, .die
    ),
    ("wound wounds wounded wounding injure injured injuring hurt maimed", .wound),
    (
      "detain detains detained detaining detention arrest arrests arrested arresting jailed imprisoned captured",
      .detain
    ),
    ("expel expels expelled expelling expulsion", .expel),
    ("abduct abducts abducted abducting abduction kidnap kidnapped kidnapping", .abduct),
    ("deploy deploys deployed deploying deployment stationed dispatched sent sends sending", .deploy),
    ("rescue rescues rescued rescuing saved evacuated evacuates evacuating evacuation", .rescue),
    ("train trains trained training", .train), ("employ employs employed employing hired recruited", .employ),
    ("deport deports deported deporting deportation resettled banished", .deport),
    ("handed", .hand), ("naturalised naturalized citizenship", .grant),
    ("free freed frees release releases released releasing", .free), ("vaccinated vaccinating", .vaccinate),
  ])
  private static let soldiers: Set<String> = [
    "soldier", "troop", "marine", "policeman", "officer", "guard", "peacekeeper", "gendarme", "ship", "frigate",
    "aircraft", "tank", "adviser", "advisor", "trainer", "engineer", "paratrooper", "ranger",
  ]
  private static let (before, behind) = (7, 7)

  /// The thing that a figure counts with what is done to it, or `nil` where no such word stands in the clause.
  static func label(_ figure: Mention, _ unit: Unit, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> String?
  {
    guard case .counted(let noun) = unit, figure.time == nil, figure.kind == .measure else { return nil }
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let deed =
      nearest(stride(from: start - 1, through: max(sentence.tokens.lowerBound, start - before), by: -1), analysis)
      ?? nearest(stride(from: end, to: min(sentence.tokens.upperBound, end + behind), by: 1), analysis)
    let written = analysis.passage.string(of: end - 1..<end).lowercased()
    return deed.flatMap { named($0, noun, EnglishNouns.singular(of: written) == noun ? written : noun) }
  }

  /// The first deed on the way, with no other figure and no end of the clause before it.
  private static func nearest(_ way: StrideThrough<Int>, _ analysis: borrowing Analysis) -> Deed? {
    for index in way {
      if let deed = deed(index, analysis) { return deed }
      if ends(index, analysis) { return nil }
    }
    return nil
  }

  private static func nearest(_ way: StrideTo<Int>, _ analysis: borrowing Analysis) -> Deed? {
    for index in way {
      if let deed = deed(index, analysis) { return isPast(index, analysis) ? deed : nil }
      if ends(index, analysis) { return nil }
    }
    return nil
  }

  /// What the people behind a verb do themselves is not done to them: "40 guards killed", but no "40 guards detain".
  private static func isPast(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    if deeds[tokens[index]] == .die || deeds[tokens[index]] == .wound {
      return index + 1 == tokens.count || WordClass.table[tokens[index + 1]] != nil || !tokens[index + 1].isWord
    }
    return VerbForm.isParticiple(tokens[index], analysis.passage)
      && (WordClass.table[tokens[index - 1]] == .auxiliary || WordClass.table[tokens[index - 1]] == nil)
  }

  private static func deed(_ index: Int, _ analysis: borrowing Analysis) -> Deed? {
    let token = analysis.passage.tokens[index]
    return token.isCapitalized ? nil : deeds[token]
  }

  private static func ends(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    switch WordClass.table[analysis.passage.tokens[index]] {
    case .semicolon, .contrast, .mark: true
    default: analysis.passage.tokens[index].isNumber
    }
  }

  private static func named(_ deed: Deed, _ noun: String, _ things: String) -> String? {
    switch deed {
    case .die: "deaths"
    case .wound: "wounded"
    case .detain: things + " detained"
    case .expel: things + " expelled"
    case .abduct: things + " abducted"
    case .deploy: soldiers.contains(noun) ? things + " deployed" : nil
    case .rescue: things + " rescued"
    case .train: things + " trained"
    case .employ: things + " employed"
    case .deport: things + " deported"
    case .hand: things + " handed over"
    case .grant: "citizenships granted"
    case .free: things + " released"
    case .vaccinate: things + " vaccinated"
    }
  }
}
