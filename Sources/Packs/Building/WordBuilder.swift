import Quantities
import RecordModel
import Text

extension Lexicon {
  /// Adds the currencies with their names and signs.
  mutating func addCurrencies(_ packs: MergedPacks) {
    for row in packs["currencies"] {
      let entry = Entry.currency(currencies.count)
      var currency = CurrencyDefinition(
        code: row.node.text("code") ?? "",
        word: row.node.text("word"),
        codes: row.node.items("codes").compactMap(\.text),
        likely: row.node.text("likely")
      )
      currency.part = row.node.text("part").flatMap { Int($0) }
      currency.measure = row.node.text("measure")
      currency.cautious = row.node.items("cautious").compactMap(\.text).map { WordHash.of($0) }
      currencies.append(currency)
      add(wordingsOf: row.node, "names", entry)
      add(wordingsOf: row.node, "symbols", entry)
      add(wordingsOf: row.node, "cautious", entry)
    }
  }

  /// Adds the units of measure with their names and conversions.
  ///
  /// Rows of one code are one unit, which people see as the symbol of the first of them.
  mutating func addUnits(_ packs: MergedPacks) {
    for row in packs["units"] {
      let node = row.node
      let entry = Entry.unit(units.count)
      let symbol = node.text("symbol") ?? ""
      let code = node.text("code") ?? symbol
      let sign = unit(code).map(\.sign) ?? (code == symbol ? nil : symbol)
      var unit = UnitDefinition(code: code, symbol: symbol, sign: sign, dimension: node.text("dimension") ?? "")
      unit.per = node.text("per")
      if let base = node["base"], let code = base.text("unit"),
        let factor = base.text("factor").flatMap(WrittenNumber.init(decimal:))
      {
        unit.base = (code, factor)
      }
      unit.power = node.text("power").flatMap { Int($0) } ?? 0
      unit.exactNames = node.texts("exact")
      append(unit)
      add(wordingsOf: node, "names", entry)
      add(wordingsOf: node, "exact", entry)
    }
  }

  /// Adds what currencies and units are called in other writing systems.
  mutating func addWritings(_ packs: MergedPacks) {
    for row in packs["writings"] {
      let (code, word, symbol) = (row.node.text("currency"), row.node.text("word"), row.node.text("symbol"))
      let entry =
        symbol.map { symbol in units.firstIndex { $0.symbol == symbol }.map(Entry.unit) }
        ?? currencies.firstIndex { $0.code == code && $0.word == word }.map(Entry.currency)
      if let entry { add(wordingsOf: row.node, "names", entry) }
    }
  }

  /// Adds how great things of a sort are at the most.
  mutating func addSizes(_ packs: MergedPacks) {
    for row in packs["sizes"] {
      guard let longest = row.node.text("longest").flatMap({ Int64($0) }),
        let tallest = row.node.text("tallest").flatMap({ Int64($0) })
      else { continue }
      let nouns = Set(row.node.texts("names").map { WordHash.of($0) })
      sizes.append(SizeDefinition(nouns: nouns, longest: longest, tallest: tallest))
    }
  }

  /// Adds the measures with their wordings.
  mutating func addMeasures(_ packs: MergedPacks) {
    for row in packs["measures"] {
      let node = row.node
      let entry = Entry.measure(measures.count)
      measures.append(
        MeasureDefinition(
          id: node.text("id") ?? "",
          label: node.text("label") ?? "",
          unitKind: node.text("unit").flatMap(MeasureDefinition.UnitKind.init) ?? .any,
          accrual: node.text("accrual").flatMap(MeasureDefinition.Accrual.init) ?? .flow,
          direction: node.text("direction").flatMap(MeasureDefinition.Direction.init) ?? .none,
          partOf: node.text("part_of")
        )
      )
      add(wordingsOf: node, "wordings", entry)
    }
  }

  /// Adds the types of event with the words that tell of them, and the things that these words need beside them.
  mutating func addEvents(_ packs: MergedPacks) {
    for row in packs["objects"] {
      let kinds = row.node.texts("kinds").compactMap(EntityKind.init)
      let areAmounts = row.node.text("amounts") == "yes"
      objects.append(ObjectDefinition(id: row.node.text("id") ?? "", kinds: kinds, areAmounts: areAmounts))
      add(wordingsOf: row.node, "words", .object(objects.count - 1))
    }
    for row in packs["events"] {
      let index = events.count
      events.append(event(row.node))
      let roles: [(String, EventTrigger.Role)] = [
        ("active", .active), ("passive", .passive), ("guests", .receiver), ("nouns", .noun),
      ]
      for (key, role) in roles { add(wordingsOf: row.node, key, .trigger(EventTrigger(event: index, role: role))) }
      for (key, role) in [("verbs", EventTrigger.Role.active), ("receivers", .receiver)] {
        add(wordingsOf: row.node, key, .trigger(EventTrigger(event: index, role: role, needsObject: true)))
      }
    }
  }

  private func event(_ row: PackNode) -> EventDefinition {
    let goldstein = row.text("goldstein").flatMap(WrittenNumber.init(decimal:))?.scaled(by: 1).rational
    let needed = row.texts("objects")
    return EventDefinition(
      subtype: row.text("subtype") ?? "",
      kind: row.text("kind").flatMap(Event.Kind.init) ?? .other,
      codes: Event.Codes(
        ploverType: row["plover"]?.text("type"),
        ploverMode: row["plover"]?.text("mode"),
        cameo: row.text("cameo"),
        goldsteinTenths: goldstein.flatMap { $0.denominator == 1 ? Int(exactly: $0.numerator) : nil }
      ),
      objects: objects.indices.filter { needed.contains(objects[$0].id) },
      isOpaque: row.text("opaque") == "yes",
      isAnnounced: row.text("announced") == "yes"
    )
  }
}
