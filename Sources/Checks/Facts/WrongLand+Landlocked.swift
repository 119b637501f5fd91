import Diagnostics
import RecordModel
import Text

extension WrongLand {
  /// Reports a state with a coast that is called landlocked: "landlocked X", "X is a landlocked country".
  func reportLandlocked(_ sentence: CheckedSentence, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    guard sentence.has(Self.closed), !sentence.has(Self.partly) else { return }
    for name in sentence.names where coastal.contains(name.place.entity) {
      guard let word = word(before: name, sentence) ?? word(behind: name, sentence) else { continue }
      let tokens = min(word, name.tokens.lowerBound)..<max(word + 1, name.tokens.upperBound)
      report(
        finding(
          .hasCoast(document.words(name.place.span)),
          [Finding.Evidence(sentence.passage.bytes(of: tokens), of: document.text)]
        )
      )
      return
    }
  }

  /// "Landlocked X", unless X only says whose the thing is: "landlocked X province".
  private func word(before name: CheckedSentence.Name, _ sentence: CheckedSentence) -> Int? {
    let end = name.tokens.upperBound
    let isAlone = !sentence.range.contains(end) || !sentence.isWord(end, of: Self.parts)
    let place = name.tokens.lowerBound - 1
    if let listed = listed(before: place, sentence) { return listed }
    return isAlone && sentence.isWord(place, of: Self.closed) ? place : nil
  }

  /// "Its landlocked neighbours X, Y and Z": a list of states and nothing else behind the word.
  private func listed(before place: Int, _ sentence: CheckedSentence) -> Int? {
    var index = place
    while sentence.isWord(index, of: Self.joints)
      || sentence.names.contains(where: { $0.place.kind == .state && $0.tokens.contains(index) })
    { index -= 1 }
    return sentence.isWord(index, of: Self.countries) && sentence.isWord(index - 1, of: Self.closed) ? index - 1 : nil
  }

  /// "X is landlocked", "X is a landlocked country".
  private func word(behind name: CheckedSentence.Name, _ sentence: CheckedSentence) -> Int? {
    let end = name.tokens.upperBound
    guard sentence.isWord(end, of: Self.being), !sentence.isWord(name.tokens.lowerBound - 1, of: Self.leads) else {
      return nil
    }
    return [end + 1, end + 2].first { sentence.isWord($0, of: Self.closed) }
  }

  private static let closed = wordSet("landlocked land-locked")
  private static let being = wordSet("is")
  private static let joints = wordSet(", and the : –")
  private static let countries = wordSet("neighbours neighbors countries states nations")
  private static let leads = wordSet("of in from and - north south east west northern southern eastern western")
  private static let parts = wordSet("province region state provinces regions towns areas districts ' s ’ - and")
  private static let partly = wordSet("almost nearly virtually practically effectively not if double doubly were would")
}

extension Finding.Message {
  fileprivate static func hasCoast(_ state: String) -> Self { "\(state) is called landlocked, but has a coast" }
}
