import Checks
import Diagnostics
import Documents
import Packs
import Quantities
import RecordModel
import Text

/// A document for tests, built by hand: constraints whose terms are found by their words.
struct Sample {
  let text: SourceText
  var digest: DocumentDigest

  init(_ text: String, name: String = "a.txt") {
    self.text = SourceText(name: name, text)
    digest = DocumentDigest(info: DocumentInfo(name: name, format: "text", size: text.utf8.count))
  }

  /// Adds a constraint; each term is told by its role, its words in the text and its figure.
  mutating func add(
    _ kind: Constraint.Kind,
    _ terms: [(Constraint.Role, String, Constraint.Term.Value)],
    qualifiers: [String] = []
  ) {
    let placed = terms.compactMap { role, words, value in
      span(of: words).map { Constraint.Term(role, span: $0, value) }
    }
    var constraint = Constraint(kind, terms: placed, sentence: 0..<text.bytes.count)
    constraint.qualifiers = qualifiers
    digest.constraints.append(constraint)
  }

  /// Adds a claim that can be compared with others.
  mutating func add(figure: String, _ words: String, _ value: String, period: String? = "2022", scope: String? = nil) {
    guard let span = span(of: words) else { return }
    var claim = Claim(span: span, sentence: 0..<0, quantity: quantity(value), measure: "bilateral trade")
    claim.period = period.flatMap { date($0) }.map(TimeValue.date)
    claim.scope = scope
    digest.claims.append(ComparableClaim(claim, figureID: figure, words: words))
  }

  func span(of words: String) -> Range<Int>? { Array(text.bytes).firstRange(of: Array(words.utf8)) }

  var checked: CheckedDocument { CheckedDocument(text: text, digest: digest) }

  /// What all checks find.
  var findings: [Finding] { CheckRunner(Lexicon()).findings(in: checked) }

  /// A document with a sum that is wrong.
  static func wrongSum(before: String = "", name: String = "a.txt") -> Sample {
    let text = before + "Aid came to US$95 million: grain for US$37 million and flour for US$48 million."
    var sample = Sample(text, name: name)
    sample.add(
      .sum,
      [
        (.whole, "US$95 million", .quantity(quantity("95e6 USD"))),
        (.part, "US$37 million", .quantity(quantity("37e6 USD"))),
        (.part, "US$48 million", .quantity(quantity("48e6 USD"))),
      ]
    )
    return sample
  }
}
