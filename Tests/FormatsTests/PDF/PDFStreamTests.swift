import Formats
import Testing

/// What the worker and the program tell each other.
struct PDFStreamTests {
  private var records: [PDFRecord] {
    var info = PDFInfo()
    info.pageCount = 3
    info.title = "Ports and Partners"
    info.permissions = 15
    info.outline = [PDFEntry(level: 1, page: 2, title: "1 Trade"), PDFEntry(level: 2, page: 0, title: "Rice")]
    var sketch = PageSketch(2, label: "iv")
    sketch.line("Trade grew – 17 %.", left: 72.25, base: 90)
    sketch.line("貿易", left: 10, base: 120, size: 12.5, isBold: true)
    var page = sketch.page
    page.images = 2
    page.links = [PDFLink(box: PageBox(left: 1, top: 2, right: 3, bottom: 4), address: "https://example.org/a?b=c")]
    return [
      .info(info), .page(page), .unreadablePage(3), .failure(.encrypted, ""),
      .picture(PDFPicture(page: 1, width: 2, height: 2, pixels: [0, 255, 128, 3])), .end,
    ]
  }

  @Test("records arrive as they were written, however they are cut", arguments: [1, 7, 64, 100_000])
  func roundTrip(piece: Int) {
    var encoder = PDFStreamEncoder()
    let bytes = records.flatMap { encoder.encode($0) }
    var decoder = PDFStreamDecoder()
    var read: [PDFRecord] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      decoder.feed(bytes[start..<min(start + piece, bytes.count)])
      while let record = decoder.next() { read.append(record) }
    }
    #expect(decoder.isAtEnd)
    #expect(Self.rounded(read) == Self.rounded(records))
  }

  /// Boxes to a tenth of a point: sums of lengths are not exact.
  private static func rounded(_ records: [PDFRecord]) -> [String] {
    records.map { record in
      guard case .page(var page) = record else { return "\(record)" }
      func tenth(_ length: Float) -> Float { (length * 10).rounded() / 10 }
      for index in page.characters.indices {
        let box = page.characters[index].box
        page.characters[index].box = PageBox(
          left: tenth(box.left),
          top: tenth(box.top),
          right: tenth(box.right),
          bottom: tenth(box.bottom)
        )
      }
      return "\(page)"
    }
  }

  @Test("a stream that is cut off or spoilt ends without a record", arguments: 0..<200 as Range<Int>)
  func broken(seed: Int) {
    var encoder = PDFStreamEncoder()
    var bytes = records.flatMap { encoder.encode($0) }
    bytes[seed * 7919 % bytes.count] = UInt8(truncatingIfNeeded: seed * 37)
    bytes.removeLast(seed % 50)
    // Whatever is left of it is laid out without harm.
    _ = PDFText.conversion(ofStream: bytes)
  }
}
