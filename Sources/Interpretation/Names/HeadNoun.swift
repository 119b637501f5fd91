import Text

/// A noun that names a sort of thing, by which a text speaks of a name again: "the company", "the treaty".
enum HeadNoun: UInt8, Sendable {
  case company = 1
  case bank, university, institute, ministry, commission, committee, council, agency, authority, association, forum
  case embassy, parliament, court, fund, airport, port, bridge, dam, hospital, stadium, railway, road, canal, pipeline
  case zone, plant, board, agreement, treaty, convention, protocolText, declaration, charter, memorandum, province,
    district
  case river, lake, island, strategy, initiative, plan, party, project

  static let table = WordTable<HeadNoun>([
    (
      "company companies corporation corp co ltd limited inc plc group holdings airlines airways airline carrier telecom firm",
      .company
    ),
    ("bank", .bank), ("university college", .university), ("institute institution academy", .institute),
    ("ministry", .ministry), ("commission", .commission), ("committee", .committee), ("council", .council),
    ("agency", .agency), ("authority", .authority), ("board", .board),
    ("association federation society union", .association),
    ("forum", .forum), ("embassy", .embassy), ("parliament assembly congress senate", .parliament), ("court", .court),
    ("fund foundation", .fund), ("airport", .airport), ("port harbour terminal", .port), ("bridge", .bridge),
    ("dam", .dam), ("hospital", .hospital), ("stadium", .stadium), ("railway", .railway),
    ("expressway highway motorway road", .road), ("canal", .canal), ("pipeline", .pipeline), ("zone park", .zone),
    ("plant station", .plant), ("agreement accord pact", .agreement), ("treaty", .treaty),
    ("convention", .convention), ("protocol", .protocolText), ("declaration statement", .declaration),
    ("charter", .charter), ("memorandum mou", .memorandum), ("province", .province), ("district county", .district),
    ("river", .river), ("lake", .lake), ("island", .island), ("strategy", .strategy), ("initiative", .initiative),
    ("plan", .plan), ("party", .party), ("project", .project),
  ])

  /// The sort of a name by its last word, or by its first where "of", "on" or "for" stands behind it.
  static func of(_ tokens: ArraySlice<Token>) -> HeadNoun? {
    guard let last = tokens.last(where: \.isWord) else { return nil }
    if let head = tokens.lazy.filter(\.isWord).prefix(3).compactMap({ table[$0] }).first,
      tokens.contains(where: { WordClass.table[$0] == .genitive || WordClass.table[$0] == .preposition })
    {
      return head
    }
    return table[last]
  }
}
