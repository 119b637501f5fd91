import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// What a text says of several members, or of those who founded a body, over two sentences.
struct MemberStories {
  /// A state that is called a member, with the body and the time for which it is.
  struct Claim {
    var state: CheckedSentence.Name
    var body: String
    var time: CheckedSentence.Time?
    /// The words that call it so.
    var span: Range<Int>
    var isFounder = false
  }

  private var before: (sentence: CheckedSentence, block: Range<Int>)?

  /// The claims of a sentence and the one before it in its block; `isBody` tells the bodies with a list of members.
  mutating func claims(in sentence: CheckedSentence, isBody: (String) -> Bool) -> [Claim] {
    let last = before.flatMap { $0.block == sentence.passage.block.range ? $0.sentence : nil }
    before = (sentence, sentence.passage.block.range)
    guard sentence.has(Self.members), !sentence.has(Self.doubts) else { return [] }
    return founders(sentence, last, isBody) + pair(sentence, last, isBody) + list(sentence, last, isBody)
  }

  /// "Switzerland had been among the founding members of the organization": the only body of both sentences.
  private func founders(_ sentence: CheckedSentence, _ last: CheckedSentence?, _ isBody: (String) -> Bool) -> [Claim] {
    guard let member = sentence.range.first(where: { sentence.isWord($0, of: Self.members) }),
      sentence.isWord(member - 1, of: Self.founding), sentence.isWord(member + 1, of: Self.of),
      let verb = (member - 7..<member).first(where: { sentence.isWord($0, of: Self.being) }),
      let state = sentence.names.last(where: { $0.tokens.upperBound <= verb && $0.place.kind == .state }),
      (state.tokens.upperBound..<verb).allSatisfy({ sentence.isWord($0, of: Self.fillers) }),
      let body = body(behind: member + 2, sentence, last, isBody)
    else { return [] }
    let span = sentence.passage.bytes(of: state.tokens.lowerBound..<member + 1)
    return [Claim(state: state, body: body, span: span, isFounder: true)]
  }

  /// "Both states were at that moment full members of the union": the two states and the date of the sentence before.
  private func pair(_ sentence: CheckedSentence, _ last: CheckedSentence?, _ isBody: (String) -> Bool) -> [Claim] {
    guard let last, sentence.isWord(sentence.start, of: Self.both),
      sentence.isWord(sentence.start + 1, of: Self.states),
      sentence.isWord(sentence.start + 2, of: Self.being),
      let member = (sentence.start + 3..<sentence.start + 12).first(where: { sentence.isWord($0, of: Self.members) }),
      sentence.isWord(member + 1, of: Self.of), sentence.has(Self.then, in: sentence.start..<member + 9),
      let body = body(behind: member + 2, sentence, nil, isBody), last.writtenDates.count == 1, sentence.times.isEmpty
    else { return [] }
    let names = last.names.filter { $0.place.kind == .state }
    guard Set(names.map(\.place.entity)).count == 2, names.count == 2 else { return [] }
    let span = sentence.passage.bytes(of: sentence.start..<member + 1)
    return names.map { Claim(state: $0, body: body, time: last.writtenDates[0], span: span) }
  }

  /// "All the member states of the day – A, B and C –": the body and the date of this sentence or the one before.
  private func list(_ sentence: CheckedSentence, _ last: CheckedSentence?, _ isBody: (String) -> Bool) -> [Claim] {
    guard let member = sentence.range.first(where: { sentence.isWord($0, of: Self.members) }),
      sentence.has(Self.all, in: member - 4..<member + 1),
      let dash = (member + 1..<member + 8).first(where: { sentence.isWord($0, of: Self.dashes) }),
      sentence.has(Self.day, in: member + 1..<dash)
    else { return [] }
    var index = dash + 1
    var states: [CheckedSentence.Name] = []
    while let state = sentence.names.first(where: { $0.tokens.lowerBound == index && $0.place.kind == .state }) {
      states.append(state)
      index = state.tokens.upperBound
      while sentence.isWord(index, of: Self.joints) { index += 1 }
    }
    let dates = sentence.writtenDates.isEmpty ? last?.writtenDates ?? [] : sentence.writtenDates
    guard states.count >= 3, dates.count == 1,
      let body = body(behind: sentence.range.upperBound, sentence, last, isBody)
    else { return [] }
    return states.map {
      Claim(state: $0, body: body, time: dates[0], span: sentence.passage.bytes(of: member..<$0.tokens.upperBound))
    }
  }

  /// The body that stands at a place, or the only one of the sentence and the one before.
  private func body(
    behind place: Int,
    _ sentence: CheckedSentence,
    _ last: CheckedSentence?,
    _ isBody: (String) -> Bool
  ) -> String? {
    if let named = sentence.names.first(where: {
      (place...place + 2).contains($0.tokens.lowerBound) && isBody($0.place.entity)
    }) {
      return named.place.entity
    }
    let names = (sentence.names + (last?.names ?? [])).map(\.place.entity).filter(isBody)
    return Set(names).count == 1 ? names.first : nil
  }

  private static let members = wordSet("members member")
  private static let founding = wordSet("founding founder original")
  private static let of = wordSet("of")
  private static let being = wordSet("was were is are been had")
  private static let fillers = wordSet(", by contrast had has have been itself on the other hand too also")
  private static let both = wordSet("both the")
  private static let states = wordSet("states countries both two")
  private static let then = wordSet("then moment time already day")
  private static let all = wordSet("all")
  private static let day = wordSet("day time then")
  private static let dashes = wordSet("– — - : (")
  private static let joints = wordSet(", and")
  private static let doubts = wordSet(
    "not never no future prospective candidate associate observer observers would will hoped hopes wanted if neither nor "
      + "without except non potential board executive security committee council club"
  )
}

extension WrongMembership {
  /// A state that was no member then, or no founder: it came more than a year after the first.
  func judge(_ claim: MemberStories.Claim, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    guard let list = lists[claim.body], let code = states[claim.state.place.entity] else { return }
    let terms = list.members.filter { $0.member == code }
    guard terms.allSatisfy({ $0.from != nil }),
      let from = terms.compactMap(\.from).min(by: { $0.days.lowerBound < $1.days.lowerBound })
    else { return }
    if claim.isFounder {
      let first = list.members.compactMap { $0.from?.days.lowerBound }.min() ?? .max
      guard from.days.lowerBound > first + 732 else { return }
    } else {
      guard let days = claim.time?.place.value.wholeDays,
        !terms.contains(where: { term in
          (term.from?.days.lowerBound ?? .min) <= days.upperBound
            && (term.to?.days.upperBound ?? .max) >= days.lowerBound
        })
      else { return }
    }
    let body = document.words(claim.state.place.span)
    let spans = [claim.state.place.span, claim.span] + (claim.time.map { [$0.place.span] } ?? [])
    var found = finding(
      .notYetMember(body, names[claim.body] ?? claim.body, claim.time?.place.value.placed ?? "", from.plain),
      spans.map { Finding.Evidence($0, of: document.text) },
      explanations: ["source: \(list.source)"]
    )
    if claim.isFounder { found.message = .noFounder(body, names[claim.body] ?? claim.body, from.placed) }
    report(found)
  }
}
