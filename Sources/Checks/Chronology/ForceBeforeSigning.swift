import RecordModel
import Text

/// One paper of a paragraph that is in force before it is signed, with other sentences between its steps.
///
/// "The agreement … was signed on 17 November 2005. … It accordingly entered into force on 3 March 2004."
struct ForceBeforeSigning {
  private var block: Range<Int> = 0..<0
  private var signed: CheckedSentence.Time?
  private var papers: Set<UInt32> = []
  /// The words for it up to its signing.
  private var named: Set<UInt32> = []
  private var isDoubtful = false

  /// The day of signing and that of entry into force, where the latter is earlier and of the same paper.
  mutating func read(_ sentence: CheckedSentence) -> (signed: Range<Int>, force: Range<Int>)? {
    if sentence.passage.block.range != block {
      (block, signed, papers, isDoubtful) = (sentence.passage.block.range, nil, [], false)
    }
    isDoubtful = isDoubtful || sentence.has(Self.doubts)
    for index in sentence.range where sentence.isWord(index, of: Self.kinds) {
      papers.insert(sentence.tokens[index].hash)
    }
    // "One treaty, the Agreement on …, which was signed": both are names of one paper.
    guard !isDoubtful, papers.count <= 1 || signed == nil && papers.count == 2 || papers == named else { return nil }
    let dates = sentence.writtenDates
    if let known = signed, dates.count == 1, let force = dates.first, isForce(before: force, sentence),
      let first = known.place.value.wholeDays, let second = force.place.value.wholeDays,
      second.upperBound < first.lowerBound
    {
      return (known.place.span, force.place.span)
    }
    if let date = dates.first(where: { isSigning(before: $0, sentence) }), dates.count == 1 {
      signed = signed == nil ? date : nil
      (isDoubtful, named) = (signed == nil, papers)
    }
    return nil
  }

  /// "It (accordingly) entered into force on", "the agreement came into force in".
  private func isForce(before time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    let start = time.tokens.lowerBound
    guard let force = (start - 3..<start).last(where: { sentence.isWord($0, of: Self.force) }),
      let verb = (force - 3..<force).last(where: { sentence.isWord($0, of: Self.entered) })
    else { return false }
    return (verb - 3..<verb).contains { sentence.isWord($0, of: Self.subjects) }
      || (verb - 2..<verb).contains { sentence.isWord($0, of: papers) && sentence.isWord($0 - 1, of: Self.articles) }
  }

  private func isSigning(before time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    let start = time.tokens.lowerBound
    return (start - 5..<start).contains { sentence.isWord($0, of: Self.signing) }
  }

  private static let kinds = wordSet("treaty agreement convention protocol accord pact memorandum treaties agreements")
  private static let signing = wordSet("signed concluded")
  private static let force = wordSet("force effect")
  private static let entered = wordSet("entered came took")
  private static let subjects = wordSet("it which and")
  private static let articles = wordSet("the this that")
  private static let doubts = wordSet(
    "provisionally provisional retroactively retroactive protocol amendment amended another new previous earlier "
      + "former old renewed successor predecessor both other others acceded accession parties multilateral extension "
      + "treaties agreements convention statute charter law act decree not never"
  )
}
