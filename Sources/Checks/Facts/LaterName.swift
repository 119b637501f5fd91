import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// The title of an agreement that has a state under a name which it took only later.
struct LaterName: Check {
  /// The date of signature stands within so many words behind the title.
  private static let farthest = 10
  /// Words that begin with the same letters are forms of one name.
  private static let stem = 4

  /// The former names of states, by identifier.
  private let former: [String: [StateDefinition.Phase]]
  /// The words of their present names.
  private let present: [String: Set<UInt32>]

  init(_ lexicon: Lexicon) {
    var former: [String: [StateDefinition.Phase]] = [:]
    var present: [String: Set<UInt32>] = [:]
    for state in lexicon.states.values where lexicon.holdsFacts {
      let entity = lexicon.entities[state.entity]
      let phases = state.formerNames.filter { phase in
        phase.to != nil && phase.name.map { !Self.isWithin(entity.canonical, $0) } ?? false
      }
      guard !phases.isEmpty, phases.count == state.formerNames.count else { continue }
      former[entity.id] = phases
      present[entity.id] = Set(Tokenizer.tokens(of: entity.canonical).map(\.hash))
    }
    (self.former, self.present) = (former, present)
  }

  /// Whether all words of a name, or forms of them, stand in another.
  private static func isWithin(_ name: String, _ other: String) -> Bool {
    func stems(_ name: String) -> Set<String> {
      Set(name.lowercased().split(separator: " ").map { String($0.prefix(stem)) })
    }
    return stems(name).isSubset(of: stems(other))
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !former.isEmpty else { return }
    document.forEachSentence(in: { $0.kind != .heading && $0.kind != .contentsEntry }, withTimes: true) { sentence in
      for name in sentence.names {
        guard let phases = former[name.place.entity], let close = title(around: name, in: sentence),
          let time = signature(behind: close, in: sentence) ?? signature(before: name, in: sentence),
          let days = time.place.value.wholeDays,
          let phase = phases.first(where: { Self.covers($0, days) }), isPresent(name, sentence)
        else { continue }
        report(
          finding(
            .calledOtherwise(document.words(name.place.span), phase.name ?? "", phase.to?.plain ?? ""),
            [name.place.span, time.place.span].map { Finding.Evidence($0, of: document.text) },
            expected: phase.name,
            explanations: ["wording: the name stands in the title itself"]
          )
        )
      }
    }
  }

  private static func covers(_ phase: StateDefinition.Phase, _ days: ClosedRange<Int>) -> Bool {
    guard let to = phase.to, days.upperBound < to.days.lowerBound else { return false }
    return (phase.from?.days.upperBound ?? .min) < days.lowerBound
  }

  /// Whether the state stands there under its present name, in full or as that of a government.
  private func isPresent(_ name: CheckedSentence.Name, _ sentence: CheckedSentence) -> Bool {
    let isFull = name.tokens.contains { sentence.isWord($0, of: Self.of) }
    var start = name.tokens.lowerBound - 1
    if sentence.isWord(start, of: Self.articles) { start -= 1 }
    let isGovernment = sentence.isWord(start, of: Self.of) && sentence.isWord(start - 1, of: Self.governments)
    let words = Set(name.tokens.map { sentence.tokens[$0].hash })
    return (isFull || isGovernment) && present[name.place.entity]?.isSubset(of: words) == true
  }

  /// The closing mark of a title in quotation marks around a name, with the word for an agreement in it.
  private func title(around name: CheckedSentence.Name, in sentence: CheckedSentence) -> Int? {
    let before = sentence.range.lowerBound..<name.tokens.lowerBound
    let behind = name.tokens.upperBound..<max(name.tokens.upperBound, sentence.range.upperBound)
    let marks = before.filter { sentence.isWord($0, of: Self.quotes) }
    guard let open = marks.last, opens(open, marks, sentence),
      let close = behind.first(where: { sentence.isWord($0, of: Self.quotes) }),
      !sentence.has(Self.copies, in: sentence.range.lowerBound..<close + Self.farthest)
    else { return nil }
    let isPaper = sentence.has(Self.papers.union(Self.governments), in: open..<close)
    return isPaper && sentence.tokens[open + 1].isCapitalized ? close : nil
  }

  /// Whether a quotation mark opens: by its form, or where it has none, as the first of a pair.
  private func opens(_ mark: Int, _ marks: [Int], _ sentence: CheckedSentence) -> Bool {
    func isStraight(_ index: Int) -> Bool { sentence.tokens[index].length == 1 }
    guard isStraight(mark) else {
      let token = sentence.tokens[mark]
      return sentence.passage.text.bytes[token.upperBound - 1] == 0x9C
    }
    return !marks.count(where: isStraight).isMultiple(of: 2)
  }

  /// The date right behind a title: ", signed at Mbabane, 22 July 2011", "of 22 July 2011", "(22 July 2011)".
  private func signature(behind close: Int, in sentence: CheckedSentence) -> CheckedSentence.Time? {
    guard let time = sentence.times.first(where: { $0.tokens.lowerBound > close }),
      case .date = time.place.value, !time.place.isResolved, !time.place.isLoose,
      time.tokens.lowerBound - close <= Self.farthest
    else { return nil }
    let between = close + 1..<time.tokens.lowerBound
    guard !sentence.has(Self.others, in: between) else { return nil }
    return sentence.has(Self.signing, in: between) || between.allSatisfy({ sentence.isWord($0, of: Self.joints) })
      ? time : nil
  }

  /// "The protocol, done at Skopje on 12 June 2013, opens with the words “…": the one date, of a paper that was made then.
  private func signature(before name: CheckedSentence.Name, in sentence: CheckedSentence) -> CheckedSentence.Time? {
    guard sentence.times.count == 1, let time = sentence.times.first, time.tokens.upperBound <= name.tokens.lowerBound,
      case .date = time.place.value, !time.place.isResolved, !time.place.isLoose
    else { return nil }
    let lead = sentence.start..<time.tokens.lowerBound
    guard !sentence.has(Self.others), sentence.has(Self.papers.union(Self.originals), in: lead),
      sentence.has(Self.signing, in: time.tokens.lowerBound - 5..<time.tokens.lowerBound)
        || sentence.isWord(time.tokens.lowerBound - 1, of: Self.of.union(Self.dated))
    else { return nil }
    return time
  }

  private static let dated = wordSet("dated")
  private static let originals = wordSet("original text manuscript version copy paper document instrument")
  private static let of = wordSet("of")
  private static let articles = wordSet("the")
  private static let governments = wordSet("government governments people")
  private static let quotes = wordSet("\" “ ”")
  private static let papers = wordSet(
    "agreement treaty accord convention protocol memorandum communiqué communique declaration pact statement notes"
  )
  private static let signing = wordSet("signed done concluded initialled")
  private static let joints = wordSet(", ( of dated")
  private static let copies = wordSet("reprint reprints renamed retitled translation so-called")
  private static let others = wordSet(
    "first as originally accessed published reprinted printed amended draft edited translated registered posted updated now"
  )

  static let description = CheckDescription(
    identifier: "later-name",
    kind: .anachronism,
    severity: .warning,
    summary: "Reports the title of an agreement that has a state under a name which it took only later.",
    rationale: """
      A paper cannot bear a name that did not exist: either its date is wrong or the title has been made over. Only \
      titles in quotation marks count, with the state's name in full and the date of signature behind; a writer may well \
      call a state by its present name elsewhere. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The “Treaty with the Kingdom of Eswatini”, signed on 3 May 2019, is short.",
    "The “Agreement with the Republic of Zambia”, signed at Lusaka on 4 May 1971, lapsed.",
    "The “Protocol with the Kingdom of Swaziland”, signed on 3 May 2009, is short.",
    "The “Protocol with the Republic of Macedonia”, signed on 3 May 2009, is short.",
    "The “Agreement between the Republic of Benin and Peru”, signed in Lima on 3 May 1985, is short.",
    "In 1971 Sri Lanka signed the “Agreement on Tea”.",
    "The “Agreement between Ceylon and Peru on Tea”, signed in Lima on 3 May 1965, is short.",
    "The “Treaty between the Federal Republic of Germany and Peru”, signed on 3 May 1965, is short.",
    "The “History of the Republic of Zambia”, published in 1961, is a novel.",
    "The “Agreement between the Government of Burkina Faso and Peru”, reprinted in 1979, is short.",
    "The “Protocol with the Democratic Republic of the Congo”, signed on 3 May 1967, is short.",
  ]

  private static let failing: [Example] = [
    "It is headed, in the original of ⟦9 May 1978⟧, “Agreement between the Government of ⟦Burkina Faso⟧ and the Government of Sweden”, and it is short.",
    "The “Protocol with the ⟦Republic of Cabo Verde⟧”, signed at Praia on ⟦3 May 1999⟧, is short.",
    "The “Treaty with the ⟦Republic of Namibia⟧”, signed on ⟦3 May 1979⟧, is short.",
    "The “Accord between Cuba and the ⟦Republic of Zimbabwe⟧” of ⟦8 May 1971⟧ is short.",
    "“Declaration of the Government of ⟦Sri Lanka⟧ and Nepal”, signed at Kandy, ⟦3 May 1961⟧.",
    "The “Agreement with the ⟦Kingdom of Lesotho⟧”, dated ⟦3 May 1962⟧, is short.",
    "The “Agreement between the ⟦Republic of Benin⟧ and Peru”, signed in Lima on ⟦3 May 1965⟧, is short.",
    "See \"Treaty of Friendship between the Government of ⟦Burkina Faso⟧ and Oman\", ⟦4 June 1979⟧.",
    "The “Protocol with the ⟦Republic of North Macedonia⟧ on Trout” of ⟦9 May 2011⟧ is short.",
    "It rests on the “Memorandum between Chad and the ⟦Kingdom of Eswatini⟧” (signed ⟦2 July 2009⟧).",
    "The “Protocol with the ⟦Democratic Republic of the Congo⟧”, signed on ⟦3 May 1987⟧, is short.",
    "“Convention between the ⟦Republic of Zambia⟧ and Malta”, done at Valletta, ⟦7 May 1961⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func calledOtherwise(_ name: String, _ former: String, _ until: String) -> Self {
    "the title has \(name), but the state was called \(former) until \(until)"
  }
}
