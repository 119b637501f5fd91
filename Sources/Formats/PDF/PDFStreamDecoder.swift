/// Reads records as the bytes arrive; what is not sound ends the stream.
public struct PDFStreamDecoder {
  /// The bytes of a record, at most: a picture of a large page.
  private static let longestRecord = 1 << 27

  private var bytes: [UInt8] = []
  private var offset = 0
  /// Whether something arrived that no worker writes.
  public private(set) var isBroken = false

  public init() {}

  /// Whether all that arrived has been read.
  public var isAtEnd: Bool { offset == bytes.count && !isBroken }

  /// Takes bytes as they arrive.
  public mutating func feed(_ piece: some Sequence<UInt8>) {
    if offset > 1 << 20 {
      bytes.removeFirst(offset)
      offset = 0
    }
    bytes.append(contentsOf: piece)
  }

  /// The next record, once it has arrived as a whole.
  public mutating func next() -> PDFRecord? {
    guard !isBroken, bytes.count - offset >= 5 else { return nil }
    var count = 0
    for index in 0..<4 { count |= Int(bytes[offset + 1 + index]) << (8 * index) }
    guard let kind = PDFRecord.Kind(rawValue: bytes[offset]), count <= Self.longestRecord else {
      isBroken = true
      return nil
    }
    guard bytes.count - offset - 5 >= count else { return nil }
    var reader = FieldReader(bytes[offset + 5..<offset + 5 + count])
    offset += 5 + count
    guard let record = reader.record(kind), !reader.isOver else {
      isBroken = true
      return nil
    }
    return record
  }
}

/// Reads the fields of one record; past its end everything is zero.
private struct FieldReader {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int
  /// Whether more was asked for than there is.
  private(set) var isOver = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  mutating func record(_ kind: PDFRecord.Kind) -> PDFRecord? {
    switch kind {
    case .info: return .info(info())
    case .page: return page().map { .page($0) }
    case .picture: return picture().map { .picture($0) }
    case .image: return image().map { .image($0) }
    case .unreadablePage: return .unreadablePage(number())
    case .failure:
      guard let failure = PDFRecord.Failure(rawValue: UInt8(truncatingIfNeeded: number())) else { return nil }
      return .failure(failure, text())
    case .end: return .end
    }
  }

  private mutating func info() -> PDFInfo {
    var info = PDFInfo()
    info.pageCount = number()
    info.permissions = number()
    info.title = optionalText()
    info.author = optionalText()
    for _ in 0..<count(ofAtLeast: 3) { info.outline.append(PDFEntry(level: number(), page: number(), title: text())) }
    return info
  }

  private mutating func page() -> PDFPage? {
    var page = PDFPage(number: number(), width: length(), height: length(), label: optionalText())
    page.images = number()
    for _ in 0..<count(ofAtLeast: 2) { page.fonts.append(PDFFont(name: text(), size: length())) }
    for _ in 0..<count(ofAtLeast: 5) {
      let box = PageBox(left: length(), top: length(), right: length(), bottom: length())
      page.links.append(PDFLink(box: box, address: text()))
    }
    characters(into: &page)
    return page.characters.allSatisfy { $0.font >= -1 && $0.font < page.fonts.count } ? page : nil
  }

  private mutating func characters(into page: inout PDFPage) {
    let count = count(ofAtLeast: 3)
    page.characters.reserveCapacity(count)
    var (font, top, bottom, right) = (-1, 0, 0, 0)
    for _ in 0..<count where !isOver {
      let mark = number()
      if mark & 1 == 1 {
        font = signed()
        top = bounded(top + signed())
        bottom = bounded(bottom + signed())
      }
      let left = bounded(right + signed())
      right = bounded(left + signed())
      let box = PageBox(left: points(left), top: points(top), right: points(right), bottom: points(bottom))
      let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: mark >> 1))?.value ?? 0xFFFD
      page.characters.append(PDFCharacter(scalar: scalar, font: Int32(truncatingIfNeeded: font), box: box))
    }
  }

  private mutating func picture() -> PDFPicture? {
    let (page, width, height) = (number(), number(), number())
    guard !isOver, width < 1 << 16, height < 1 << 16, bytes.endIndex - offset == width * height else { return nil }
    let pixels = Array(bytes[offset...])
    offset = bytes.endIndex
    return PDFPicture(page: page, width: width, height: height, pixels: pixels)
  }

  private mutating func image() -> PDFImage? {
    let (page, width, height) = (number(), number(), number())
    guard !isOver, width < 1 << 16, height < 1 << 16 else { return nil }
    let image = PDFImage(page: page, width: width, height: height, bytes: Array(bytes[offset...]))
    offset = bytes.endIndex
    return image
  }

  /// A number of things that each take some bytes: no more than can still follow.
  private mutating func count(ofAtLeast size: Int) -> Int {
    let count = number()
    guard count <= (bytes.endIndex - offset) / size else {
      isOver = true
      return 0
    }
    return count
  }

  private mutating func length() -> Float { points(bounded(signed())) }

  private func points(_ hundredths: Int) -> Float { Float(hundredths) / 100 }

  private func bounded(_ value: Int) -> Int { min(max(value, -100_000_000), 100_000_000) }

  private mutating func optionalText() -> String? {
    let text = text()
    return text.isEmpty ? nil : text
  }

  private mutating func text() -> String {
    let count = count(ofAtLeast: 1)
    let text = String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    offset += count
    return text
  }

  private mutating func signed() -> Int {
    let value = number()
    return bounded(value & 1 == 1 ? -((value >> 1) + 1) : value >> 1)
  }

  private mutating func number() -> Int {
    var value = 0
    for shift in stride(from: 0, to: 42, by: 7) {
      guard offset < bytes.endIndex else {
        isOver = true
        return 0
      }
      let byte = bytes[offset]
      offset += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    isOver = true
    return 0
  }
}
