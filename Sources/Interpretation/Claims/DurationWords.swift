import Quantities
import RecordModel
import Text

/// Names a length of time by the words that it tells of: "took ten years to build", "stayed for a week", "eleven months
/// late", "was detained for four months".
enum DurationWords {
  private enum Word: UInt8 {
    case take = 1, build, stay, travel, negotiate, talk, late, detain, repair, respond, agreement, loan, grace, resume
    case schedule, train
  }
  private static let words = WordTable<Word>([
    ("take takes took taken taking last lasts lasted lasting need needs needed", .take),
    ("build complete construct finish", .build), ("lived stayed spent stay stays lives remained staying", .stay),
    ("spoke talked conferred met talks meeting", .talk),
    ("travel drive fly reach sail ride journey trip voyage crossing passage", .travel),
    ("negotiate conclude agree", .negotiate),
    ("late later overdue behind delay delays delayed", .late), ("schedule planned scheduled", .schedule),
    ("detained jailed imprisoned arrested custody prison jail detention", .detain),
    ("mend mended mending repair repaired repairing repairs fix fixed fixing restore restoring", .repair),
    ("answered replied responded reacted answer reply respond", .respond),
    (
      "agreement treaty accord contract lease concession convention pact memorandum licence license protocol",
      .agreement
    ),
    ("loan loans lent lend lending borrowed borrow mortgage", .loan), ("grace", .grace),
    ("resume resumes resumed reopened reopens restored revived", .resume),
    ("train trained training course courses", .train),
  ])

  /// The name of the length, or `nil` where no such word stands by.
  static func label(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    behind(figure.tokens, sentence, analysis) ?? before(figure.tokens, sentence, analysis)
      ?? beside(figure.tokens, sentence, analysis)
  }

  /// "Eleven months late", "two years later than planned", "six months behind schedule".
  static func behind(_ figure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> String?
  {
    let tokens = analysis.passage.tokens
    let next = words[tokens[figure.upperBound - 1]] == .late ? figure.upperBound - 1 : figure.upperBound
    guard next < sentence.tokens.upperBound, words[tokens[next]] == .late else { return nil }
    let isLater = tokens[next].hash == later || tokens[next].hash == behindHash
    guard isLater else { return "delay" }
    return (next + 1..<min(next + 4, sentence.tokens.upperBound)).contains { words[tokens[$0]] == .schedule }
      ? "delay" : nil
  }

  private static let later = WordHash.of("later")
  private static let behindHash = WordHash.of("behind")

  /// A verb or noun in the four words before the length.
  private static func before(_ figure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> String?
  {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.lowerBound, figure.upperBound)
    for index in stride(from: start - 1, through: max(sentence.tokens.lowerBound, start - 4), by: -1) {
      switch words[tokens[index]] {
      case .stay?: return "duration of stay"
      case .talk?: return "duration of talks"
      case .late? where index >= start - 2: return "delay"
      case .detain?: return "duration of detention"
      case .respond?: return "response time"
      case .resume?: return "duration of interruption"
      case .travel?: return "travel time"
      case .grace?: return "grace period"
      case .take?: return taken(from: sentence.tokens.lowerBound, start, end, sentence, tokens)
      default:
        if WordClass.table[tokens[index]] == .semicolon { return nil }
      }
    }
    return nil
  }

  /// What took so long: "took ten years to build", "mending it took six months".
  private static func taken(
    from first: Int,
    _ start: Int,
    _ end: Int,
    _ sentence: Analysis.Sentence,
    _ tokens: [Token]
  ) -> String? {
    for next in end..<min(end + 3, sentence.tokens.upperBound) {
      switch words[tokens[next]] {
      case .build?: return "duration of construction"
      case .travel?: return "travel time"
      case .negotiate?: return "duration of negotiations"
      case .repair?: return "duration of repair"
      default: continue
      }
    }
    let subject = (max(first, start - 8)..<start).lazy.compactMap { words[tokens[$0]] }
    if subject.contains(.repair) { return "duration of repair" }
    return subject.contains(.travel) ? "travel time" : nil
  }

  /// What the sentence speaks of: a length of the way beside it, an agreement or a loan before it.
  private static func beside(_ figure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> String?
  {
    let tokens = analysis.passage.tokens
    for mention in analysis.mentions[sentence.mentions] where mention.kind == .measure {
      guard let unit = mention.quantity?.unit, unit.code == "km" else { continue }
      let gap =
        min(figure.upperBound, mention.tokens.upperBound)..<max(figure.lowerBound, mention.tokens.lowerBound)
      if gap.count <= 4, !gap.contains(where: { WordClass.table[tokens[$0]] == .and }) { return "travel time" }
    }
    let reach = max(sentence.tokens.lowerBound, figure.lowerBound - farthest)..<figure.lowerBound
    if let word = reach.last(where: { [.loan, .agreement, .train, .detain].contains(words[tokens[$0]]) }) {
      switch words[tokens[word]] {
      case .loan?: return "loan term"
      case .agreement?: return "duration of agreement"
      case .detain?: return "duration of detention"
      default: return "duration of training"
      }
    }
    return nil
  }

  private static let farthest = 18
}
