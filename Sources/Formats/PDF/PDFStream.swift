/// What the worker tells the program, record by record: a byte for the kind, four for the length, the content.
///
/// Whole numbers are written in groups of seven bits; lengths on the page in hundredths of a point.
public enum PDFRecord: Sendable, Equatable {
  case info(PDFInfo)
  case page(PDFPage)
  /// A picture of a page in shades of grey.
  case picture(PDFPicture)
  /// A page as PNG.
  case image(PDFImage)
  /// A page that poppler could not read.
  case unreadablePage(Int)
  case failure(Failure, String)
  /// Nothing follows.
  case end

  /// Why the worker gives up.
  public enum Failure: UInt8, Sendable { case damaged = 1, encrypted, missingLibrary }

  enum Kind: UInt8 { case info = 73, page = 80, picture = 71, image = 78, unreadablePage = 85, failure = 70, end = 69 }

  var kind: Kind {
    switch self {
    case .info: .info
    case .page: .page
    case .picture: .picture
    case .image: .image
    case .unreadablePage: .unreadablePage
    case .failure: .failure
    case .end: .end
    }
  }
}

/// A page in shades of grey, a byte for a point, row by row.
public struct PDFPicture: Sendable, Equatable {
  public var page: Int
  public var width: Int
  public var height: Int
  public var pixels: [UInt8]

  public init(page: Int, width: Int, height: Int, pixels: [UInt8]) {
    self.page = page
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}

/// Writes records.
public struct PDFStreamEncoder {
  private var content: [UInt8] = []

  public init() {}

  /// The bytes of a record.
  public mutating func encode(_ record: PDFRecord) -> [UInt8] {
    content.removeAll(keepingCapacity: true)
    switch record {
    case .info(let info): write(info)
    case .page(let page): write(page)
    case .picture(let picture):
      for value in [picture.page, picture.width, picture.height] { write(value) }
      content += picture.pixels
    case .image(let image):
      for value in [image.page, image.width, image.height] { write(value) }
      content += image.bytes
    case .unreadablePage(let number): write(number)
    case .failure(let failure, let message):
      write(Int(failure.rawValue))
      write(message)
    case .end: break
    }
    let count = UInt32(content.count)
    return [record.kind.rawValue] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + content
  }

  private mutating func write(_ info: PDFInfo) {
    write(info.pageCount)
    write(info.permissions)
    write(info.title ?? "")
    write(info.author ?? "")
    write(info.outline.count)
    for entry in info.outline {
      write(entry.level)
      write(entry.page)
      write(entry.title)
    }
  }

  private mutating func write(_ page: PDFPage) {
    write(page.number)
    for length in [page.width, page.height] { write(signed: Self.hundredths(length)) }
    write(page.label ?? "")
    write(page.images)
    write(page.fonts.count)
    for font in page.fonts {
      write(font.name)
      write(signed: Self.hundredths(font.size))
    }
    write(page.links.count)
    for link in page.links {
      for length in [link.box.left, link.box.top, link.box.right, link.box.bottom] {
        write(signed: Self.hundredths(length))
      }
      write(link.address)
    }
    write(page.characters.count)
    write(page.characters)
  }

  /// Writes characters, each from the end of the one before; font and height only where they change.
  private mutating func write(_ characters: [PDFCharacter]) {
    var (font, top, bottom, right) = (-1, 0, 0, 0)
    for character in characters {
      let box = (Self.hundredths(character.box.top), Self.hundredths(character.box.bottom))
      let isSame = Int(character.font) == font && box == (top, bottom)
      write(Int(character.scalar) << 1 | (isSame ? 0 : 1))
      if !isSame {
        font = Int(character.font)
        write(signed: font)
        write(signed: box.0 - top)
        write(signed: box.1 - bottom)
        (top, bottom) = box
      }
      let (left, end) = (Self.hundredths(character.box.left), Self.hundredths(character.box.right))
      write(signed: left - right)
      write(signed: end - left)
      right = end
    }
  }

  private mutating func write(_ text: String) {
    write(text.utf8.count)
    content += Array(text.utf8)
  }

  private mutating func write(signed value: Int) { write(value < 0 ? (-value << 1) - 1 : value << 1) }

  private mutating func write(_ value: Int) {
    var rest = UInt(max(value, 0))
    while rest >= 0x80 {
      content.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    content.append(UInt8(rest))
  }

  /// A length in hundredths of a point, kept within what any page measures.
  static func hundredths(_ length: Float) -> Int {
    guard length.isFinite else { return 0 }
    return Int((min(max(length, -1_000_000), 1_000_000) * 100).rounded())
  }
}
