/// What is known of a page before its text is put in order.
struct PageContent: Sendable {
  let number: Int
  let width: Float
  let height: Float
  /// The label of the file, or the one that is printed on the page.
  var label: String?
  var segments: [Segment]
  let links: [PDFLink]
  let images: Int
  /// The characters that run up or down the page, and are left out.
  let turnedCount: Int
  /// The way that the text of a page laid on its side runs.
  let turn: TextTurn
  let unmapped: Int
  let count: Int
  /// How sure tesseract is of the text, in per cent, where it was recognised in a picture of the page.
  var recognition: Int?

  init(_ page: PDFPage) {
    var reader = PieceReader(page)
    reader.read()
    var turn = TextTurn.upright
    let most = reader.turned.max { ($0.value, $0.key == .up ? 0 : 1) < ($1.value, $1.key == .up ? 0 : 1) }
    if let most, most.value * 2 > reader.count {
      turn = most.key
      reader = PieceReader(page.upright(most.key))
      reader.read()
    }
    self.turn = turn
    number = page.number
    width = turn == .upright ? page.width : page.height
    height = turn == .upright ? page.height : page.width
    label = page.label == String(page.number) ? nil : page.label
    links = page.links
    images = page.images
    turnedCount = reader.turned.values.reduce(0, +)
    unmapped = reader.unmapped
    count = reader.count
    segments = Segment.segments(of: reader.pieces)
  }

  /// A box in the page as the file has it.
  func box(onPage box: PageBox) -> PageBox {
    switch turn {
    case .upright: box
    case .down: PageBox(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
    case .up: PageBox(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
    }
  }
}

extension PDFPage {
  /// The page turned so that text which runs down or up stands upright.
  func upright(_ turn: TextTurn) -> PDFPage {
    var page = self
    (page.width, page.height) = (height, width)
    for index in page.characters.indices {
      let box = page.characters[index].box
      page.characters[index].box =
        switch turn {
        case .upright: box
        case .down: PageBox(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
        case .up: PageBox(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
        }
    }
    return page
  }
}
