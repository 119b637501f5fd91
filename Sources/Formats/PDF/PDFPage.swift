/// A page as the worker read it: its characters with their boxes, in points from the top left corner.
package struct PDFPage: Sendable, Equatable {
  /// The number of the page in the file, from 1.
  package var number: Int
  package var width: Float
  package var height: Float
  /// The label that the file gives the page: "iv", "217".
  package var label: String?
  /// The pictures on the page; counted only where it holds little text.
  package var images = 0
  package var fonts: [PDFFont] = []
  /// The characters in the order of poppler, with spaces and line breaks.
  package var characters: [PDFCharacter] = []
  package var links: [PDFLink] = []

  package init(number: Int, width: Float, height: Float, label: String? = nil) {
    self.number = number
    self.width = width
    self.height = height
    self.label = label
  }
}

/// A font in one size.
package struct PDFFont: Sendable, Hashable {
  package var name: String
  package var size: Float

  package init(name: String, size: Float) {
    self.name = name
    self.size = size
  }

  /// Whether the name tells of heavy letters.
  package var isBold: Bool { Self.names(name, ["bold", "black", "heavy", "semibold", "demi"]) }
  /// Whether the name tells of slanted letters.
  package var isItalic: Bool { Self.names(name, ["italic", "oblique", "slanted"]) }

  private static func names(_ name: String, _ words: [String]) -> Bool {
    let folded = name.lowercased()
    return words.contains { folded.contains($0) }
  }
}

/// A rectangle of a page, in points from its top left corner.
package struct PDFBox: Sendable, Equatable {
  package var left: Float
  package var top: Float
  package var right: Float
  package var bottom: Float

  package init(left: Float, top: Float, right: Float, bottom: Float) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package var width: Float { right - left }
  package var height: Float { bottom - top }
  package var middle: Float { (top + bottom) / 2 }

  package func union(_ other: PDFBox) -> PDFBox {
    PDFBox(
      left: min(left, other.left),
      top: min(top, other.top),
      right: max(right, other.right),
      bottom: max(bottom, other.bottom)
    )
  }
}

package struct PDFCharacter: Sendable, Equatable {
  package var scalar: UInt32
  /// The index of the font in the page's list; -1 where none is known.
  package var font: Int32
  package var box: PDFBox

  package init(scalar: UInt32, font: Int32, box: PDFBox) {
    self.scalar = scalar
    self.font = font
    self.box = box
  }
}

/// An area of a page that leads to an address.
package struct PDFLink: Sendable, Equatable {
  package var box: PDFBox
  package var address: String

  package init(box: PDFBox, address: String) {
    self.box = box
    self.address = address
  }
}

/// What a file says of itself.
package struct PDFInfo: Sendable, Equatable {
  package var pageCount = 0
  package var title: String?
  package var author: String?
  /// What the file allows, as poppler counts it: 1 printing, 2 changing, 4 copying, 8 notes.
  package var permissions = 0
  package var outline: [PDFEntry] = []

  package init() {}
}

/// An entry of the outline.
package struct PDFEntry: Sendable, Equatable {
  package var level: Int
  /// The page that the entry leads to, from 1; 0 where it leads to none.
  package var page: Int
  package var title: String

  package init(level: Int, page: Int, title: String) {
    self.level = level
    self.page = page
    self.title = title
  }
}
