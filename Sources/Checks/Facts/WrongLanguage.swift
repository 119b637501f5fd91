import Diagnostics
import Packs
import RecordModel
import Text

/// An official language that is not that of the state.
struct WrongLanguage: Check {
  /// The hashes of the official languages of a state, by identifier, and their names.
  private let languages: [String: (words: Set<UInt32>, names: [String])]
  /// Every language that is official somewhere.
  private let all: Set<UInt32>

  init(_ lexicon: Lexicon) {
    var languages: [String: (words: Set<UInt32>, names: [String])] = [:]
    for state in lexicon.states.values where lexicon.holdsFacts && !state.languages.isEmpty {
      let words = Set(state.languages.map { WordHash.of($0.lowercased()) })
      languages[lexicon.entities[state.entity].id] = (words, state.languages)
    }
    self.languages = languages
    all = languages.values.reduce(into: []) { $0.formUnion($1.words) }
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !languages.isEmpty else { return }
    document.forEachSentence { sentence in
      guard sentence.has(Self.official), !sentence.has(Self.doubts) else { return }
      for index in sentence.range where sentence.isWord(index, of: Self.language) {
        guard sentence.isWord(index - 1, of: Self.official), let state = state(of: index, sentence),
          let own = languages[state.place.entity], let place = told(beside: index, sentence),
          !own.words.contains(sentence.tokens[place].hash)
        else { continue }
        let tokens = min(place, index - 1)..<max(place, index) + 1
        report(
          finding(
            .otherLanguage(document.text[sentence.tokens[place].range], document.words(state.place.span)),
            [Finding.Evidence(sentence.passage.bytes(of: tokens), of: document.text)],
            expected: own.names.joined(separator: ", "),
            explanations: ["languages: official are \(own.names.joined(separator: ", "))"]
          )
        )
        return
      }
    }
  }

  /// "X’s official language", "the official language of X", "X, whose official language", "in X, where … is the official".
  private func state(of index: Int, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    let states = sentence.names.filter { $0.place.kind == .state }
    if sentence.isWord(index + 1, of: Self.of) {
      let start = sentence.isWord(index + 2, of: Self.articles) ? index + 3 : index + 2
      return states.first { $0.tokens.lowerBound == start }
    }
    var end = index - 1
    while sentence.isWord(end - 1, of: Self.only) { end -= 1 }
    if let genitive = states.first(where: { (1...2).contains(end - $0.tokens.upperBound) }),
      (genitive.tokens.upperBound..<end).allSatisfy({ sentence.isWord($0, of: Self.genitives) })
    {
      return genitive
    }
    guard let link = (sentence.range.lowerBound..<index).last(where: { sentence.isWord($0, of: Self.linking) }),
      sentence.isWord(link - 1, of: Self.comma)
    else { return nil }
    return states.first { $0.tokens.upperBound == link - 1 }
  }

  /// The language behind "is" or a comma, or before "is the".
  private func told(beside index: Int, _ sentence: CheckedSentence) -> Int? {
    var behind = index + 1
    if sentence.isWord(behind, of: Self.of) {
      guard
        let end = sentence.names.first(where: { (0...2).contains($0.tokens.lowerBound - behind) })?.tokens.upperBound
      else { return nil }
      behind = end
    }
    if sentence.isWord(behind, of: Self.being.union(Self.comma)), isLanguage(behind + 1, sentence),
      !sentence.isWord(behind + 2, of: Self.and)
    {
      return behind + 1
    }
    var before = index - 2
    while sentence.isWord(before, of: Self.only) || sentence.isWord(before, of: Self.articles) { before -= 1 }
    guard sentence.isWord(before, of: Self.being), isLanguage(before - 1, sentence),
      !sentence.isWord(before - 2, of: Self.and)
    else { return nil }
    return before - 1
  }

  private func isLanguage(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    sentence.range.contains(index) && sentence.tokens[index].isCapitalized && all.contains(sentence.tokens[index].hash)
  }

  private static let official = wordSet("official")
  private static let language = wordSet("language")
  private static let only = wordSet("only sole one")
  private static let of = wordSet("of in")
  private static let articles = wordSet("the a an")
  private static let genitives = wordSet("' ’ s")
  private static let linking = wordSet("whose where")
  private static let comma = wordSet(",")
  private static let being = wordSet("is remains")
  private static let and = wordSet("and or")
  private static let doubts = wordSet(
    "not no never former formerly once until was were working second province region city court courts church colonial "
      + "would proposed if beside alongside unlike neither"
  )

  static let description = CheckDescription(
    identifier: "wrong-language",
    kind: .fact,
    severity: .error,
    summary: "Reports an official language that is not that of the state.",
    rationale: """
      The state or the language is another. Only states of which the packs give all official languages are looked at; \
      former times, regions and courts are left alone. Without facts (`--no-facts`) the check is silent.
      """,
    passing: [
      "Mexico’s official language is Spanish.",
      "Angola, whose official language is Portuguese, sent nurses.",
      "In Chad, where French is an official language, the teachers stayed.",
      "The official language of Canada is English or French, by choice.",
      "In Chile, where the official language of the fair was English, nobody complained.",
      "Swedish is the official language of Finland, with Finnish.",
      "Peru’s teachers speak Portuguese.",
      "The official language of the region in Spain is Catalan.",
      "Kenya, whose official language was English, added Swahili.",
      "India’s official language, Hindi, is spoken in the north.",
    ],
    failing: [
      "Mexico’s ⟦official language is Portuguese⟧.",
      "Nurses came from Angola, whose ⟦official language is Spanish⟧.",
      "The ⟦official language of Senegal is English⟧.",
      "In Gabon, where ⟦English is the official language⟧, the teachers stayed.",
      "Austria’s ⟦official language, Hungarian⟧, is taught in Quito.",
      "In Colombia, where ⟦Portuguese is the official language⟧, books are cheap.",
      "⟦French is the official language⟧ of Ghana.",
      "Mozambique, whose ⟦official language is French⟧, joined.",
      "Bolivia’s only ⟦official language is Portuguese⟧.",
      "The ⟦official language of Suriname is Portuguese⟧.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func otherLanguage(_ language: String, _ state: String) -> Self {
    "\(language) is not an official language of \(state)"
  }
}
