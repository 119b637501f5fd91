import RecordModel
import Text

/// Steps of the life of a person: nobody joins a ministry before being born.
enum StoryLife {
  /// The place of a word among the steps of a life: birth, what a person does, death.
  static func rank(of index: Int, _ sentence: CheckedSentence) -> Int? {
    guard !sentence.has(others) else { return nil }
    if sentence.isWord(index, of: born) { return sentence.isWord(index - 1, of: things) ? nil : 1 }
    guard sentence.isWord(index, of: career), !sentence.isWord(index + 1, of: into) else { return nil }
    return sentence.has(born) || sentence.isWord(sentence.start, of: persons) ? 2 : nil
  }

  /// Whether a date is that of the step, and not of a thing named behind it: "joined a party founded in 1958".
  static func isOwn(_ time: CheckedSentence.Time, of word: Int, _ sentence: CheckedSentence) -> Bool {
    guard time.tokens.lowerBound > word else { return !sentence.has(foreign, in: time.tokens.upperBound..<word) }
    var last = time.tokens.lowerBound - 1
    while sentence.isWord(last, of: articles) { last -= 1 }
    return sentence.isWord(last, of: at) && !sentence.has(foreign, in: word + 1..<last)
  }

  private static let born = wordSet("born")
  private static let career = wordSet(
    "joined entered graduated married retired enrolled studied emigrated enlisted ordained knighted moved began"
  )
  private static let into = wordSet("into force")
  private static let persons = wordSet("he she")
  private static let things = wordSet("party movement idea league alliance project organisation organization bloc")
  private static let at = wordSet("in on")
  private static let articles = wordSet("the early late mid")
  private static let foreign = wordSet(
    "founded established set built created which that who whose dating from of written published father mother when "
      + "before until after"
  )
  private static let others = wordSet(
    "father mother son daughter brother sister parents grandfather uncle aunt wife husband sons daughters reborn "
      + "institution company club band idea partnership friendship cooperation union forum"
  )
}
