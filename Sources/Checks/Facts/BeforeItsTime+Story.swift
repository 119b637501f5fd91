import RecordModel

extension BeforeItsTime {
  /// "A request went to the Union in Addis Ababa": somebody turns to a body, in a story that has its date.
  func isAddressed(_ name: CheckedSentence.Name, _ life: Life, _ sentence: CheckedSentence) -> Bool {
    let start = name.tokens.lowerBound
    return !life.isState && sentence.isWord(start - 1, of: Self.articles) && sentence.isWord(start - 2, of: Self.forums)
      && sentence.has(Self.appeals.union(Self.went))
  }

  private static let went = wordSet("went sent request letter appeal asked")
}
