import Packs
import Quantities
import Recognition
import RecordModel
import Testing
import Text

/// Holds a recogniser to its own examples, each in several surroundings.
///
/// The examples are read in a document of 15 May 2022. A wording may hold more words than the expression, but
/// only one mention that the recogniser makes.
struct ExampleChecker {
  let recognizer: any Recognizer
  /// The words around a wording: none, multi-byte text, the end of a sentence.
  static let surroundings: [(before: String, after: String)] = [
    ("", ""), ("កម្ពុជា – “Đồng” ", ""), ("", "."), ("Ångström: ", ", ឆ្នាំ"),
  ]

  /// The document that the examples are read in.
  static let document = RecognitionContext(documentDate: PartialDate(year: 2022, month: 5, day: 15))

  /// The mentions of a text that is one paragraph.
  func mentions(in string: String, in context: RecognitionContext = document) -> [Mention] {
    let text = SourceText(name: "example", string)
    var passage = Passage(of: text)
    passage.read(Block(.paragraph, 0..<text.bytes.count))
    var buffer = MentionBuffer()
    buffer.reset(tokenCount: passage.tokens.count)
    recognizer.recognize(passage, context, into: &buffer)
    buffer.sort()
    return buffer.mentions
  }

  /// What is wrong with the examples, a line each.
  func failures(in readings: [Reading], nonexamples: [String]) -> [String] {
    var failures: [String] = []
    for reading in readings {
      for wording in reading.wordings {
        let alone = mentions(in: wording).map(\.span)
        for (before, after) in Self.surroundings {
          let found = mentions(in: before + wording + after)
          let summaries = found.map(\.summary)
          if summaries != [reading.summary] {
            failures.append("“\(before)\(wording)\(after)”: expected \(reading.summary), found \(summaries)")
          } else if found.map({ $0.span.lowerBound - before.utf8.count }) != alone.map(\.lowerBound)
            || found.map(\.span.count) != alone.map(\.count)
          {
            failures.append("“\(before)\(wording)\(after)”: another span than alone")
          }
        }
      }
    }
    for wording in nonexamples {
      let found = mentions(in: wording).map(\.summary)
      if !found.isEmpty { failures.append("“\(wording)”: expected nothing, found \(found)") }
    }
    return failures
  }
}
