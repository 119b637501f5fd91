/// Finds what is printed on page after page above and below the text: running heads, feet and page numbers.
///
/// They are known by their repetition: the same words, numbers aside, at the same height of several pages.
struct RunningHeads {
  /// What was left out, each once with the number of its pages, the most frequent first.
  private(set) var found: [(text: String, pages: Int)] = []
  /// Whether page numbers were left out.
  private(set) var hasNumbers = false

  /// The rows from the top and from the bottom of a page that are looked at.
  private static let depth = 3

  /// A row at the edge of a page.
  private struct Edge {
    var page: Int
    var segments: [Int]
    var text: String
    var key: String
    var height: Float
    var isTop: Bool
    /// How many rows stand between it and the edge.
    var rank: Int
  }

  /// Takes the running heads and page numbers out of the pages; a printed number becomes the label of its page.
  static func remove(from pages: inout [PageContent]) -> RunningHeads {
    var heads = RunningHeads()
    guard pages.count > 1 else { return heads }
    var edges: [Edge] = []
    for index in pages.indices { edges += self.edges(of: pages[index], index) }
    let repeated = outermost(self.repeated(edges, pageCount: pages.count), edges)
    var dropped: [Int: Set<Int>] = [:]
    for index in repeated { dropped[edges[index].page, default: []].formUnion(edges[index].segments) }
    // A page that would be left with nothing keeps its words.
    dropped = dropped.filter { $1.count < pages[$0].segments.count || isNumberOnly(pages[$0]) }
    var texts: [String: (text: String, pages: Int)] = [:]
    var numbers: [(page: Int, number: PageNumber)] = []
    for (index, edge) in edges.enumerated() where repeated.contains(index) && dropped[edge.page] != nil {
      if let number = PageNumber(in: edge.text, labelled: pages[edge.page].number) {
        numbers.append((edge.page, number))
      }
      if edge.key.contains(where: \.isLetter) { texts[edge.key, default: (edge.text, 0)].pages += 1 }
    }
    for (page, segments) in dropped {
      let kept = pages[page].segments.indices.filter { !segments.contains($0) }
      pages[page].segments = kept.map { pages[page].segments[$0] }
    }
    heads.found = texts.values.sorted { ($1.pages, $0.text) < ($0.pages, $1.text) }
    heads.hasNumbers = label(&pages, numbers)
    return heads
  }

  /// Whether a page holds its number and nothing else.
  private static func isNumberOnly(_ page: PageContent) -> Bool {
    !page.segments.contains { $0.text.contains(where: \.isLetter) }
  }

  /// The rows at the top and bottom of a page, from the edge inwards.
  private static func edges(of page: PageContent, _ index: Int) -> [Edge] {
    var rows: [[Int]] = []
    for segment in page.segments.indices.sorted(by: { page.segments[$0].baseline < page.segments[$1].baseline }) {
      if let last = rows.last?.last,
        page.segments[segment].baseline - page.segments[last].baseline < 0.35 * page.segments[segment].size
      {
        rows[rows.count - 1].append(segment)
      } else {
        rows.append([segment])
      }
    }
    var edges: [Edge] = []
    for (place, row) in rows.enumerated() where place < depth || place >= rows.count - depth {
      let isTop = place < depth && page.segments[row[0]].baseline < page.height / 2
      let height = page.segments[row[0]].baseline
      guard isTop ? height < 0.25 * page.height : height > 0.75 * page.height else { continue }
      let sorted = row.sorted { page.segments[$0].box.left < page.segments[$1].box.left }
      let text = sorted.map { page.segments[$0].text }.joined(separator: " ")
      guard text.utf8.count <= 200 else { continue }
      let edge = Edge(
        page: index,
        segments: row,
        text: text,
        key: key(text),
        height: height,
        isTop: isTop,
        rank: isTop ? place : rows.count - 1 - place
      )
      edges.append(edge)
    }
    return edges
  }

  /// The words without their numbers, spaces and case.
  private static func key(_ text: String) -> String {
    var key = ""
    var lastIsNumber = false
    for word in text.lowercased().split(separator: " ") {
      if PageNumber.roman(String(word)) != nil {
        if !lastIsNumber { key.append("#") }
        lastIsNumber = true
        continue
      }
      for character in word {
        if character.isNumber {
          if !lastIsNumber { key.append("#") }
          lastIsNumber = true
        } else {
          key.append(character)
          lastIsNumber = false
        }
      }
    }
    return key
  }

  /// The edges that stand on several pages in the same place.
  private static func repeated(_ edges: [Edge], pageCount: Int) -> [Int] {
    var groups: [String: [Int]] = [:]
    for (index, edge) in edges.enumerated() { groups[edge.key + (edge.isTop ? "^" : "_"), default: []].append(index) }
    var repeated: [Int] = []
    for (_, group) in groups {
      for index in group {
        let same = group.filter { abs(edges[$0].height - edges[index].height) < 6 }
        let others = Set(same.prefix(400).map { edges[$0].page })
        if others.count >= 3 || others.count == 2 && isPair(same.map { edges[$0] }, pageCount) {
          repeated.append(index)
        }
      }
    }
    return repeated
  }

  /// Those with nothing but repeated rows between them and the edge: lines of the text may be the same by chance.
  private static func outermost(_ repeated: [Int], _ edges: [Edge]) -> Set<Int> {
    struct Side: Hashable {
      var page: Int
      var isTop: Bool
    }
    var reached: [Side: Int] = [:]
    var found: Set<Int> = []
    for index in repeated.sorted(by: { edges[$0].rank < edges[$1].rank }) {
      let side = Side(page: edges[index].page, isTop: edges[index].isTop)
      guard edges[index].rank == reached[side, default: 0] else { continue }
      reached[side, default: 0] += 1
      found.insert(index)
    }
    return found
  }

  /// Whether two rows are the heads of a short document: the same words, or numbers that count the pages.
  private static func isPair(_ pair: [Edge], _ pageCount: Int) -> Bool {
    guard let first = pair.first, let last = pair.last, pageCount <= 6 else { return false }
    if let one = PageNumber(in: first.text, labelled: first.page + 1),
      let other = PageNumber(in: last.text, labelled: last.page + 1)
    {
      if other.value - one.value == last.page - first.page { return true }
    }
    return first.text == last.text && first.text.contains(where: \.isLetter) && last.page - first.page <= 2
  }

  /// Gives pages the numbers that are printed on them, where these count on from page to page.
  private static func label(_ pages: inout [PageContent], _ numbers: [(page: Int, number: PageNumber)]) -> Bool {
    var offsets: [Int: Int] = [:]
    for (page, number) in numbers { offsets[number.value - page + (number.isRoman ? 1_000_000 : 0), default: 0] += 1 }
    var hasNumbers = false
    for (page, number) in numbers where offsets[number.value - page + (number.isRoman ? 1_000_000 : 0), default: 0] > 1
    {
      hasNumbers = true
      if pages[page].label == nil, number.text != String(pages[page].number) { pages[page].label = number.text }
    }
    return hasNumbers
  }
}

/// A number of a page as it is printed: "217", "– 4 –", "Page 3 of 10", "iv".
struct PageNumber {
  let text: String
  let value: Int
  let isRoman: Bool

  /// Reads the number at the end or the beginning of a row; that which is nearest to the page's own where both have one.
  init?(in row: String, labelled page: Int) {
    let words = row.split { " |/–—-·•[]()".contains($0) }.map(String.init)
    guard !words.isEmpty else { return nil }
    var candidates = [words[0], words[words.count - 1]]
    // "Page 3 of 10" counts in its middle.
    if let index = words.firstIndex(where: { $0.lowercased() == "page" }), index + 1 < words.count {
      candidates = [words[index + 1]]
    }
    let read = candidates.compactMap(Self.read)
    guard let best = read.min(by: { abs($0.value - page) < abs($1.value - page) }) else { return nil }
    (text, value, isRoman) = best
  }

  private static func read(_ word: String) -> (text: String, value: Int, isRoman: Bool)? {
    if word.count <= 5, let value = Int(word), value > 0 { return (word, value, false) }
    return roman(word).map { (word.lowercased(), $0, true) }
  }

  /// The value of a numeral such as "iv".
  static func roman(_ word: String) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    let digits = word.lowercased().compactMap { values[$0] }
    guard !digits.isEmpty, digits.count == word.count, word.count <= 8 else { return nil }
    var value = 0
    for (index, digit) in digits.enumerated() {
      value += index + 1 < digits.count && digits[index + 1] > digit ? -digit : digit
    }
    return value
  }
}
