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
    var text = all == 0 ? "On the annotated texts it reports nothing. " : ""
    if all > 0 {
      let findings = all == 1 ? "its only finding is" : "of its \(all) findings \(right) are"
      text += "On the annotated texts \(all == 1 && right == 0 ? "its only finding is not" : findings) in the list of "
      text += "mistakes (precision \(100 * right / all) %), \(wrong) at words listed as sound, \(unlisted) in no list. "
    }
    if ofKind > 0 {
      text += "Of the \(ofKind) listed mistakes of its kind it finds \(found) (recall \(100 * found / ofKind) %), "
      text += "all checks together \(foundByAny). "
    }
    return text + "`Scripts/measure-checks` measures it; Documentation/measured-checks.md has all checks. "
  }
}
