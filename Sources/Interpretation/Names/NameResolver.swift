import Packs
import Quantities
import RecordModel
import Text

/// Turns what the packs know of the words into names, and finds those that only the document makes known.
struct NameResolver: Sendable {
  /// Each entity of the lexicon as a name without a place.
  private let known: [NamedThing]
  private let lexicon: Lexicon
  private let typed = TypedNames()
  private let persons: PersonFinder
  private let offices: OfficeHolders
  private let allusions = AllusionFinder()
  private let pairs = PairFinder()
  private let capitals: CapitalNames
  private let letters: NameLetters

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    known = lexicon.entities.map { entity in
      var name = NamedThing(
        tokens: 0..<0,
        kind: entity.kind,
        party: Party(entity.canonical, entity: entity.id, state: entity.state)
      )
      if entity.kind == .person {
        let words = Tokenizer.tokens(of: entity.canonical).filter(\.isWord)
        name.familyName = (entity.familyNameComesFirst ? words.first : words.last)?.hash
      }
      name.isRegion = entity.kind == .place && entity.state == nil && Self.regions.contains(entity.type ?? "")
      if entity.kind != .state, entity.kind != .person {
        name.head = HeadNoun.of(Tokenizer.tokens(of: entity.canonical)[...])
      }
      return name
    }
    persons = PersonFinder(known)
    offices = OfficeHolders(lexicon)
    capitals = CapitalNames(lexicon, known)
    letters = NameLetters(lexicon)
  }

  /// The types of places that stand for several states.
  private static let regions: Set<String> = ["continent", "region"]

  /// Fills in the names of a block, in the order of the text.
  ///
  /// With them the offices, pronouns and nouns that stand for one, and apart from them the words that stand for two.
  /// The "US" of an amount of money is no name.
  func resolve(_ analysis: inout Analysis, _ local: inout LocalNames, date: PartialDate?) {
    var names: [NamedThing] = []
    names.reserveCapacity(analysis.matches.count)
    addKnown(analysis, to: &names)
    addTyped(analysis.passage, analysis.matches, to: &names)
    addPersons(analysis.passage, analysis.matches, to: &names)
    capitals.replace(&names, analysis.passage.tokens)
    joinStates(to: &names, analysis.passage)
    for index in names.indices {
      if names[index].isLocal { settle(&names[index], analysis.passage, local) }
      note(names[index], analysis.passage, in: &local)
    }
    addLocal(analysis, local, to: &names)
    analysis.names = names
    let holders = offices.persons(in: analysis, known, date: date)
    analysis.pairs = pairs.allusions(in: analysis, holders)
    analysis.names += holders + allusions.allusions(in: analysis, holders)
    analysis.names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func addKnown(_ analysis: borrowing Analysis, to names: inout [NamedThing]) {
    var mention = 0
    let mentions = analysis.mentions
    for index in analysis.matches.indices {
      let tokens = analysis.matches[index].tokens
      // A quotation covers the figures in it, so that the letters of "US$" must be looked for behind it.
      while mention < mentions.count,
        mentions[mention].tokens.upperBound <= tokens.lowerBound || mentions[mention].kind == .quotation
      {
        mention += 1
      }
      if mention < mentions.count, mentions[mention].kind == .money, mentions[mention].tokens.overlaps(tokens) {
        continue
      }
      switch analysis.matches[index].entry {
      case .entity(let entity), .demonym(let entity):
        if let last = names.indices.last, names[last].tokens.upperBound > tokens.lowerBound { continue }
        if Self.isCutOff(tokens, analysis.passage) { continue }
        names.append(known[entity])
        names[names.count - 1].tokens = tokens
        if known[entity].kind == .organisation, known[entity].party.state == nil, names.count > 1,
          let branch = branch(names[names.count - 1], after: names[names.count - 2], analysis.passage)
        {
          names[names.count - 1] = branch
        }
      case .title:
        if let person = persons.person(after: index, in: analysis.passage, analysis.matches) { names.append(person) }
      default: break
      }
    }
  }

  /// Whether an addition in brackets makes another word of the last one: "Council[or]".
  private static func isCutOff(_ tokens: Range<Int>, _ passage: borrowing Passage) -> Bool {
    guard tokens.upperBound < passage.tokens.count else { return false }
    let next = passage.tokens[tokens.upperBound]
    return next.hash == bracket && !next.hasSpaceBefore
  }

  /// Whether a hyphen makes the last word part of another: "Party-to-Party".
  private static func isCompound(_ tokens: Range<Int>, _ passage: borrowing Passage) -> Bool {
    let end = tokens.upperBound
    guard end + 1 < passage.tokens.count, passage.tokens[end].hash == hyphen else { return false }
    return !passage.tokens[end].hasSpaceBefore && !passage.tokens[end + 1].hasSpaceBefore
  }

  private static let bracket = WordHash.of("[")
  private static let hyphen = WordHash.of("-")

  /// The body of one state that is called like one of all: the name of a state stands right before it.
  private func branch(_ name: NamedThing, after last: NamedThing, _ passage: borrowing Passage) -> NamedThing? {
    guard last.kind == .state,
      last.tokens.upperBound == name.tokens.lowerBound, passage.tokens[name.tokens.lowerBound].isCapitalized
    else { return nil }
    let whole = last.tokens.lowerBound..<name.tokens.upperBound
    let entity = NameLetters.identifier(.organisation, whole, passage)
    let party = Party(passage.words(of: whole), entity: entity, state: last.party.state)
    return NamedThing(tokens: name.tokens, kind: .organisation, party: party, isLocal: true, whole: whole)
  }

  /// Lets the name of a body take in that of its state in full behind it: "State Council The People's Republic of …".
  private func joinStates(to names: inout [NamedThing], _ passage: borrowing Passage) {
    for index in names.indices.dropLast() where names[index].kind == .organisation && names[index].whole == nil {
      let state = names[index + 1]
      let gap = names[index].tokens.upperBound..<max(names[index].tokens.upperBound, state.tokens.lowerBound)
      guard state.kind == .state, state.tokens.count > 2, gap.count <= 1,
        gap.allSatisfy({ WordClass.table[passage.tokens[$0]] == .article }),
        names[index].party.state ?? state.party.state == state.party.state
      else { continue }
      names[index].whole = names[index].tokens.lowerBound..<state.tokens.upperBound
      names[index].party.state = state.party.state
    }
  }

  /// Adds names that a type word makes known; a longer one takes the place of the places in it.
  private func addTyped(_ passage: borrowing Passage, _ matches: [Lexicon.Match], to names: inout [NamedThing]) {
    var found: [NamedThing] = []
    for match in matches {
      guard case .nameType(let kind, let isOpening) = match.entry else { continue }
      guard !Self.isCutOff(match.tokens, passage), !Self.isCompound(match.tokens, passage),
        let name = typed.name(kind, isOpening: isOpening, at: match.tokens, passage, names),
        !found.contains(where: { $0.tokens.overlaps(name.tokens) && $0.tokens.count >= name.tokens.count })
      else { continue }
      found.removeAll { $0.tokens.overlaps(name.tokens) }
      found.append(name)
    }
    guard !found.isEmpty else { return }
    names.removeAll { name in found.contains { $0.tokens.overlaps(name.tokens) } }
    names += found
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Adds persons whose title stands behind their name, and the author at the beginning of a note or an entry.
  private func addPersons(_ passage: borrowing Passage, _ matches: [Lexicon.Match], to names: inout [NamedThing]) {
    var found: [NamedThing] = []
    if passage.block.kind == .footnote || passage.block.kind == .bibliographyEntry || passage.block.kind == .listItem,
      let author = persons.author(in: passage, names, lexicon)
    {
      found.append(author)
    }
    for index in matches.indices {
      guard case .title = matches[index].entry else { continue }
      if let person = persons.person(before: index, in: passage, matches, names) { found.append(person) }
    }
    guard !found.isEmpty else { return }
    names.removeAll { name in found.contains { $0.tokens.overlaps(name.tokens) } }
    for name in found where !names.contains(where: { $0.tokens.overlaps(name.tokens) }) { names.append(name) }
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Adds the words that the document has made stand for a name.
  private func addLocal(_ analysis: borrowing Analysis, _ local: LocalNames, to names: inout [NamedThing]) {
    guard !local.isEmpty else { return }
    let passage = analysis.passage
    var found: [NamedThing] = []
    var (next, end) = (0, 0)
    for index in passage.tokens.indices
    where index >= end && passage.tokens[index].isCapitalized && local.mayKnow(passage.tokens[index]) {
      while next < names.count, names[next].tokens.upperBound <= index { next += 1 }
      let named = next < names.count && names[next].tokens.contains(index) ? names[next] : nil
      if let (acronym, isSure) = local.meaning(of: passage.tokens[index]) {
        guard named == nil || isSure && named?.tokens.count == 1 && named?.party != acronym.party else { continue }
        names.removeAll { $0.tokens == index..<index + 1 }
        next = 0
        found.append(placed(acronym, at: index))
      } else if named == nil, let (person, words) = local.person(from: index, passage.tokens),
        next == names.count || names[next].tokens.lowerBound >= words.upperBound
      {
        var person = person
        (person.tokens, person.whole, end) = (words, nil, words.upperBound)
        found.append(person)
      } else if named == nil, let person = local.person(passage.tokens[index]), standsAlone(index, analysis) {
        found.append(placed(person, at: index))
      }
    }
    guard !found.isEmpty else { return }
    names += found
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Gives a name the entity that the packs or the document know by the same letters: "Express Way", "Vega, Luis".
  private func settle(_ name: inout NamedThing, _ passage: borrowing Passage, _ local: LocalNames) {
    if let entity = letters.entity(name.written, passage),
      (known[entity].kind == .person) == (name.kind == .person)
    {
      (name.party, name.kind, name.isLocal) = (known[entity].party, known[entity].kind, false)
      name.familyName = known[entity].familyName
    } else if name.kind == .person, let person = local.person(named: name.tokens, passage) {
      name.party = person.party
    }
  }

  private func placed(_ thing: NamedThing, at index: Int) -> NamedThing {
    var thing = thing
    thing.tokens = index..<index + 1
    thing.whole = nil
    return thing
  }

  /// Whether a word is no part of a longer name, and no month.
  private func standsAlone(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    if index + 1 < tokens.count, PersonNames.isNameWord(tokens[index + 1]),
      !tokens[index + 1].traits.contains(.lineBefore)
    {
      return false
    }
    if analysis.mentions.contains(where: { $0.tokens.contains(index) }) { return false }
    guard index > 0, PersonNames.isNameWord(tokens[index - 1]) else { return true }
    return analysis.matches.contains { $0.entry == .title && $0.tokens.upperBound == index }
  }

  /// Keeps what later parts of the document may call a name: its acronym, parts of a person's name.
  private func note(_ name: NamedThing, _ passage: borrowing Passage, in local: inout LocalNames) {
    let tokens = passage.tokens
    if name.written.count > 1 { local.noteAcronym(of: name, in: passage) }
    if name.kind == .person, name.tokens.count > 1 { local.add(person: name, passage) }
    guard name.kind == .person, name.tokens.count > 1,
      !tokens[name.tokens].contains(where: { WordClass.table[$0] == .comma || WordClass.table[$0] == .genitive })
    else { return }
    let last = tokens[name.tokens.upperBound - 1]
    if last.length > 3, PersonNames.isNameWord(last) { local.add(last, for: name) }
    guard let family = name.familyName, family != last.hash else { return }
    if let first = tokens[name.tokens].first(where: { $0.hash == family }) { local.add(first, for: name) }
  }
}
