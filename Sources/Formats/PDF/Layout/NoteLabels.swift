/// Ties raised marks to the notes that they point to, and gives each note a label of its own.
struct NoteLabels {
  private struct Place: Hashable {
    var page: Int
    var label: String
  }

  /// The label that a note bears in the text, by its page and the label in print.
  private var labels: [Place: String] = [:]
  /// The pages on which notes of a printed label stand.
  private var pages: [String: [Int]] = [:]

  init(_ blocks: [FlowBlock], numbers: (Int) -> Int) {
    var used: Set<String> = []
    for block in blocks {
      guard case .note(let label) = block.kind else { continue }
      let place = Place(page: block.page, label: label)
      guard labels[place] == nil else { continue }
      var name = label
      // Where numbers begin anew on every page, the page tells them apart.
      if !used.insert(name).inserted {
        name = "p\(numbers(block.page))-\(label)"
        used.insert(name)
      }
      labels[place] = name
      pages[label, default: []].append(block.page)
    }
  }

  /// The label of a note that stands on a page.
  func label(ofNote label: String, page: Int) -> String { labels[Place(page: page, label: label)] ?? label }

  /// The label of the note that a mark points to: on its page, on the next, or the only one behind it.
  func label(ofMark label: String, page: Int) -> String? {
    for page in [page, page + 1] {
      if let found = labels[Place(page: page, label: label)] { return found }
    }
    guard let known = pages[label], known.count == 1, known[0] > page else { return nil }
    return labels[Place(page: known[0], label: label)]
  }
}
