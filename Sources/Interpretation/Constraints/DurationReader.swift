import Quantities
import RecordModel
import Text

/// "A five-day visit from 3 to 5 March": a length of time and the days that it is given.
struct DurationReader: ConstraintReading {
  private enum Word: UInt8 { case nights = 1, working }
  private static let words = WordTable<Word>([("nights night", .nights), ("working business", .working)])

  func read(
    _ sentence: Analysis.Sentence, _ drafts: [ClaimReader.Draft], _ analysis: borrowing Analysis, into found: inout [Constraint]
  ) {
    let times = analysis.mentions[sentence.mentions].filter { $0.time != nil }
    let lengths = times.filter { if case .duration? = $0.time?.value { true } else { false } }
    let spans = times.filter {
      if case .period(let start?, let end?)? = $0.time?.value { start.day != nil && end.day != nil } else { false }
    }
    guard lengths.count == 1, spans.count == 1, let length = lengths.first, let span = spans.first,
      let duration = length.time, let period = span.time, analysis.distance(length.tokens, span.tokens) <= 18
    else { return }
    guard case .duration(let value) = duration.value, [.day, .week].contains(value.unit), duration.modifier == nil else { return }
    var constraint = Constraint(
      .duration,
      terms: [
        Constraint.Term(.length, span: length.span, .time(duration.value)),
        Constraint.Term(.period, span: span.span, .time(period.value)),
      ],
      sentence: sentence.span
    )
    for token in analysis.passage.tokens[sentence.tokens] {
      switch Self.words[token] {
      case .nights: constraint.qualifiers.append("nights")
      case .working: constraint.qualifiers.append("working")
      case nil: continue
      }
    }
    found.append(constraint)
  }
}
