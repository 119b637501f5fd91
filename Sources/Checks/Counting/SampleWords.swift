import Quantities
import RecordModel
import Text

/// Tells figures of a sample, of those who were asked and what they answered, from other figures: what does not add up
/// among them is told as a doubtful sample, and all else as a doubtful sum or telling.
enum SampleWords {
  /// How far before the first figure its sentence is looked for, in bytes.
  private static let reach = 240

  /// Whether the sentences of a constraint speak of people or papers that a study looked at.
  static func areAround(_ constraint: Constraint, in document: CheckedDocument) -> Bool {
    let bytes = document.text.bytes
    guard let first = constraint.terms.map(\.span.lowerBound).min(),
      let last = constraint.terms.map(\.span.upperBound).max()
    else { return false }
    var start = first
    while start > 0, first - start < reach, !isStop(bytes[start - 1]) { start -= 1 }
    let end = max(last, constraint.sentence.upperBound)
    let words = Tokenizer.tokens(of: document.text[start..<end])
    for (place, word) in words.enumerated() {
      if samples.contains(word.hash) { return true }
      let next = place + 1 < words.count ? words[place + 1].hash : 0
      if we.contains(word.hash), asking.contains(next) { return true }
      if talking.contains(word.hash), to.contains(next), place + 2 < words.count, us.contains(words[place + 2].hash) {
        return true
      }
      if letter.contains(word.hash), equals.contains(next) { return true }
    }
    return false
  }

  private static func isStop(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ".") }

  private static let samples = wordSet(
    "sample samples survey surveyed surveys interviewed interviews interview interviewees questionnaire questionnaires "
      + "respondents respondent polled poll informants participants questioned fieldwork interviewer interviewers asked replied"
  )
  private static let we = wordSet("we")
  private static let asking = wordSet("asked spoke met questioned talked visited interviewed")
  private static let talking = wordSet("spoke talked")
  private static let to = wordSet("to with")
  private static let us = wordSet("us me")
  private static let letter = wordSet("n")
  private static let equals = wordSet("=")
}

extension Constraint {
  /// Whether two tellings of one number are held against each other.
  var isToldTwice: Bool { kind == .agreement && ["thing", "set"].contains(qualifiers.first) }

  /// Whether it is about how many people or papers a study looked at.
  func isOfSample(in document: CheckedDocument) -> Bool {
    let isCounted = terms.contains { term in
      guard case .quantity(let quantity) = term.value, [.whole, .telling].contains(term.role) else { return false }
      switch quantity.unit {
      case .counted, .none: return quantity.fraction == nil
      default: return false
      }
    }
    return isCounted && SampleWords.areAround(self, in: document)
  }
}
