public import Quantities

/// What is known of a document besides its text.
public struct DocumentInfo: Sendable, Equatable {
  /// The name as given on the command line.
  public var name: String
  public var title: String?
  public var author: String?
  /// When the document was written or published.
  public var date: PartialDate?
  /// The address under which the document was published.
  public var address: String?
  /// The name of the format: `text`, `markdown`, or that of a reader in `Formats`.
  public var format: String
  /// The bytes of the text.
  public var size: Int
  /// What was converted or left out while reading.
  public var notes: [String]

  public init(
    name: String,
    title: String? = nil,
    author: String? = nil,
    date: PartialDate? = nil,
    format: String,
    size: Int,
    notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.author = author
    self.date = date
    self.format = format
    self.size = size
    self.notes = notes
  }
}
