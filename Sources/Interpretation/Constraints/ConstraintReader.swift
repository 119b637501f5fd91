import Packs
import Quantities
import RecordModel
import Text

/// Reads how the figures and dates of a sentence hang together by its own words.
///
/// One file for each kind of constraint; each reads only wordings that leave one meaning.
struct ConstraintReader: Sendable {
  private let readers: [any ConstraintReading]

  init(_ lexicon: Lexicon) {
    readers = [SumReader(lexicon), ChangeReader(), ShareReader(), DurationReader()]
  }

  /// The constraints of a sentence.
  func constraints(in sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft], _ analysis: borrowing Analysis) -> [Constraint] {
    guard sentence.mentions.count > 1 else { return [] }
    var found: [Constraint] = []
    for reader in readers { reader.read(sentence, drafts, analysis, into: &found) }
    return found
  }
}

/// Reads constraints of one kind.
protocol ConstraintReading: Sendable {
  func read(
    _ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft], _ analysis: borrowing Analysis, into found: inout [Constraint]
  )
}

extension ClaimReader.Draft {
  /// The claim as a term of a constraint.
  func term(_ role: Constraint.Role) -> Constraint.Term {
    Constraint.Term(role, span: claim.span, claim: claim.id, .quantity(claim.quantity))
  }
}
