/// A page as the worker read it: its characters with their boxes, in points from the top left corner.
public struct PDFPage: Sendable, Equatable {
  /// The number of the page in the file, from 1.
  public var number: Int
  public var width: Float
  public var height: Float
  /// The label that the file gives the page: "iv", "217".
  public var label: String?
  /// The pictures on the page; counted only where it holds little text.
  public var images = 0
  public var fonts: [PDFFont] = []
  /// The characters in the order of poppler, with spaces and line breaks.
  public var characters: [PDFCharacter] = []
  public var links: [PDFLink] = []

  public init(number: Int, width: Float, height: Float, label: String? = nil) {
    self.number = number
    self.width = width
    self.height = height
    self.label = label
  }
}

/// A font in one size.
public struct PDFFont: Sendable, Hashable {
  public var name: String
  public var size: Float

  public init(name: String, size: Float) {
    self.name = name
    self.size = size
  }

  /// Whether the name tells of heavy letters.
  public var isBold: Bool { Self.names(name, ["bold", "black", "heavy", "semibold", "demi"]) }
  /// Whether the name tells of slanted letters.
  public var isItalic: Bool { Self.names(name, ["italic", "oblique", "slanted"]) }

  private static func names(_ name: String, _ words: [String]) -> Bool {
    let folded = name.lowercased()
    return words.contains { folded.contains($0) }
  }
}

public struct PDFCharacter: Sendable, Equatable {
  public var scalar: UInt32
  /// The index of the font in the page's list; -1 where none is known.
  public var font: Int32
  public var box: PageBox

  public init(scalar: UInt32, font: Int32, box: PageBox) {
    self.scalar = scalar
    self.font = font
    self.box = box
  }
}

/// An area of a page that leads to an address.
public struct PDFLink: Sendable, Equatable {
  public var box: PageBox
  public var address: String

  public init(box: PageBox, address: String) {
    self.box = box
    self.address = address
  }
}

/// What a file says of itself.
public struct PDFInfo: Sendable, Equatable {
  public var pageCount = 0
  public var title: String?
  public var author: String?
  /// What the file allows, as poppler counts it: 1 printing, 2 changing, 4 copying, 8 notes.
  public var permissions = 0
  public var outline: [PDFEntry] = []

  public init() {}
}

/// An entry of the outline.
public struct PDFEntry: Sendable, Equatable {
  public var level: Int
  /// The page that the entry leads to, from 1; 0 where it leads to none.
  public var page: Int
  public var title: String

  public init(level: Int, page: Int, title: String) {
    self.level = level
    self.page = page
    self.title = title
  }
}
