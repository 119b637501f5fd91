import RecordModel
import Text

/// Words that call a person by an office: "Prime Minister X", "the Prime Minister of Y, X,", "X, Prime Minister of Y,".
struct OfficePhrase {
  /// The sort of the office.
  var sort: UInt32
  /// The words from the title to the name, without the article before them.
  var words: Range<Int>
  /// All that stands in the place of the subject, with commas and the state before it.
  var subject: Range<Int>
  /// Whether "then" or "as" binds the office to the time of what is told.
  var isOfThatTime = false
  /// Whether the office is told of, with whose it is, and is no mere title before a name.
  var isTold = false

  init?(around name: CheckedSentence.Name, in sentence: CheckedSentence, _ terms: TermsOfOffice) {
    guard
      let phrase = Self.before(name, sentence, terms) ?? Self.withOwner(name, sentence, terms)
        ?? Self.behind(name, sentence, terms) ?? Self.apposed(name, sentence, terms)
        ?? Self.trailing(name, sentence, terms)
    else { return nil }
    self = phrase
    let start = words.lowerBound
    guard !isOfThatTime else { return }
    guard !sentence.has(Self.modifiers, in: max(sentence.range.lowerBound, start - 3)..<start),
      !sentence.has(Self.modifiers, in: words)
    else { return nil }
  }

  private init(_ sort: UInt32, _ words: Range<Int>, subject: Range<Int>) {
    self.sort = sort
    self.words = words
    self.subject = subject
  }

  /// "Indian Prime Minister X".
  private static func before(
    _ name: CheckedSentence.Name,
    _ sentence: CheckedSentence,
    _ terms: TermsOfOffice
  ) -> OfficePhrase? {
    guard let title = terms.title(before: name.tokens.lowerBound, in: sentence) else { return nil }
    let words = title.range.lowerBound..<name.tokens.upperBound
    let first = start(of: title.range.lowerBound, sentence)
    var phrase = OfficePhrase(title.sort, words, subject: first..<words.upperBound)
    // "French President X", "President X of France": whose office it is, which no mere title of honour says.
    phrase.isTold = sentence.names.contains { owner in
      guard owner.place.kind == .state else { return false }
      return owner.tokens.upperBound == title.range.lowerBound
        || sentence.isWord(words.upperBound, of: of) && owner.tokens.lowerBound == words.upperBound + 1
    }
    return phrase
  }

  /// "the Prime Minister of India, X," and "President of Kenya X".
  private static func withOwner(
    _ name: CheckedSentence.Name,
    _ sentence: CheckedSentence,
    _ terms: TermsOfOffice
  ) -> OfficePhrase? {
    var end = name.tokens.lowerBound
    let hasComma = sentence.isWord(end - 1, of: comma)
    if hasComma { end -= 1 }
    guard let owner = sentence.names.first(where: { $0.tokens.upperBound == end && $0.place.kind != .person }) else {
      return nil
    }
    end = owner.tokens.lowerBound
    if sentence.isWord(end - 1, of: articles) { end -= 1 }
    guard sentence.isWord(end - 1, of: of), let title = terms.title(before: end - 1, in: sentence) else { return nil }
    var last = name.tokens.upperBound
    if hasComma, sentence.isWord(last, of: comma) { last += 1 }
    let words = title.range.lowerBound..<name.tokens.upperBound
    var phrase = OfficePhrase(title.sort, words, subject: start(of: title.range.lowerBound, sentence)..<last)
    phrase.isTold = hasComma
    phrase.isOfThatTime = hasComma && sentence.isWord(title.range.lowerBound - 1, of: then)
    return phrase
  }

  /// "X, (the British) Prime Minister (of Y),".
  private static func behind(
    _ name: CheckedSentence.Name,
    _ sentence: CheckedSentence,
    _ terms: TermsOfOffice
  ) -> OfficePhrase? {
    var index = name.tokens.upperBound
    let hasComma = sentence.isWord(index, of: comma)
    guard hasComma || sentence.isWord(index, of: asWord) else { return nil }
    if hasComma { index += 1 }
    let isBound = sentence.isWord(index, of: binding)
    if isBound { index += 1 }
    while sentence.isWord(index, of: articles)
      || sentence.names.contains(where: { $0.tokens.contains(index) && $0.place.kind == .state })
      || sentence.isWord(index, of: genitive)
    {
      index += 1
    }
    guard let title = terms.title(at: index, in: sentence) else { return nil }
    var end = title.range.upperBound
    if sentence.isWord(end, of: of) {
      end += sentence.isWord(end + 1, of: articles) ? 2 : 1
      guard let owner = sentence.names.first(where: { $0.tokens.lowerBound == end }) else { return nil }
      end = owner.tokens.upperBound
    }
    let isThen = (1...3).contains { sentence.isWord(end + $0, of: timeWords) } && sentence.isWord(end, of: atWord)
    if isThen { while !sentence.isWord(end - 1, of: timeWords) { end += 1 } }
    guard
      sentence.isWord(end, of: comma) || isBound || isThen || end == sentence.range.upperBound || isStop(end, sentence)
    else {
      return nil
    }
    var phrase = OfficePhrase(title.sort, name.tokens.lowerBound..<end, subject: name.tokens.lowerBound..<end + 1)
    (phrase.isOfThatTime, phrase.isTold) = (isBound || isThen, true)
    return phrase
  }

  /// "The Japanese prime minister, X," and "Brazil’s president, X,".
  private static func apposed(
    _ name: CheckedSentence.Name,
    _ sentence: CheckedSentence,
    _ terms: TermsOfOffice
  ) -> OfficePhrase? {
    let end = name.tokens.lowerBound - 1
    guard sentence.isWord(end, of: comma), sentence.isWord(name.tokens.upperBound, of: comma),
      let title = terms.title(before: end, in: sentence)
    else { return nil }
    var place = title.range.lowerBound
    while sentence.isWord(place - 1, of: genitive) { place -= 1 }
    let isOwned = sentence.names.contains { $0.tokens.upperBound == place && $0.place.kind != .person }
    guard isOwned || place > sentence.range.lowerBound && sentence.tokens[place - 1].isCapitalized else { return nil }
    let first = start(of: place, sentence)
    let isBound = sentence.isWord(first + 1, of: binding) || sentence.isWord(first, of: binding)
    let words = title.range.lowerBound..<name.tokens.upperBound
    var phrase = OfficePhrase(title.sort, words, subject: first..<name.tokens.upperBound + 1)
    (phrase.isOfThatTime, phrase.isTold) = (isBound, true)
    return phrase
  }

  /// "X flew to Lima in May 2012 as Prime Minister": the one person of the sentence, at its head.
  private static func trailing(
    _ name: CheckedSentence.Name,
    _ sentence: CheckedSentence,
    _ terms: TermsOfOffice
  ) -> OfficePhrase? {
    guard name.tokens.lowerBound - sentence.start <= 4, !sentence.isWord(name.tokens.upperBound, of: comma),
      sentence.names.count(where: { $0.place.kind == .person }) == 1,
      let place = sentence.range.first(where: { sentence.isWord($0, of: asWord) }), place > name.tokens.upperBound,
      let title = terms.title(at: place + 1, in: sentence), !sentence.isWord(title.range.upperBound, of: of)
    else { return nil }
    var phrase = OfficePhrase(title.sort, name.tokens, subject: name.tokens)
    (phrase.isOfThatTime, phrase.isTold) = (true, true)
    return phrase
  }

  private static func isStop(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    sentence.range.contains(index) && !sentence.tokens[index].isWord && index + 1 == sentence.range.upperBound
  }

  private static let binding = wordSet("then as")
  private static let then = wordSet("then")
  private static let asWord = wordSet("as")
  private static let atWord = wordSet("at in")
  private static let timeWords = wordSet("time days")

  /// Where the words of the subject begin: before the state and the article of its title.
  private static func start(of title: Int, _ sentence: CheckedSentence) -> Int {
    var start = title
    while start > sentence.range.lowerBound, title - start < 4,
      sentence.isWord(start - 1, of: articles)
        || sentence.names.contains(where: { $0.tokens.contains(start - 1) && $0.place.kind != .person })
    {
      start -= 1
    }
    return start
  }

  private static let comma = wordSet(",")
  private static let articles = wordSet("the")
  private static let of = wordSet("of")
  private static let genitive = wordSet("' s ’")
  private static let modifiers = wordSet(
    "former then later future ex late vice deputy acting interim designate incoming outgoing ousted deposed now current "
      + "assistant under elect candidate first lady"
  )
}
