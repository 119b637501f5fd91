import Quantities
import Recognition
import RecordModel
import Text

/// Runs one recogniser over an input that is a paragraph.
struct PassageReader {
  private let recognizer: any Recognizer

  init(_ recognizer: any Recognizer) { self.recognizer = recognizer }

  /// Reads the input without a date, and in a document that has one and writes the day first.
  func run(_ bytes: [UInt8]) {
    let text = SourceText(name: "fuzz", String(decoding: bytes, as: UTF8.self))
    var dated = RecognitionContext(documentDate: PartialDate(year: 2022, month: 5, day: 15))
    dated.dayComesFirst = true
    for context in [RecognitionContext(), dated] {
      var passage = Passage(of: text)
      passage.read(Block(.paragraph, 0..<text.bytes.count))
      var buffer = MentionBuffer()
      buffer.reset(tokenCount: passage.tokens.count)
      recognizer.recognize(passage, context, into: &buffer)
      buffer.sort()
      Mentions.check(buffer.mentions, of: text)
      for mention in buffer.mentions { Mentions.check(mention, in: passage) }
    }
  }
}

/// What holds for the mentions of every text.
enum Mentions {
  /// Mentions lie on characters of the text, and those of figures and times do not overlap.
  static func check(_ mentions: [Mention], of text: SourceText) {
    var end = 0
    for mention in mentions {
      let span = mention.span
      require(!span.isEmpty && span.lowerBound >= 0, "\(mention.kind) \(span) holds something")
      require(text.isBoundary(span.lowerBound) && text.isBoundary(span.upperBound), "\(span) holds characters")
      if isFigureOrTime(mention.kind) {
        require(span.lowerBound >= end, "\(mention.kind) \(span) begins behind the one before, which ends at \(end)")
        end = span.upperBound
      }
      for part in mention.time?.parts ?? [] {
        require(span.contains(part.span.lowerBound) && part.span.upperBound <= span.upperBound, "\(part) is in \(span)")
      }
      if let low = mention.quantity?.low?.rational, let high = mention.quantity?.high?.rational {
        require(low <= high, "\(mention.summary) has its ends in order: \(low), \(high)")
      }
    }
  }

  /// A mention lies where its tokens do.
  static func check(_ mention: Mention, in passage: Passage) {
    require(
      !mention.tokens.isEmpty && mention.tokens.upperBound <= passage.tokens.count,
      "\(mention.tokens) are tokens of the passage"
    )
    let words = passage.bytes(of: mention.tokens)
    require(
      words.lowerBound <= mention.span.lowerBound && mention.span.upperBound <= words.upperBound,
      "\(mention.span) lies in its tokens \(words)"
    )
  }

  private static func isFigureOrTime(_ kind: Mention.Kind) -> Bool {
    switch kind {
    case .number, .ordinal, .percentage, .money, .measure, .date, .period, .duration: true
    case .name, .citation, .quotation, .url: false
    }
  }
}
