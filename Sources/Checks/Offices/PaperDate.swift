import RecordModel
import Text

/// Finds the date of a letter or another paper that somebody wrote or signed.
///
/// "The letter of 3 May 2014 bears the signature of X", "X thanked them in a letter of May 2004".
enum PaperDate {
  /// The one date of a sentence, where it is that of a paper by the subject.
  static func date(of subject: Range<Int>, in sentence: CheckedSentence) -> CheckedSentence.Time? {
    guard sentence.times.count == 1, let time = sentence.times.first, !time.place.isResolved, !time.place.isLoose,
      !sentence.has(doubts), let paper = paper(before: time.tokens.lowerBound, sentence)
    else { return nil }
    if paper < subject.lowerBound {
      let isSigned = sentence.has(signing, in: time.tokens.upperBound..<subject.lowerBound)
      return isSigned && sentence.isWord(subject.lowerBound - 1, of: by) ? time : nil
    }
    let isFirst = subject.lowerBound - sentence.start <= 2
    let isIn = sentence.isWord(paper - 1, of: articles) && sentence.isWord(paper - 2, of: carrying)
    return isFirst && isIn ? time : nil
  }

  /// The word for a paper right before "of" or "dated" and a date.
  private static func paper(before time: Int, _ sentence: CheckedSentence) -> Int? {
    guard sentence.isWord(time - 1, of: joints), sentence.isWord(time - 2, of: papers) else { return nil }
    return time - 2
  }

  private static let joints = wordSet("of dated from")
  private static let papers = wordSet("letter note telegram message cable memorandum memo reply card invitation")
  private static let signing = wordSet("signature signed signs")
  private static let by = wordSet("of by from")
  private static let articles = wordSet("a the his her")
  private static let carrying = wordSet("in with by")
  private static let doubts = wordSet(
    "former formerly later future then ex late quotes quoted cites cited mentions names forged copy that who which"
  )
}
