import Packs
import RecordModel
import Text

/// Finds the thing that has what is counted: a zone its companies, a framework its areas.
enum HolderFinder {
  private enum Word: UInt8 { case place = 1, holding, having, ranking }
  private static let words = WordTable<Word>([
    ("in within across throughout at from", .place), ("with comprising of", .holding),
    ("index report ranking rankings survey scoreboard league", .ranking),
    ("covering hosting spanning employing housing containing consisting comprising uniting grouping", .having),
  ])
  private static let from = WordHash.of("from")
  private static let out = WordHash.of("out")

  /// The name that a figure in brackets stands behind: "Japan (5.9%)".
  static func bracketed(
    _ anchor: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> NamedThing? {
    let open = anchor.lowerBound - 1
    guard open > sentence.tokens.lowerBound, WordClass.table[analysis.passage.tokens[open]] == .bracket else {
      return nil
    }
    return sentence.names.first { analysis.names[$0].isActor && analysis.names[$0].tokens.upperBound == open }
      .map { analysis.names[$0] }
  }

  /// The thing that has what is counted: "the framework with six areas", "175 companies operate within the zone".
  static func holder(of anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> NamedThing?
  {
    if let thing = inside(anchor, sentence, analysis) ?? having(anchor, sentence, analysis) { return thing }
    let tokens = analysis.passage.tokens
    for index in sentence.names {
      let name = analysis.names[index]
      guard name.kind != .state, name.kind != .place, name.kind != .person, name.kind != .party else { continue }
      if name.tokens.upperBound <= anchor.lowerBound, anchor.lowerBound - name.tokens.upperBound <= 6 {
        var with = name.tokens.upperBound
        while with < anchor.lowerBound, tokens[with].kind == .punctuation { with += 1 }
        if with < anchor.lowerBound, words[tokens[with]] == .holding, anchor.lowerBound - with <= 2 { return name }
      }
      guard name.kind != .organisation, name.tokens.lowerBound > anchor.upperBound,
        name.tokens.lowerBound - anchor.upperBound <= 6
      else { continue }
      var before = name.tokens.lowerBound - 1
      while before > anchor.upperBound, WordClass.table[tokens[before]] == .article { before -= 1 }
      let isBetween = (anchor.upperBound..<before).contains {
        WordClass.table[tokens[$0]] == .comma || tokens[$0].isCapitalized
      }
      if words[tokens[before]] == .place, tokens[before].hash != from, !isBetween { return name }
    }
    return nil
  }

  /// The organisation that is named in the figure itself: "the ten members of ECOWAS", "ten ECOWAS members".
  private static func inside(_ anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> NamedThing?
  {
    let within = sentence.names.first { index in
      let name = analysis.names[index]
      return anchor.count > 2 && (name.kind == .organisation || name.kind == .mechanism)
        && anchor.contains(name.tokens.lowerBound)
    }
    return within.map { analysis.names[$0] } ?? owner(behind: anchor, sentence, analysis)
  }

  /// "23 branches of the Credit Bank", "two trips of Foreign Minister Vega".
  private static func owner(behind anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> NamedThing?
  {
    let tokens = analysis.passage.tokens
    guard anchor.upperBound < sentence.tokens.upperBound, WordClass.table[tokens[anchor.upperBound]] == .genitive else {
      return nil
    }
    var start = anchor.upperBound + 1
    while start < sentence.tokens.upperBound, WordClass.table[tokens[start]] == .article { start += 1 }
    let title = analysis.matches[sentence.matches].first {
      guard case .title = $0.entry else { return false }
      return $0.tokens.lowerBound == start
    }
    return analysis.names[sentence.names].first {
      $0.kind == .organisation && title == nil && $0.tokens.lowerBound == start
        || $0.kind == .person && $0.tokens.lowerBound == title?.tokens.upperBound
    }
  }

  /// The ranking whose number of those ranked a figure is: "157th out of 180 countries in the Press Freedom Index".
  static func ranking(of anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Party? {
    let tokens = analysis.passage.tokens
    var before = anchor.lowerBound - 1
    guard before > sentence.tokens.lowerBound, WordClass.table[tokens[before]] == .genitive else { return nil }
    before -= 1
    if tokens[before].hash == out { before -= 1 }
    guard before >= sentence.tokens.lowerBound,
      tokens[max(sentence.tokens.lowerBound, before - 1)...before].contains(where: { $0.isNumber })
    else { return nil }
    let end = min(anchor.upperBound + 12, sentence.tokens.upperBound)
    guard let last = (anchor.upperBound..<end).first(where: { words[tokens[$0]] == .ranking }) else { return nil }
    var first = last
    while first > anchor.upperBound, tokens[first - 1].isCapitalized { first -= 1 }
    for index in sentence.names where analysis.names[index].tokens.upperBound < last {
      first = max(first, analysis.names[index].tokens.upperBound)
    }
    return first < last ? Party(analysis.passage.words(of: first..<last + 1)) : nil
  }

  /// What a distance is counted to: "12 km from the harbour".
  static func end(ofDistance anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Party?
  {
    let tokens = analysis.passage.tokens
    for index in sentence.names where analysis.names[index].tokens.lowerBound >= anchor.upperBound {
      let name = analysis.names[index]
      var before = name.tokens.lowerBound - 1
      while before > anchor.upperBound, WordClass.table[tokens[before]] == .article { before -= 1 }
      return tokens[before].hash == from && name.tokens.lowerBound - anchor.upperBound <= 6 ? name.party : nil
    }
    return nil
  }

  /// "The harbour, which is the largest in the country, covering 300 hectares".
  private static func having(_ anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> NamedThing?
  {
    let tokens = analysis.passage.tokens
    let start = max(sentence.tokens.lowerBound, anchor.lowerBound - 3)
    guard let verb = (start..<anchor.lowerBound).last(where: { words[tokens[$0]] == .having }) else { return nil }
    for index in sentence.names.reversed() {
      let name = analysis.names[index]
      guard name.tokens.upperBound <= verb, verb - name.tokens.upperBound < 14 else { continue }
      switch name.kind {
      case .project, .facility, .organisation, .mechanism, .eventSeries, .framework: return name
      case .state, .person, .party, .place, .instrument, .programme: continue
      }
    }
    return nil
  }
}
