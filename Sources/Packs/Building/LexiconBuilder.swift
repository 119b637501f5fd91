import Quantities
import RecordModel
import Text

/// Compiles checked packs into a lexicon.
enum LexiconBuilder {
  static func lexicon(of packs: [LoadedPack], _ merged: MergedPacks, useFacts: Bool) -> Lexicon {
    var lexicon = Lexicon()
    lexicon.packs = packs.map { ($0.name, $0.version) }
    lexicon.fingerprint = fingerprint(of: packs, useFacts: useFacts)
    lexicon.trie.reserve(words: 1 << 16)
    lexicon.addEntities(merged)
    lexicon.addTitles(merged)
    lexicon.addNameTypes(merged)
    lexicon.addCurrencies(merged)
    lexicon.addUnits(merged)
    lexicon.addWritings(merged)
    lexicon.addSizes(merged)
    lexicon.addMeasures(merged)
    lexicon.addEvents(merged)
    lexicon.addCues(merged)
    if useFacts { lexicon.reference = ReferenceBook(of: packs) }
    return lexicon
  }

  /// A hash of everything that the packs say, in their order.
  private static func fingerprint(of packs: [LoadedPack], useFacts: Bool) -> UInt64 {
    var hash = StableHash()
    hash.combine(useFacts ? 1 : 0)
    for pack in packs { hash.combine(number: pack.fingerprint) }
    return hash.value
  }
}

extension Lexicon {
  /// Adds each wording of the list under a key.
  mutating func add(wordingsOf node: PackNode, _ key: String, _ entry: Entry) {
    for item in node.items(key) { if let text = item.text { add(text, entry) } }
  }

  fileprivate mutating func addTitles(_ packs: MergedPacks) {
    for row in packs["titles"] { for item in row.node.items { if let text = item.text { add(text, .title) } } }
  }

  fileprivate mutating func addNameTypes(_ packs: MergedPacks) {
    for row in packs["types"] {
      guard let kind = row.node.text("kind").flatMap(EntityKind.init) else { continue }
      add(wordingsOf: row.node, "openings", .nameType(kind, isOpening: true))
      add(wordingsOf: row.node, "endings", .nameType(kind, isOpening: false))
    }
  }

  fileprivate mutating func addCues(_ packs: MergedPacks) {
    for row in packs["modality"] {
      for modality in Claim.Modality.allCases {
        add(wordingsOf: row.node, modality.rawValue, .cue(.modality(modality)))
      }
    }
    for row in packs["status"] {
      for status in Event.Status.allCases { add(wordingsOf: row.node, status.rawValue, .cue(.status(status))) }
    }
    for row in packs["commitment"] {
      for state in Commitment.State.allCases { add(wordingsOf: row.node, state.rawValue, .cue(.commitment(state))) }
    }
    let lists: [(String, Cue)] = [
      ("definition", .definition), ("attribution_before", .attribution(before: true)),
      ("attribution_after", .attribution(before: false)),
    ]
    for (key, cue) in lists {
      for row in packs[key] { for item in row.node.items { if let text = item.text { add(text, .cue(cue)) } } }
    }
  }
}
