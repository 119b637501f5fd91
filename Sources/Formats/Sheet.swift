extension PlaceMap {
  /// A page as a sheet of paper, whether it bears text or not.
  public struct Sheet: Sendable, Equatable {
    /// Where the text of a page comes from.
    public enum Source: String, Sendable {
      /// The file has its letters.
      case file
      /// Letters were recognised in a picture of the page.
      case picture
      /// No text was read there.
      case none
    }

    /// The number of the page in the file, from 1.
    public var number: Int
    public var label: String?
    /// In points, as the page is shown; `nil` where the format has no sheets of a size.
    public var width: Float?
    public var height: Float?
    public var source: Source
    /// How far the letters can be relied upon, in per cent: those that stand for letters at all, or how sure a program is
    /// of those that it recognised; `nil` where there are none or nothing is known.
    public var quality: Int?

    public init(
      number: Int,
      label: String? = nil,
      width: Float? = nil,
      height: Float? = nil,
      source: Source = .file,
      quality: Int? = nil
    ) {
      self.number = number
      self.label = label
      self.width = width
      self.height = height
      self.source = source
      self.quality = quality
    }
  }
}

extension PageContent {
  /// The page as the file has it, before it was turned to be read.
  var sheet: PlaceMap.Sheet {
    let hasText = recognition != nil || count > 0
    let readable = count > 0 ? 100 - min(100, unmapped * 100 / count) : nil
    return PlaceMap.Sheet(
      number: number,
      label: label,
      width: turn == .upright ? width : height,
      height: turn == .upright ? height : width,
      source: recognition != nil ? .picture : hasText ? .file : .none,
      quality: recognition ?? readable
    )
  }
}
