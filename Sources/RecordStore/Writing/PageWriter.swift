import Documents
import Formats
import Foundation
import GRDB
import Text

/// Writes the pages of a document, and which pieces of its text stand on them.
struct PageWriter {
  private let places: PlaceMap
  private let length: Int
  private let documentKey: Int
  private let database: Database

  init(_ document: Document, key: Int, in database: Database) {
    places = document.places
    length = document.text.bytes.count
    documentKey = key
    self.database = database
  }

  func write() throws {
    guard !places.pages.isEmpty || !places.sheets.isEmpty else { return }
    let boxes = Dictionary(grouping: places.words, by: \.page)
    var keys: [Int: Int] = [:]
    for sheet in sheets {
      var row = begin()
      row.add(sheet.number)
      row.add(sheet.label)
      row.add(sheet.source.rawValue)
      row.add(sheet.quality)
      row.add(sheet.width.map(Double.init))
      row.add(sheet.height.map(Double.init))
      row.add(boxes[sheet.number].map { Data(WordBoxes.bytes(of: $0)).databaseValue } ?? .null)
      keys[sheet.number] = try database.insert(row, into: UnitTables.pages)
    }
    for (span, number) in spans {
      guard let key = keys[number] else { continue }
      var row = begin()
      row.add(key)
      row.add(span.lowerBound)
      row.add(span.upperBound)
      try database.insert(row, into: UnitTables.pageSpans)
    }
  }

  private func begin() -> RowValues {
    var row = RowValues()
    row.add(nil as Int?)
    row.add(documentKey)
    return row
  }

  /// All pages, each once; those of a format without sheets are known from their text.
  private var sheets: [PlaceMap.Sheet] {
    var seen = Set(places.sheets.map(\.number))
    let others = places.pages.filter { seen.insert($0.number).inserted }
    return (places.sheets + others.map { PlaceMap.Sheet(number: $0.number, label: $0.label) })
      .sorted { $0.number < $1.number }
  }

  /// The pieces of the text in their order, each with its page; what stands before the first belongs to it.
  private var spans: [(span: Range<Int>, number: Int)] {
    places.pages.enumerated().map { index, page in
      let end = index + 1 < places.pages.count ? places.pages[index + 1].offset : length
      let start = index == 0 ? 0 : page.offset
      return (start..<max(start, end), page.number)
    }
  }
}
