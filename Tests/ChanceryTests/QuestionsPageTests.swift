import Foundation
import TestSupport
import Testing

/// The page of questions shows what the program answers, where its documents are at hand.
struct QuestionsPageTests {
  private static let corpus = Repository.root.deletingLastPathComponent().appending(path: "shared/corpus")

  @Test(
    "the page of questions is what the program prints",
    .enabled(if: FileManager.default.fileExists(atPath: corpus.path))
  )
  func page() throws {
    let folder = try TemporaryFolder()
    let script = Repository.root.appending(path: "Scripts/answer-questions").path
    let outcome = try Program.shell(
      "'\(script)' --check --chancery '\(Program.path)' --corpus '\(Self.corpus.path)'",
      in: folder
    )
    #expect(outcome.status == 0, "run Scripts/answer-questions\n\(outcome.output)\(outcome.messages)")
  }
}
