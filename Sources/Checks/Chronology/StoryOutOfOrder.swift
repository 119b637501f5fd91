import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// Two steps of one thing, told beside each other, whose dates are in the wrong order.
///
/// ``StepsOutOfOrder`` follows one thing by its name; this reads the words of two steps in one sentence or in two that
/// follow each other, where nothing names a second thing.
struct StoryOutOfOrder: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let known = document.digest.constraints.filter { $0.kind == .order || $0.kind == .duration }
      .flatMap { $0.terms.map(\.span) }
    var last: (steps: [StoryStep], block: Range<Int>, number: Int, sentence: CheckedSentence)?
    var number = 0
    var force = ForceBeforeSigning()
    var reported: [Range<Int>] = []
    document.forEachSentence { sentence in
      number += 1
      if let pair = force.read(sentence), !known.contains(where: { pair.force.overlaps($0) }) {
        self.report(pair.signed, pair.force, document, report)
        reported.append(pair.force)
      }
      guard !sentence.times.isEmpty else { return }
      let steps = StoryStep.all(in: sentence)
      let before = last
      last = steps.isEmpty ? nil : (steps, sentence.passage.block.range, number, sentence)
      guard !steps.isEmpty, !Self.hasOthers(sentence) else { return }
      var pairs = Array(zip(steps, steps.dropFirst()))
      if let before, before.number == number - 1, before.block == sentence.passage.block.range,
        let a = before.steps.last,
        let b = steps.first, !Self.hasOthers(before.sentence), steps.count == 1,
        Self.follows(b, sentence, before.sentence)
      {
        pairs.append((a, b))
      }
      for (a, b) in pairs where StoryStep.conflict(a, b, sentence) && !isShared(a, sentence) {
        let spans = [a.time.place.span, b.time.place.span]
        guard !(known + reported).contains(where: { term in spans.contains(where: term.overlaps) }) else { continue }
        self.report(spans[0], spans[1], document, report)
        return
      }
    }
  }

  private func report(
    _ first: Range<Int>,
    _ second: Range<Int>,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    report(
      finding(
        .orderDiffers(document.words(first), document.words(second)),
        [first, second].map { Finding.Evidence($0, of: document.text) },
        explanations: ["scope: no words name another thing, a part or an extension"]
      )
    )
  }

  /// Whether a treaty has steps of several parties: one may ratify what another signs later.
  private func isShared(_ step: StoryStep, _ sentence: CheckedSentence) -> Bool {
    guard step.family == .treaty, !Self.isBilateral(sentence) else { return false }
    return Set(sentence.names.filter { $0.place.kind == .state }.map(\.place.entity)).count > 1
  }

  /// "Between X and Y": both parties sign on one day, and their paper comes into force for both.
  private static func isBilateral(_ sentence: CheckedSentence) -> Bool {
    let states = sentence.names.filter { $0.place.kind == .state }
    guard states.count == 2, !sentence.has(single) else { return false }
    var start = states[0].tokens.lowerBound - 1
    if sentence.isWord(start, of: articles) { start -= 1 }
    let gap = states[0].tokens.upperBound..<states[1].tokens.lowerBound
    return sentence.isWord(start, of: between) && gap.count <= 2 && sentence.has(joints, in: gap)
  }

  private static let between = wordSet("between")
  private static let joints = wordSet("and")
  private static let single = wordSet("acceded accession ratified ratification for protocol treaties agreements")
  /// Whether the second of two sentences tells of the thing of the first: "Its …", "It …", "Ground was broken …".
  private static func follows(_ step: StoryStep, _ sentence: CheckedSentence, _ before: CheckedSentence) -> Bool {
    let start = sentence.start
    if sentence.isWord(start, of: pronouns) { return true }
    guard step.isPast || sentence.isWord(start, of: openings) || sentence.isWord(start + 1, of: openings) else {
      return false
    }
    // "Ground was broken for the plant": the thing is that of the sentence before.
    let nouns = sentence.range.filter {
      sentence.isWord($0 - 1, of: articles) && sentence.isWord($0 - 2, of: links) && $0 < step.place + 10
    }
    return nouns.allSatisfy { noun in
      before.range.contains { before.tokens[$0].hash == sentence.tokens[noun].hash }
        || sentence.isWord(noun, of: same)
    }
  }

  private static let pronouns = wordSet("it its he she his her they their")
  private static let openings = wordSet("ground foundation work works construction building")
  private static let articles = wordSet("the a an")
  private static let links = wordSet("of for on at to")
  private static let same = wordSet("same two minister ministers president presidents")
  private static let others = wordSet(
    "second another new next extension phase section annex successor predecessor again reopened rebuilt replaced replaces "
      + "retroactively retroactive provisionally provisional amended revised renewed would will planned former old earlier "
      + "other renovation expansion adjacent reconstruction restored not never if law charter statute covenant "
      + "effect acceded refused draft reopening re-opened relaunched originally third fourth several latter last sister neighbouring wing terminal stage runway"
  )

  /// Whether words name another thing, part or state; "both ministers" are of one thing, "both bridges" are not.
  private static func hasOthers(_ sentence: CheckedSentence) -> Bool {
    if sentence.has(others) { return true }
    // A convention of many has a step for each of them, unless its steps are told in one breath.
    if sentence.has(conventions), !sentence.has(oneBreath) { return true }
    return sentence.range.contains { index in
      sentence.isWord(index, of: both) && !sentence.has(sides, in: index + 1..<index + 5)
    }
  }

  private static let conventions = wordSet("convention")
  private static let oneBreath = wordSet("having tax taxation consular bilateral extradition")
  private static let both = wordSet("both")
  private static let sides = wordSet(
    "sides parties countries states governments ministers presidents leaders parliaments kings chambers capitals "
      + "premiers monarchs nations delegations heads prime foreign"
  )

  static let description = CheckDescription(
    identifier: "story-out-of-order",
    kind: .anachronism,
    severity: .warning,
    summary: "Reports two steps of one thing, told beside each other, whose dates are in the wrong order.",
    rationale: """
      One of the two dates is wrong: nobody lays the foundation stone of a bridge that has been opened, or comes on an \
      invitation still to be sent. A second thing, a part, a renewal or an extension named there is no step of the first.
      """,
    passing: [
      "One treaty binds them, the accord that was signed in Lima on 17 November 2005. It rests on trust. It thus entered into force on 3 March 2006.",
      "The accord was signed on 17 November 2005. It followed an earlier one. This entered into force on 3 March 2004.",
      "The quay was opened in May 2013. Its foundation stone had been laid in March 2011.",
      "The ministers cut the ribbon on 4 June 2014; ground was broken for a second plant in October 2015.",
      "The king visited Hanoi in March 2012 at the invitation extended to him in September 2011.",
      "The king visited Hanoi in March 2012. An invitation to Oslo was sent in September 2012.",
      "The accord has been in force since 1 March 2012; it was signed in Asmara on 12 May 2011.",
      "Mr Lund was recalled in March 2004. In September 2005 he was appointed ambassador to Peru.",
      "The accord was signed in 2003. It was extended for five years in 2006.",
      "The school was opened in 2009. Construction of a dormitory began in 2011.",
      "The treaty was initialled in March 2009 and signed in May 2010.",
      "The embassy was closed in 1991 and opened again in 2001.",
      "The dam was inaugurated in 2006. The neighbouring one, whose construction began in 2008, is smaller.",
      "The accord was signed by Chile in 2010; Peru had ratified it in 2009.",
      "The fair opened in Turin on 3 May 2013 and closed on 9 May 2013.",
      "Both bridges were inaugurated in June 2010. Construction began in September 2012.",
      "Born in 1962, he joined a party founded in 1958.",
      "Born in 1962, she entered the service in 1985 and retired in 2019.",
      "His father, born in 1932, had joined the ministry in 1928.",
    ],
    failing: [
      "One treaty binds them, the accord that was signed in Lima on ⟦17 November 2005⟧. It rests on trust. Under Article 2 it was to take effect in thirty days; it thus entered into force on ⟦3 March 2004⟧.",
      "The tax treaty between Peru and Oman, in force since ⟦3 January 2012⟧, was signed on ⟦15 August 2014⟧ in Lima.",
      "The quay was opened in ⟦May 2011⟧. Its foundation stone had been laid in ⟦March 2013⟧.",
      "The ministers cut the ribbon in ⟦June 2014⟧; the foundation stone was laid in ⟦October 2015⟧, after long talks.",
      "The king visited Hanoi in ⟦March 2012⟧ at the invitation extended to him in ⟦September 2012⟧.",
      "Mr Lund was recalled in ⟦March 2004⟧. He had been appointed ambassador in ⟦September 2005⟧.",
      "The accord was extended for five years in ⟦2003⟧. It was first signed in ⟦2006⟧.",
      "The loan was repaid in full in ⟦2004⟧, although the contract was signed only in ⟦2008⟧.",
      "The dam at Kala was inaugurated on ⟦3 May 2006⟧. Ground was broken for the same dam on ⟦17 September 2007⟧.",
      "The treaty was signed in ⟦March 2009⟧. It was initialled in ⟦May 2010⟧.",
      "The talks opened on ⟦9 June 2011⟧ and ended on ⟦4 June 2011⟧.",
      "The ferry was launched in Turku in ⟦1984⟧. It sank off Gotland in ⟦1979⟧.",
      "- The ferry sank in ⟦1979⟧; it had been launched in ⟦1984⟧.",
      "“The port was completed in ⟦2009⟧. Its construction began in ⟦2012⟧,” the clerk said.",
      "The tunnel was inaugurated in ⟦June 2010⟧ by both ministers. Ground was broken in ⟦September 2012⟧.",
      "The convention entered into force on ⟦1 January 2004⟧, having been signed in Klow on ⟦16 May 2006⟧.",
      "Born in ⟦1962⟧ in Lomé, the judge entered the service in ⟦1958⟧.",
      "He was born in Lomé in ⟦May 1962⟧. He joined the ministry in ⟦1958⟧.",
      "He visited Lima in ⟦June 2008⟧, accepting an invitation of ⟦November 2009⟧.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func orderDiffers(_ first: String, _ second: String) -> Self {
    "two steps of one thing, dated \(first) and \(second), stand in the wrong order"
  }
}
