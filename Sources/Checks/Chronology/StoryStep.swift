import Quantities
import RecordModel
import Text

/// A step in the life of a thing or a person, with its date: "the stone was laid in May 2011".
struct StoryStep {
  enum Family { case works, treaty, invitation, post, mission, talks, ship, life }

  var family: Family
  /// The place of the step among those of its family.
  var rank: Int
  var place: Int
  var time: CheckedSentence.Time
  /// Whether it is told as lying before the rest: "had been laid", "was first signed".
  var isPast: Bool

  private static let reach = 13

  /// The steps of a sentence that have a date of their own.
  static func all(in sentence: CheckedSentence) -> [StoryStep] {
    let times = (sentence.writtenDates + since(sentence)).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    guard times.count == sentence.times.count || times.count > 1, !times.isEmpty else { return [] }
    let words = sentence.range.compactMap { index in
      kind(at: index, sentence).map { (place: index, family: $0.0, rank: $0.1) }
    }
    var steps: [StoryStep] = []
    for (number, word) in words.enumerated() {
      let end = number + 1 < words.count ? words[number + 1].place : sentence.range.upperBound
      let behind = times.first { $0.tokens.lowerBound > word.place && $0.tokens.lowerBound < end }
      let start = number > 0 ? words[number - 1].place : sentence.range.lowerBound
      let before = times.last { $0.tokens.upperBound <= word.place && $0.tokens.lowerBound >= start }
      let isNear = behind.map { $0.tokens.lowerBound - word.place <= reach } ?? false
      guard let time = isNear ? behind : number == 0 ? before : nil,
        word.family != .life || StoryLife.isOwn(time, of: word.place, sentence),
        !steps.contains(where: { $0.time.tokens == time.tokens })
      else { continue }
      let isPast = (word.place - 4..<word.place).contains { sentence.isWord($0, of: pluperfect) }
      steps.append(StoryStep(family: word.family, rank: word.rank, place: word.place, time: time, isPast: isPast))
    }
    return steps
  }

  /// "In force since 3 January 2012": the day from which it has been so.
  private static func since(_ sentence: CheckedSentence) -> [CheckedSentence.Time] {
    sentence.times.compactMap { time in
      let start =
        sentence.isWord(time.tokens.lowerBound, of: sinceWord) ? time.tokens.lowerBound : time.tokens.lowerBound - 1
      guard case .period(.some(let date), .none) = time.place.value, sentence.isWord(start, of: sinceWord),
        sentence.isWord(start - 1, of: force), !time.place.isResolved
      else { return nil }
      var time = time
      time.place.value = .date(date)
      return time
    }
  }

  private static let sinceWord = wordSet("since")

  /// Whether two steps of one family are dated the wrong way round.
  static func conflict(_ a: StoryStep, _ b: StoryStep, _ sentence: CheckedSentence) -> Bool {
    guard a.family == b.family, a.rank != b.rank, let x = a.time.place.value.wholeDays,
      let y = b.time.place.value.wholeDays
    else { return false }
    let (early, late) = a.rank < b.rank ? ((a, x), (b, y)) : ((b, y), (a, x))
    guard early.1.lowerBound > late.1.upperBound else { return false }
    // Who is recalled may be sent elsewhere, and what was closed may be opened again.
    switch a.family {
    case .post, .mission: return early.0.isPast
    case .works, .treaty, .invitation, .talks, .ship, .life: return true
    }
  }

  /// The family of a word and its place there.
  private static func kind(at index: Int, _ sentence: CheckedSentence) -> (Family, Int)? {
    func isWord(_ offset: Int, _ words: Set<UInt32>) -> Bool { sentence.isWord(index + offset, of: words) }
    func has(_ words: Set<UInt32>, _ range: ClosedRange<Int>) -> Bool { range.contains { isWord($0, words) } }
    if isWord(0, laid), has(stone, -5...5) { return (.works, 1) }
    if isWord(0, broken), has(ground, -4...3) { return (.works, 1) }
    if isWord(0, began), has(construction, -4...0) { return (.works, 2) }
    if isWord(0, cut), has(ribbon, 1...3) { return (.works, 4) }
    if isWord(0, finished), !sentence.has(talking) { return (.works, 3) }
    if isWord(0, initialled) { return (.treaty, 0) }
    if isWord(0, signed) { return (.treaty, 1) }
    if isWord(0, ratified) { return (.treaty, 2) }
    if isWord(0, force), has(into, -1 ... -1), !isWord(1, been) { return (.treaty, 3) }
    if isWord(0, extended), !sentence.has(invitation) { return (.treaty, 4) }
    if isWord(0, repaid) { return (.treaty, 5) }
    if isWord(0, visited) { return (.invitation, 2) }
    if isWord(0, invitation), has(answering, -4 ... -1) { return (.invitation, 1) }
    if isWord(0, appointed), sentence.has(posts) { return (.post, 1) }
    if isWord(0, leaving) { return (.post, 3) }
    if isWord(0, launched), sentence.has(shipping) { return (.ship, 1) }
    if isWord(0, sank) { return (.ship, 2) }
    if let rank = StoryLife.rank(of: index, sentence) { return (.life, rank) }
    if isWord(0, opened) || isWord(0, closing) { return open(isWord(0, opened), sentence) }
    return nil
  }

  private static func open(_ isOpening: Bool, _ sentence: CheckedSentence) -> (Family, Int)? {
    if sentence.has(talking) { return (.talks, isOpening ? 1 : 2) }
    if sentence.has(missions) { return (.mission, isOpening ? 1 : 2) }
    return isOpening ? (.works, 4) : nil
  }

  private static let laid = wordSet("laid laying")
  private static let stone = wordSet("stone stones cornerstone")
  private static let broken = wordSet("broken broke")
  private static let ground = wordSet("ground")
  private static let began = wordSet("began begun started")
  private static let construction = wordSet("construction work works building")
  private static let cut = wordSet("cut")
  private static let ribbon = wordSet("ribbon")
  private static let finished = wordSet("finished completed inaugurated commissioned")
  private static let initialled = wordSet("initialled initialed")
  private static let signed = wordSet("signed")
  private static let ratified = wordSet("ratified")
  private static let force = wordSet("force")
  private static let into = wordSet("in into")
  private static let been = wordSet("until between from")
  private static let extended = wordSet("extended prolonged terminated denounced expired lapsed")
  private static let repaid = wordSet("repaid")
  private static let visited = wordSet(
    "visited visit travelled traveled came went journeyed journey flew paid trip travelling"
  )
  private static let invitation = wordSet("invitation")
  private static let answering = wordSet("at on upon following answering accepting accepted response answer answered")
  private static let appointed = wordSet("appointed")
  private static let posts = wordSet("ambassador envoy consul minister commissioner attaché director governor judge")
  private static let leaving = wordSet("recalled retired resigned dismissed credentials")
  private static let launched = wordSet("launched")
  private static let shipping = wordSet("ferry ship vessel tanker trawler frigate boat freighter")
  private static let sank = wordSet("sank sunk scrapped")
  private static let opened = wordSet("opened")
  private static let closing = wordSet("closed ended concluded")
  private static let talking = wordSet("talks conference negotiations session meeting fair forum summit congress")
  private static let missions = wordSet("embassy consulate mission legation office bureau")
  private static let pluperfect = wordSet("had having first only")
}
