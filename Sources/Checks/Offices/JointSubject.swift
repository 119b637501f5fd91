import RecordModel
import Text

extension CheckedSentence {
  /// The end of a subject with a state that acts together with it: "X and Y exchanged notes", where the verb stands
  /// behind the second.
  func endOfPartner(behind end: Int) -> Int {
    guard isWord(end, of: Self.joint) else { return end }
    let start = isWord(end + 1, of: Self.article) ? end + 2 : end + 1
    return names.first { $0.place.kind == .state && $0.tokens.lowerBound == start }?.tokens.upperBound ?? end
  }

  private static let joint = wordSet("and")
  private static let article = wordSet("the")
}
