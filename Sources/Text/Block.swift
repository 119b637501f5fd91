/// A piece of a document that stands by itself: a heading, a paragraph, an item of a list.
public struct Block: Sendable, Equatable {
  /// What a block is in the document.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case heading, paragraph, listItem, tableRow, quotation, caption, footnote, bibliographyEntry, contentsEntry
  }

  public var kind: Kind
  /// The bytes of the block without its marker (`- `, `## `, `3.`, `[12]`).
  public var range: Range<Int>
  /// The bytes of the marker; empty where there is none.
  public var marker: Range<Int>
  /// The section that the block belongs to, as an index into ``DocumentStructure/sections``.
  ///
  /// A heading belongs to the section that it opens.
  public var section: Int
  /// The depth of a list item, or the level of a heading; 0 for everything else.
  public var level: Int
  /// The cells of a table row, as byte ranges without the bars around them; empty for other blocks.
  public var cells: [Range<Int>]
  /// Whether a table row is the head of its table.
  public var isTableHead: Bool

  public init(
    _ kind: Kind,
    _ range: Range<Int>,
    marker: Range<Int>? = nil,
    section: Int = 0,
    level: Int = 0,
    cells: [Range<Int>] = [],
    isTableHead: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.marker = marker ?? range.lowerBound..<range.lowerBound
    self.section = section
    self.level = level
    self.cells = cells
    self.isTableHead = isTableHead
  }

  /// Whether the block is running text of the document, and not an apparatus around it.
  public var isBody: Bool {
    switch kind {
    case .paragraph, .listItem, .tableRow, .quotation, .caption: true
    case .heading, .footnote, .bibliographyEntry, .contentsEntry: false
    }
  }
}

/// A part of a document under one heading.
public struct Section: Sendable, Equatable {
  /// The section around this one, or `nil` at the top.
  public var parent: Int?
  /// The words of the heading; empty for the part before the first heading.
  public var heading: Range<Int>
  public var level: Int
  /// The folded words of all headings from the top down to this one, hashed: the same after edits elsewhere.
  public var pathHash: UInt64
  /// Whether the section holds a bibliography, notes or a table of contents, and not text.
  public var role: Role

  /// What a section is for.
  public enum Role: UInt8, Sendable { case text, bibliography, notes, contents }

  public init(parent: Int?, heading: Range<Int>, level: Int, pathHash: UInt64, role: Role) {
    self.parent = parent
    self.heading = heading
    self.level = level
    self.pathHash = pathHash
    self.role = role
  }
}

/// The blocks of a document in their order, and the sections that they stand in.
///
/// About 100 bytes for a block: a twentieth of the text of a usual report.
public struct DocumentStructure: Sendable {
  public var blocks: [Block]
  public var sections: [Section]

  public init(blocks: [Block], sections: [Section]) {
    self.blocks = blocks
    self.sections = sections
  }

  /// The headings above a place, outermost first.
  public func headingPath(of section: Int) -> [Range<Int>] {
    var path: [Range<Int>] = []
    var current: Int? = section
    while let index = current {
      if !sections[index].heading.isEmpty { path.append(sections[index].heading) }
      current = sections[index].parent
    }
    return path.reversed()
  }
}
