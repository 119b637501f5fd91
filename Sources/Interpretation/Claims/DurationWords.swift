import RecordModel
import Text

/// Names a length of time by the verb that it tells of: "took ten years to build", "stayed for a week".
enum DurationWords {
  private enum Word: UInt8 { case take = 1, build, stay, travel, negotiate, talk }
  private static let words = WordTable<Word>([
    ("take takes took taken taking last lasts lasted lasting", .take),
    ("build complete construct finish", .build), ("lived stayed spent stay stays lives remained", .stay),
    ("spoke talked conferred met talks meeting", .talk),
    ("travel drive fly reach sail", .travel), ("negotiate conclude agree", .negotiate),
  ])

  /// The name of the length, or `nil` where no such verb stands by.
  static func label(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    for index in stride(from: start - 1, through: max(sentence.tokens.lowerBound, start - 4), by: -1) {
      switch words[tokens[index]] {
      case .stay?: return "duration of stay"
      case .talk?: return "duration of talks"
      case .take?:
        for next in end..<min(end + 3, sentence.tokens.upperBound) {
          switch words[tokens[next]] {
          case .build?: return "duration of construction"
          case .travel?: return "travel time"
          case .negotiate?: return "duration of negotiations"
          default: continue
          }
        }
        return nil
      default: continue
      }
    }
    return nil
  }
}
