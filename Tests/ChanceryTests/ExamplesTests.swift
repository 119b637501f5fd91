import Foundation
import Testing

/// Holds the list of planted mistakes against the example corpus.
struct ExamplesTests {
  @Test("the words of every planted mistake and near miss stand in the documents that the list names")
  func wordsAreThere() throws {
    let list = try Repository.text("Examples/README.md")
    let rows = list.components(separatedBy: "\n## ").flatMap { Repository.tableRows(in: $0) }
    try #require(rows.count > 40)
    for row in rows {
      let documents = row[0].components(separatedBy: ", ")
      let text = try documents.map { Self.words(try Repository.text("Examples/corpus/\($0)")) }.joined(separator: "\n")
      // Between backticks: every second piece.
      let quotes = row[1].components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      #expect(!quotes.isEmpty, "no words in the row of \(row[0])")
      for quote in quotes { #expect(text.contains(quote), "\(row[0]) does not say \"\(quote)\"") }
    }
  }

  @Test("every document of the corpus is in the list")
  func everyDocumentIsListed() throws {
    let list = try Repository.text("Examples/README.md")
    let folder = Repository.root.appending(path: "Examples/corpus").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count >= 12)
    for name in names { #expect(list.contains("| \(name)") || list.contains(", \(name)"), "\(name) is not listed") }
  }

  /// The text with one space between words, as lines are broken differently in a list.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
