/// What a check did on annotated texts: long ones, short passages and the example corpus.
///
/// `Scripts/measure-checks` counts, and writes the list of all checks.
struct MeasuredCheck: Sendable, Equatable {
  /// Findings at the words of a listed mistake.
  var right: Int
  /// Findings at words that are listed as sound, or in sound passages.
  var wrong: Int
  /// Findings of which nobody has said whether they are right.
  var unlisted: Int
  /// The listed mistakes of the kind of the check that it finds itself, that any check finds, and all of them.
  var found: Int
  var foundByAny: Int
  var ofKind: Int

  /// The counts as sentences of a manual page.
  var text: String {
    let all = right + wrong + unlisted
    var text = "On the annotated texts it reports nothing. "
    if all > 0 {
      text = "Of \(all == 1 ? "its one finding" : "its \(all) findings") on the annotated texts, \(right) "
      text +=
        "\(right == 1 ? "is" : "are") in the list of mistakes (precision \(100 * right / all) %), \(wrong) at words "
      text += "listed as sound, \(unlisted) in no list. "
    }
    if ofKind > 0 {
      text += "Of the \(ofKind) listed mistakes of its kind it finds \(found) (recall \(100 * found / ofKind) %), "
      text += "all checks together \(foundByAny). "
    }
    return text + "`Scripts/measure-checks` measures it; Documentation/measured-checks.md has all checks. "
  }
}
