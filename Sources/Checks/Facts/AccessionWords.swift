import RecordModel
import Text

/// Other words in which a text tells that a state joined a body, each with its date right behind.
extension WrongMembership {
  /// "X joined the alliance in 2009": the body is named before.
  func accession(toNounOf sentence: CheckedSentence) -> Accession? {
    guard sentence.has(Self.nouns), !sentence.has(Self.loose) else { return nil }
    for state in sentence.names where state.place.kind == .state {
      var index = state.tokens.upperBound
      if sentence.isWord(index, of: Self.comma), sentence.isWord(index + 1, of: Self.which),
        !sentence.isWord(state.tokens.lowerBound - 1, of: Self.of)
      {
        index += 2
      }
      while sentence.isWord(index, of: Self.adverbs) { index += 1 }
      guard sentence.isWord(index, of: Self.joining) else { continue }
      index += 1
      if sentence.isWord(index, of: Self.to) { index += 1 }
      guard sentence.isWord(index, of: Self.the), sentence.isWord(index + 1, of: Self.nouns) else { continue }
      if let time = date(behind: index + 2, sentence) { return Accession(state: state, time: time) }
    }
    return nil
  }

  /// "The accession of X to Y in 2004", "X’s entry into Y in 2004", "Y admitted X in 2004".
  func nounOrAdmission(of body: CheckedSentence.Name, in sentence: CheckedSentence) -> Accession? {
    guard !sentence.has(Self.loose) else { return nil }
    if sentence.isWord(body.tokens.upperBound, of: Self.admitting) {
      let start = body.tokens.upperBound + 1
      guard let state = state(sentence, { $0.lowerBound == start }),
        let time = date(behind: state.tokens.upperBound, sentence)
      else { return nil }
      return Accession(state: state, time: time)
    }
    var index = body.tokens.lowerBound - 1
    while sentence.isWord(index, of: Self.the) { index -= 1 }
    guard sentence.isWord(index, of: Self.to), let time = date(behind: body.tokens.upperBound, sentence) else {
      return nil
    }
    if let state = state(sentence, { $0.upperBound == index }) {
      var noun = state.tokens.lowerBound - 1
      while sentence.isWord(noun, of: Self.the) { noun -= 1 }
      guard sentence.isWord(noun, of: Self.of), sentence.isWord(noun - 1, of: Self.accessions) else { return nil }
      return isWhole(noun - 2, sentence) ? Accession(state: state, time: time) : nil
    }
    guard sentence.isWord(index - 1, of: Self.accessions) else { return nil }
    var end = index - 1
    while sentence.isWord(end - 1, of: Self.genitive) { end -= 1 }
    return state(sentence, { $0.upperBound == end || $0.upperBound == index - 1 }).map {
      Accession(state: $0, time: time)
    }
  }

  /// Whether no "talks on" or "path to" stands before the noun.
  private func isWhole(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    var index = index
    while sentence.isWord(index, of: Self.the) { index -= 1 }
    return !sentence.isWord(index, of: Self.ways)
  }

  private func state(_ sentence: CheckedSentence, _ isThere: (Range<Int>) -> Bool) -> CheckedSentence.Name? {
    sentence.names.first { $0.place.kind == .state && isThere($0.tokens) }
  }

  /// "In 2004" right behind some words, and the end of the clause behind it.
  private func date(behind end: Int, _ sentence: CheckedSentence) -> CheckedSentence.Time? {
    guard sentence.isWord(end, of: Self.at) else { return nil }
    let time = sentence.times.first { (end + 1...end + 2).contains($0.tokens.lowerBound) }
    guard let time, !time.place.isLoose, !time.place.isResolved,
      !sentence.isWord(time.tokens.upperBound, of: Self.relatives)
    else { return nil }
    return time
  }

  private static let nouns = wordSet("alliance bloc union organisation organization body")
  private static let joining = wordSet("joined acceded entered")
  private static let admitting = wordSet("admitted")
  private static let accessions = wordSet("accession entry admission")
  private static let adverbs = wordSet("formally officially finally itself also")
  private static let which = wordSet("which")
  private static let the = wordSet("the")
  private static let to = wordSet("to into")
  private static let at = wordSet("in on")
  private static let genitive = wordSet("' s ’")
  private static let relatives = wordSet("that which of")
  private static let ways = wordSet("on about to for towards toward before after until against by from")
}

extension Set {
  /// The one element of a set that has no other.
  var onlyElement: Element? { count == 1 ? first : nil }
}
