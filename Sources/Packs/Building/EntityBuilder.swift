import Quantities
import RecordModel

extension Lexicon {
  /// Adds the entities of all sections with their names.
  mutating func addEntities(_ packs: MergedPacks) {
    reserve(entities: EntitySection.all.reduce(0) { $0 + packs[$1.key].count })
    for (number, section) in EntitySection.all.enumerated() {
      for row in packs[section.key] {
        trie.owner = TokenTrie.Owner(kind: UInt8(clamping: number), pack: UInt8(clamping: row.pack))
        addEntity(row.node, section.kind)
      }
    }
    trie.owner = nil
  }

  private mutating func addEntity(_ row: PackNode, _ kind: EntityKind) {
    let index = append(Self.entity(row, kind))
    add(name: entities[index].canonical, .entity(index))
    for alias in entities[index].aliases { add(alias, .entity(index)) }
    switch kind {
    case .state: addState(row, index)
    case .framework: addAreas(row, index)
    default: break
    }
  }

  private static func entity(_ row: PackNode, _ kind: EntityKind) -> Entity {
    var entity = Entity(
      id: row.text("id") ?? "",
      kind: kind,
      canonical: row.text("name") ?? "",
      aliases: row.texts("aliases"),
      state: row.text("state") ?? row.text("code"),
      offices: row.items("offices").map(Entity.Office.init(pack:)),
      areas: row.items("areas").compactMap { $0.text("name") }
    )
    entity.familyNameComesFirst = row.text("order") == "family-first"
    entity.type = row.text("type")
    entity.from = (row.text("from") ?? row.text("in_force")).flatMap(PartialDate.init(iso:))
    entity.to = row.text("to").flatMap(PartialDate.init(iso:))
    entity.signed = row.text("signed").flatMap(PartialDate.init(iso:))
    entity.source = row.text("source")
    entity.parties = row.texts("parties")
    entity.parent = row.text("parent") ?? row.text("in")
    entity.latitude = row.text("latitude")
    entity.longitude = row.text("longitude")
    return entity
  }

  private mutating func addState(_ row: PackNode, _ index: Int) {
    add(wordingsOf: row, "demonyms", .demonym(index))
    let code = row.text("code") ?? ""
    var state = StateDefinition(
      code: code,
      entity: index,
      capital: row.text("capital"),
      currency: row.text("currency")
    )
    state.isLandlocked = row.text("landlocked").map { $0 == "yes" }
    state.largestProduct = row.text("largest_gdp").flatMap { Int($0) }
    state.neighbours = row.texts("neighbours")
    state.languages = row.texts("languages")
    state.hasOwnCalendar = row.text("calendar") == "own"
    state.independence = row.items("independence").map { StateDefinition.Phase(pack: $0, name: "of") }
    state.formerNames = row.items("former_names").map { StateDefinition.Phase(pack: $0, name: "name") }
    state.formerCapitals = row.items("former_capitals").map { StateDefinition.Phase(pack: $0, name: "name") }
    state.currencies = row.items("currencies").map { StateDefinition.Phase(pack: $0, name: "name") }
    states[code] = state
  }

  private mutating func addAreas(_ row: PackNode, _ index: Int) {
    for (number, area) in row.items("areas").enumerated() {
      let entry = Entry.area(framework: index, area: number)
      add(name: area.text("name") ?? "", entry)
      add(wordingsOf: area, "aliases", entry)
      add(wordingsOf: area, "words", entry)
    }
  }
}

extension StateDefinition.Phase {
  /// What a row of a pack tells to have held for a time; its name stands under a key.
  init(pack row: PackNode, name key: String) {
    self.init(
      name: row.text(key),
      from: row.text("from").flatMap(PartialDate.init(iso:)),
      to: row.text("to").flatMap(PartialDate.init(iso:))
    )
  }
}

extension Entity.Office {
  /// The office that a row of a pack describes.
  init(pack row: PackNode) {
    self.init(
      title: row.text("title") ?? "",
      of: row.text("of"),
      from: row.text("from").flatMap(PartialDate.init(iso:)),
      to: row.text("to").flatMap(PartialDate.init(iso:)),
      source: row.text("source")
    )
  }
}
