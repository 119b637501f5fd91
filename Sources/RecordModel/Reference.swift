public import Quantities

/// An entry of a bibliography, or a note that cites.
public struct Reference: Sendable, Equatable {
  public enum Place: String, Sendable { case bibliography, footnote }

  public var id = ""
  public var span: Range<Int>
  /// The mark of the note: "12".
  public var marker: String?
  public var place: Place
  public var authors: [String] = []
  public var year: Int?
  public var date: PartialDate?
  public var title: String?
  public var container: String?
  public var url: String?
  public var accessed: PartialDate?
  /// The identifier of the entry that a back reference resolves to.
  public var refersTo: String?
  /// Whether the entry only points back to another one.
  public var isBackReference = false
  /// The places of its marks in the text.
  public var citedAt: [Range<Int>] = []

  public init(span: Range<Int>, place: Place) {
    self.span = span
    self.place = place
  }
}
