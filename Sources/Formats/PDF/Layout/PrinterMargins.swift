/// What browsers print around a page: the date and the title above it, the address and the number below.
enum PrinterMargins {
  /// Takes these rows out of the pages; the address is returned where there is one.
  static func remove(from pages: inout [PageContent]) -> (address: String?, pages: Int) {
    var address: String?
    var count = 0
    for index in pages.indices {
      let page = pages[index]
      let ending = "\(index + 1)/\(pages.count)"
      guard let foot = row(of: page, where: { $0.baseline > 0.94 * page.height }), foot.text.hasSuffix(ending) else {
        continue
      }
      let words = foot.text.dropLast(ending.count).split(separator: " ")
      guard words.count <= 1, words.first?.contains(":/") ?? true else { continue }
      if let first = words.first, first.hasPrefix("http") { address = String(first) }
      var dropped = Set(foot.segments)
      if let head = row(of: page, where: { $0.baseline < 0.06 * page.height }), isHead(head.text) {
        dropped.formUnion(head.segments)
      }
      pages[index].segments = page.segments.indices.filter { !dropped.contains($0) }.map { page.segments[$0] }
      count += 1
    }
    return (address, count)
  }

  private static func row(of page: PageContent, where lies: (Segment) -> Bool) -> (text: String, segments: [Int])? {
    let found = page.segments.indices.filter { lies(page.segments[$0]) }
      .sorted { page.segments[$0].box.left < page.segments[$1].box.left }
    return found.isEmpty ? nil : (found.map { page.segments[$0].text }.joined(separator: " "), found)
  }

  /// Whether a row begins with a date in figures and a time.
  private static func isHead(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first else { return false }
    let figures = first.split { $0 == "/" || $0 == "." || $0 == "-" || $0 == "," }
    return figures.count == 3 && figures.allSatisfy { Int($0) != nil }
  }
}
