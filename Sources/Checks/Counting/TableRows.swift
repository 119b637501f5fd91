import RecordModel
import Text

/// "Six persons attended, and none was absent:", "the seven consulates listed below", and a table with another number of
/// rows.
struct TableRows {
  let announced: AnnouncedRows
  let rows: Int
  let last: Range<Int>

  /// The tables of a document whose rows are not as many as the sentence before them says.
  static func wrong(in document: CheckedDocument) -> [TableRows] {
    let tables = tables(in: document)
    let leads = Set(tables.map(\.lead.range.lowerBound))
    guard !leads.isEmpty else { return [] }
    var announced: [Int: [AnnouncedRows]] = [:]
    document.forEachSentence(in: { leads.contains($0.range.lowerBound) }) { sentence in
      let block = sentence.passage.block.range
      if let found = AnnouncedRows(
        sentence,
        isLast: document.trimmed(sentence.span).upperBound >= document.trimmed(block).upperBound,
        document
      ) {
        announced[block.lowerBound, default: []].append(found)
      }
    }
    return tables.compactMap { table in
      guard let number = announced[table.lead.range.lowerBound], number.count == 1, let number = number.first,
        let last = table.rows.last, !table.counts.contains(number.count), abs(table.rows.count - number.count) <= 3
      else { return nil }
      return TableRows(announced: number, rows: table.rows.count, last: last)
    }
  }

  private struct Table {
    var lead: Block
    var rows: [Range<Int>]
    /// What else may be announced: the columns, and the different words of each of them.
    var counts: Set<Int>
  }

  private static func tables(in document: CheckedDocument) -> [Table] {
    guard let blocks = document.structure?.blocks else { return [] }
    var tables: [Table] = []
    var start = 0
    while start < blocks.count {
      guard blocks[start].kind == .tableRow else {
        start += 1
        continue
      }
      var end = start
      while end < blocks.count, blocks[end].kind == .tableRow { end += 1 }
      if start > 0, blocks[start].isTableHead, blocks[start - 1].kind == .paragraph,
        let table = table(blocks[start..<end], after: blocks[start - 1], document)
      {
        tables.append(table)
      }
      start = end
    }
    return tables
  }

  private static func table(_ blocks: ArraySlice<Block>, after lead: Block, _ document: CheckedDocument) -> Table? {
    let width = blocks[blocks.startIndex].cells.count
    let rows = blocks.dropFirst().filter { !$0.isTableHead && !isSum($0, document) }
    guard rows.count >= 2, rows.allSatisfy({ $0.cells.count == width }) else { return nil }
    var counts: Set<Int> = [width, width - 1, rows.count]
    for column in 0..<width {
      counts.insert(Set(rows.map { document.words($0.cells[column]) }).count)
    }
    let firsts = rows.compactMap { $0.cells.first.map(document.words) }
    guard Set(firsts).count == rows.count, !firsts.contains(where: { $0.isEmpty || $0.contains(" and ") }) else {
      return nil
    }
    return Table(lead: lead, rows: rows.map(\.range), counts: counts)
  }

  private static func isSum(_ row: Block, _ document: CheckedDocument) -> Bool {
    guard let first = row.cells.first.map({ document.words($0).lowercased() }) else { return true }
    return ["total", "all", "sum", "average", "mean", "source", "together", "other", "**total"].contains {
      first.hasPrefix($0)
    }
  }
}

/// The number of rows that a sentence before a table announces.
struct AnnouncedRows {
  let count: Int
  let span: Range<Int>

  init?(_ sentence: CheckedSentence, isLast: Bool, _ document: CheckedDocument) {
    guard !sentence.has(Self.open) else { return nil }
    let isListed = sentence.has(Self.listing)
    let endsInColon = isLast && sentence.range.suffix(2).contains { sentence.isWord($0, of: Self.colon) }
    guard isListed || endsInColon else { return nil }
    let times = sentence.times.map(\.tokens)
    let numbers = sentence.range.filter { index in
      !times.contains { $0.contains(index) } && sentence.number(at: index, document) != nil
    }
    guard numbers.count == 1, let place = numbers.first, let number = sentence.number(at: place, document),
      (2...30).contains(number.value), !sentence.isWord(place - 1, of: Self.loose),
      let noun = (number.end..<number.end + 3).first(where: { Self.isPlural($0, sentence) })
    else { return nil }
    let tail =
      sentence.isWord(noun + 1, of: Self.listing) || sentence.isWord(noun + 1, of: Self.attending)
      || sentence.isWord(place - 1, of: Self.listing)
    guard tail else { return nil }
    count = number.value
    span = sentence.passage.bytes(of: place..<noun + 1)
  }

  private static func isPlural(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    guard sentence.range.contains(index), sentence.tokens[index].isWord, sentence.tokens[index].length > 3 else {
      return false
    }
    if sentence.isWord(index, of: people) { return true }
    let token = sentence.tokens[index]
    let bytes = sentence.passage.text.bytes
    return bytes[token.upperBound - 1] == UInt8(ascii: "s") && bytes[token.upperBound - 2] != UInt8(ascii: "s")
      && !sentence.isWord(index, of: spans)
  }

  private static let colon = wordSet(":")
  private static let people = wordSet("people women men")
  private static let spans = wordSet("years months weeks days times hours columns sides parties rounds")
  private static let listing = wordSet("listed below following named")
  private static let attending = wordSet(
    "attended participated took were are was signed met received came have had sat spoke applied joined voted"
  )
  private static let loose = wordSet(
    "than over nearly almost about some around least most up first last next no top largest main of"
  )
  private static let open = wordSet(
    "including include among such example other others mainly partly further additional least selected some not "
      + "excerpt extract largest leading main top"
  )
}
