import RecordModel
import Text

/// An ordinal number as it is written: "third", "12th", "session IV".
struct WrittenOrdinal {
  let value: Int
  let tokens: Range<Int>
  /// The noun before a Roman numeral.
  var noun: UInt32?

  /// The ordinal that begins at a token of a sentence.
  init?(at index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) {
    let token = sentence.tokens[index]
    if let value = Self.words[token.hash], !sentence.isWord(index + 1, of: Self.parts) {
      (self.value, tokens) = (value, index..<index + 1)
      return
    }
    if token.isNumber, token.length < 4, sentence.isWord(index + 1, of: Self.endings),
      !sentence.tokens[index + 1].hasSpaceBefore, let value = Int(document.text[token.range])
    {
      (self.value, tokens) = (value, index..<index + 2)
      return
    }
    guard token.isWord, token.isAllCapitals, token.length < 6, let value = Self.roman(document.text[token.range]) else {
      return nil
    }
    let isBefore = sentence.isWord(index + 1, of: Self.series)
    guard isBefore || sentence.isWord(index - 1, of: Self.series) else { return nil }
    (self.value, tokens) = (value, index..<index + 1)
    noun = isBefore ? nil : sentence.tokens[index - 1].hash
  }

  /// The value of an ordinal in words or digits, also before "of", and the token behind it.
  static func value(at index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> (value: Int, end: Int)?
  {
    let isInRange = sentence.range.contains(index)
    if isInRange, let value = words[sentence.tokens[index].hash] { return (value, index + 1) }
    guard isInRange, let ordinal = WrittenOrdinal(at: index, sentence, document), ordinal.noun == nil else {
      return nil
    }
    return (ordinal.value, ordinal.tokens.upperBound)
  }

  /// The value of a Roman numeral up to 39.
  private static func roman(_ word: String) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
    let letters = word.compactMap { values[$0] }
    guard letters.count == word.count, !letters.isEmpty else { return nil }
    return letters.indices.reduce(0) { sum, place in
      let isLess = place + 1 < letters.count && letters[place] < letters[place + 1]
      return sum + (isLess ? -letters[place] : letters[place])
    }
  }

  private static let endings = wordSet("st nd rd th")
  private static let series = wordSet("session meeting round summit forum conference congress edition phase")
  private static let parts = wordSet("half quarter year years month day hand party parties largest of")
  private static let words: [UInt32: Int] = {
    let names =
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
      + "sixteenth seventeenth eighteenth nineteenth twentieth"
    var words: [UInt32: Int] = [:]
    for (index, name) in names.split(separator: " ").enumerated() { words[WordHash.of(String(name))] = index + 1 }
    let tens = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
    for (index, name) in tens.split(separator: " ").enumerated() {
      words[WordHash.of(String(name))] = 10 * (index + 3)
    }
    return words
  }()
}
