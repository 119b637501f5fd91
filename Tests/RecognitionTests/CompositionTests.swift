import Documents
import RecordModel
import TestSupport
import Testing
import Text

/// What holds for texts that are put together of pieces.
@Suite("Composition of texts") struct CompositionTests {
  private let reader: EverydayReader

  init() throws { reader = try #require(EverydayReader.shared) }

  /// Random paragraphs that each hold a wording of the examples, with something between them.
  private static func paragraphs(_ seed: UInt64) -> [String] {
    var random = SeededGenerator(seed)
    let frames = [("They noted ", "."), ("“", "”, the letter says."), ("ខ្មែរ: ", " (as told)."), ("", "")]
    return (0..<Int.random(in: 2...12, using: &random)).compactMap { _ in
      guard let sample = Sample.absolute.randomElement(using: &random),
        let frame = frames.randomElement(using: &random)
      else { return nil }
      return frame.0 + sample.wording + frame.1
    }
  }

  /// Only with wordings that mean the same whatever was said before: "last year" leans on earlier paragraphs.
  @Test("the mentions of paragraphs together are those of each, moved", arguments: 0..<60 as Range<UInt64>)
  func concatenation(seed: UInt64) {
    let paragraphs = Self.paragraphs(seed)
    var text = ""
    var expected: [EverydayReader.Found] = []
    for paragraph in paragraphs {
      expected += reader.readParagraph(paragraph).map { $0.moved(by: text.utf8.count) }
      text += paragraph + "\n\n"
    }
    // Short lines may look like headings or a table of contents, so the blocks are those of the paragraphs.
    #expect(reader.read(paragraphs: paragraphs) == expected, "\(text.debugDescription)")
  }

  @Test("packs that are loaded anew read the same, in the same order")
  func determinism() throws {
    let paragraphs = (0..<40 as Range<UInt64>).flatMap(Self.paragraphs)
    let first = reader.read(paragraphs: paragraphs)
    #expect(first.count > 100)
    #expect(try EverydayReader().read(paragraphs: paragraphs) == first)
  }

  @Test("what is read is not told twice, and figures and times do not overlap", arguments: 0..<60 as Range<UInt64>)
  func overlap(seed: UInt64) {
    var random = SeededGenerator(seed &+ 1_000)
    let joints = [" ", ", ", " and ", "-", "–", "/", "", " of ", " (", "\n", " to "]
    var text = ""
    for _ in 0..<Int.random(in: 2...8, using: &random) {
      text += (Sample.all.randomElement(using: &random)?.wording ?? "") + (joints.randomElement(using: &random) ?? "")
    }
    var end = 0
    for found in reader.readParagraph(text) where found.kind.isFigureOrTime {
      #expect(found.start >= end, "\(text.debugDescription): \(found)")
      end = found.start + found.words.utf8.count
    }
  }
}

extension Mention.Kind {
  fileprivate var isFigureOrTime: Bool {
    switch self {
    case .number, .ordinal, .percentage, .money, .measure, .date, .period, .duration: true
    case .name, .citation, .quotation, .url: false
    }
  }
}
