import RecordModel
import Text

/// A thing that a text speaks of more than once: "the Zub bridge", "a hospital in Klow", "the treaty of friendship".
struct NamedWork: Equatable {
  /// What it is, by its word and sort.
  var head: UInt32
  var sort: StoryWord
  /// The words of its name; empty for "the bridge".
  var names: Set<UInt32>
  var place: Int
  /// Whether it is spoken of as known: "the bridge", "its bridge".
  var isDefinite: Bool
  /// Whether it stands behind a preposition: "to the bridge".
  var isObject: Bool
  /// Where its words begin.
  var start: Int

  static let heads: [StoryWord] = [.line, .works, .treaty, .group]

  /// The things of a sentence in their order.
  static func all(in sentence: StorySentence) -> [NamedWork] {
    sentence.cues.compactMap { cue in heads.contains(cue.word) ? NamedWork(cue, sentence) : nil }
  }

  private init?(_ cue: StorySentence.Cue, _ sentence: StorySentence) {
    guard let hash = sentence.hash(at: cue.place), !sentence.isInTime(cue.place) else { return nil }
    // "The hospital train", "the bridge builder": another thing.
    if sentence.isContent(cue.place + 1), sentence.cue(at: cue.place + 1).map({ Self.heads.contains($0) }) == true {
      return nil
    }
    head = hash
    sort = cue.word
    place = cue.place
    var first = cue.place
    var names = Set<UInt32>()
    while first > sentence.tokens.lowerBound, !sentence.isInFigure(first - 1), Self.isOfName(first - 1, sentence),
      cue.place - first < 6
    {
      first -= 1
      if sentence.isName(first), let word = sentence.hash(at: first) { names.insert(word) }
    }
    names.formUnion(Self.namesAfter(cue.place, sort, sentence))
    self.names = names
    var lead = first
    while lead > sentence.tokens.lowerBound, first - lead < 5, sentence.role(at: lead - 1) != .article,
      sentence.isContent(lead - 1) || sentence.wording.figures.contains(where: { $0.tokens.contains(lead - 1) })
    {
      lead -= 1
    }
    isDefinite =
      sentence.role(at: lead - 1) == .article
      && !["a", "an", "another"].contains(sentence.wording.word(at: lead - 1))
    start = sentence.role(at: lead - 1) == .article ? lead - 1 : lead
    let before = sentence.role(at: start - 1)
    isObject =
      (before == .preposition || before == .genitive)
      && !["since", "after", "before", "until", "as"].contains(sentence.wording.word(at: start - 1))
  }

  private static func isOfName(_ place: Int, _ sentence: StorySentence) -> Bool {
    guard let token = sentence.wording.token(place) else { return false }
    if token.isWord { return sentence.isName(place) || sentence.cue(at: place) == nil && isSpecial(place, sentence) }
    let link = sentence.link(at: place)
    return link == .dash && !token.hasSpaceBefore
  }

  /// Capitals that grammar knows too: "Special Economic Zone".
  private static func isSpecial(_ place: Int, _ sentence: StorySentence) -> Bool {
    guard let token = sentence.wording.token(place) else { return false }
    return token.isCapitalized && place > sentence.tokens.lowerBound && sentence.role(at: place) == nil
      && sentence.link(at: place) == nil
  }

  /// "Over the Zub", "in Klow", "of friendship".
  private static func namesAfter(_ place: Int, _ sort: StoryWord, _ sentence: StorySentence) -> Set<UInt32> {
    let role = sentence.role(at: place + 1)
    guard role == .preposition || role == .genitive, !sentence.isInTime(place + 2) else { return [] }
    var first = place + 2
    while sentence.role(at: first) == .article { first += 1 }
    guard !sentence.isInTime(first) else { return [] }
    var names = Set<UInt32>()
    var index = first
    while index < first + 4, sentence.isName(index), let word = sentence.hash(at: index) {
      names.insert(word)
      index += 1
    }
    if names.isEmpty, sort == .treaty, sentence.isContent(first), let word = sentence.hash(at: first) {
      names.insert(word)
    }
    return names
  }

  /// Whether the two can be one thing by their names.
  func canBe(_ other: NamedWork) -> Bool {
    guard head == other.head, !names.isEmpty, !other.names.isEmpty else { return false }
    return names.isSubset(of: other.names) || other.names.isSubset(of: names)
  }
}
