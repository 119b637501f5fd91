import RecordStore

/// The pages that a part of a document's text stands on, and what is shown beside them.
struct Leaves {
  let document: String
  let pages: [DocumentPage]
  let marks: [DocumentMark]
  /// Whether the pages can be drawn, and are wanted.
  let hasPictures: Bool
  var chosen: String?

  /// Blocks that follow each other, with the pages on which they begin; the last page is that of the first block.
  struct Leaf<Piece> {
    var pages: [DocumentPage]
    var pieces: [Piece]
  }

  /// Pieces of the text by the pages on which they begin.
  ///
  /// A page without a beginning, for instance one without text, stands before the next one, or behind the last.
  func leaves<Piece>(_ pieces: [Piece], start: (Piece) -> Int) -> [Leaf<Piece>] {
    var leaves: [Leaf<Piece>] = []
    var next = 0
    for piece in pieces {
      let index = max(self.index(at: start(piece)), next - 1)
      if index >= next || leaves.isEmpty {
        let last = max(index, next)
        leaves.append(Leaf(pages: Array(pages[min(next, pages.count)..<min(last + 1, pages.count)]), pieces: [piece]))
        next = last + 1
      } else {
        leaves[leaves.count - 1].pieces.append(piece)
      }
    }
    if next < pages.count, !leaves.isEmpty { leaves[leaves.count - 1].pages += pages[next...] }
    return leaves
  }

  /// The page on which an offset stands.
  private func index(at offset: Int) -> Int {
    var found: (index: Int, start: Int)?
    for (index, page) in pages.enumerated() {
      for span in page.spans where span.lowerBound <= offset && span.lowerBound >= found?.start ?? 0 {
        found = (index, span.lowerBound)
      }
    }
    return found?.index ?? 0
  }

  /// Where a page begins inside a block: its name stands there in the text.
  func turns(in block: DocumentBlock) -> [MarkedText.Insert] {
    let end = block.start + block.text.utf8.count
    var turns: [MarkedText.Insert] = []
    for page in pages {
      for span in page.spans where span.lowerBound > block.start && span.lowerBound < end {
        let offset = span.lowerBound - block.start
        turns.append(
          MarkedText.Insert(range: offset..<offset, html: tag("span", .class("turn")) { page.mark.text })
        )
      }
    }
    return turns.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The heads and pictures of the pages of a leaf.
  @Markup func head(_ pages: [DocumentPage]) -> HTML {
    tag("div", .class("sheets")) {
      for page in pages {
        tag("div", .class("sheethead"), .id("page-\(page.mark.number)")) {
          if hasPictures, page.size != nil {
            Facsimile(document: document, page: page, marks: marks, chosen: chosen).beside
          } else {
            tag("p") { HTML(page.mark.text) + HTML(page.doubt.map { " · " + $0 } ?? "") }
          }
        }
      }
    }
  }
}
