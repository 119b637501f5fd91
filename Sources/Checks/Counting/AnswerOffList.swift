import Diagnostics
import Packs
import RecordModel
import Text

/// An answer that was not among those that could be given.
///
/// ## What it does
/// Holds the answer that some gave, in quotation marks, against the list of answers that the text prints before.
///
/// ## Why it matters
/// The list, the answer or the question is another one: the share cannot be read.
///
/// ## Example
/// "They could answer “yes” or “no”. Some 18 percent answered “perhaps”."
///
/// ## References
/// The text itself prints the list.
struct AnswerOffList: Check {
  init(_ lexicon: Lexicon) {}

  private static let offers = wordSet(
    "choose choice choices options answer answers tick mark offered offers categories reply"
  )
  private static let open = wordSet("such like example among including etc other others own besides")
  private static let given = wordSet("answered chose ticked said picked marked replied selected answer answers opted")
  /// The sentences in which a list is remembered.
  private static let reach = 3

  private struct Quote {
    var words: String
    var span: Range<Int>
    var tokens: Range<Int>
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var list: [Quote] = []
    var left = 0
    document.forEachSentence { sentence in
      let quotes = Self.quotes(in: sentence, document)
      let isOffer = quotes.count >= 2 && sentence.has(Self.offers) && !sentence.has(Self.open)
      if isOffer { (list, left) = (Self.offered(quotes, sentence), Self.reach + 1) }
      left -= 1
      if left <= 0 { list = [] }
      guard list.count >= 2, !sentence.has(Self.open) else { return }
      for quote in quotes where !list.contains(where: { $0.span == quote.span }) && Self.isGiven(quote, sentence) {
        let isKnown = list.contains { $0.words.contains(quote.words) || quote.words.contains($0.words) }
        guard !isKnown, let first = list.first, let last = list.last else { continue }
        let evidence = [
          Finding.Evidence(quote.span, of: document.text),
          Finding.Evidence(first.span.lowerBound..<last.span.upperBound, of: document.text),
        ]
        report(finding(.notOffered(quote.words, list.map(\.words)), evidence))
      }
    }
  }

  /// The quotes that stand in one list: with nothing but commas, "and" and "or" between them.
  private static func offered(_ quotes: [Quote], _ sentence: CheckedSentence) -> [Quote] {
    var list = [quotes[0]]
    for quote in quotes.dropFirst() {
      guard let last = list.last, quote.tokens.lowerBound - last.tokens.upperBound <= 2 else { break }
      list.append(quote)
    }
    return list
  }

  /// Whether somebody gave the quoted answer: "18 percent answered “rarely”".
  private static func isGiven(_ quote: Quote, _ sentence: CheckedSentence) -> Bool {
    let start = quote.tokens.lowerBound
    return sentence.has(given, in: max(sentence.range.lowerBound, start - 2)..<start)
  }

  private static func quotes(in sentence: CheckedSentence, _ document: CheckedDocument) -> [Quote] {
    var quotes: [Quote] = []
    var start: Int?
    for place in sentence.range where sentence.tokens[place].kind == .punctuation {
      let token = sentence.tokens[place]
      let mark = document.words(token.lowerBound..<token.upperBound)
      if mark == "“" || mark == "\"" && start == nil {
        start = place
      } else if mark == "”" || mark == "\"", let open = start {
        let span = sentence.tokens[open].lowerBound..<token.upperBound
        let inside = sentence.tokens[open].upperBound..<token.lowerBound
        start = nil
        guard place - open <= 6 else { continue }
        let words = document.words(inside).lowercased().filter { $0 != "," && $0 != "." }
        quotes.append(Quote(words: words, span: span, tokens: open..<place + 1))
      }
    }
    return quotes
  }

  static let description = CheckDescription(
    identifier: "answer-off-list",
    kind: .labelScale,
    severity: .warning,
    summary: "Holds the answer that some gave, in quotation marks, against the list of answers that the text prints.",
    rationale: """
      The list, the answer or the question is another one: the share cannot be read. Lists that are open (“such as”, \
      “other”) and answers that contain one of the list are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "They could answer “yes” or “no”. Some 18 percent answered “yes”.",
    "They could answer “yes”, “no” or in their own words. Some 18 percent answered “perhaps”.",
    "Answers such as “yes” and “no” could be given. Some 18 percent answered “perhaps”.",
    "They could tick “good”, “fair” or “bad”. Asked why, one said “because of the noise at night”.",
    "Nobody could choose the songs, of which “Rain” and “Wind” were heard. Ten guests said they came for the food.",
    "The songs “Rain” and “Wind” could be heard. The minister said “thank you”.",
    "They could choose “agree” or “disagree”. A third chose “agree”, the others “disagree”.",
    "They could answer “often”, “seldom” or “never”. Half of the men answered “very often”.",
    "Possible answers were “yes” and “no”. The consul called it a “farce”.",
    "They could tick “good” or “bad”. A fifth ticked nothing.",
    "In 2011 the answers were “yes” and “no”. The harbour is old. Its cranes are new. The crew said “perhaps”.",
  ]

  private static let failing: [Example] = [
    "They could answer ⟦“yes” or “no”⟧. Some 18 percent answered ⟦“perhaps”⟧.",
    "The guests could tick ⟦“good”, “fair” or “bad”⟧. Of the Danes, 40 percent ticked ⟦“excellent”⟧.",
    "Possible answers were ⟦“never”, “monthly” and “weekly”⟧. A third of the firms chose ⟦“daily”⟧.",
    "The sailors had to choose between ⟦“agree” and “disagree”⟧; 12 percent said ⟦“no opinion”⟧.",
    "The options were ⟦“north”, “south” and “east”⟧. One in ten picked ⟦“west”⟧.",
    "They could mark ⟦“low”, “medium” or “high”⟧. In Riga 7 percent marked ⟦“none”⟧.",
    "The choices were ⟦“bus”, “boat” and “train”⟧. Of the men, 9 percent chose ⟦“bicycle”⟧.",
    "The form offered ⟦“once”, “twice” and “more often”⟧. Some 30 nurses answered ⟦“never”⟧.",
    "They could reply ⟦“for” or “against”⟧. Of the women, a tenth replied ⟦“undecided”⟧.",
    "The answers were ⟦“strong”, “weak” and “none”⟧. Four mayors selected ⟦“unknown”⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func notOffered(_ answer: String, _ list: [String]) -> Self {
    "“\(answer)” is not among the answers: \(list.joined(separator: ", "))"
  }
}
