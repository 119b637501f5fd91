import Foundation
import RecordStore
import Testing

struct SchemaTests {
  private static let page: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try? String(contentsOf: root.appending(path: "Documentation/record-schema.md"), encoding: .utf8)
  }()

  @Test("every table and column has its place in the documentation", arguments: Schema.description.map(\.table))
  func documented(table: String) throws {
    let page = try #require(Self.page)
    let columns = try #require(Schema.description.first { $0.table == table }).columns
    let start = try #require(page.range(of: "**`\(table)`**"))
    let paragraph = page[start.lowerBound...].components(separatedBy: "\n\n")[0]
    let quantity = page.components(separatedBy: "\n\n").first { $0.hasPrefix("**The columns of a quantity**") } ?? ""
    let words = paragraph + (paragraph.contains("columns of a quantity") ? quantity : "")
    #expect(columns.filter { !words.contains("`\($0)`") } == [])
  }
}
