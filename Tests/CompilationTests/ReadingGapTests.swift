import Compilation
import Documents
import Formats
import Testing
import Text

/// What is told of passages that are not read.
struct ReadingGapTests {
  private static let french = """
    Le commerce entre les deux pays a atteint trois milliards de dollars dans les dix dernières années, et les ministres \
    ont signé plusieurs accords sur la pêche, le tourisme et l’énergie qui sont entrés en vigueur au mois de juin.
    """

  @Test("a French section of an English document is one gap with its language")
  func section() throws {
    let text =
      "# Trade\n\nThe two states have traded with each other for a long time, as the report of the ministry shows.\n\n"
      + "# Résumé\n\n\(Self.french)\n\n\(Self.french)\n\n# Notes\n\nThe ministry did not answer the questions that were sent to it.\n"
    let document = try DocumentReader.read(bytes: Array(text.utf8), name: "a.md")
    #expect(
      document.gaps.map(\.message) == ["2 paragraphs are in French, which is not read: searchable, but not checked"]
    )
    #expect(document.gaps.first.map { document.text[$0.span].hasPrefix("Le commerce") } ?? false)
  }

  @Test("titles and names in another language are no gap")
  func titles() throws {
    let text =
      "The paper “Le commerce entre les deux pays” of the Ministère des Affaires étrangères was read by the board.\n"
    let document = try DocumentReader.read(bytes: Array(text.utf8), name: "a.txt")
    #expect(document.gaps.isEmpty)
  }
}
