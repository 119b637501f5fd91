/// A part of a file that was not read though it may hold text, and what can be done.
public struct ReadingGap: Sendable, Hashable {
  public enum Kind: Sendable {
    /// Pages that are pictures.
    case pageWithoutText
    /// A passage in a language of which no wordings are known.
    case languageNotRead
    /// A text that is not UTF-8, and was read as a guess or with damage.
    case otherEncoding
  }

  public var kind: Kind
  /// The bytes of the text that it takes; where it takes none, the place where it would stand.
  public var span: Range<Int>
  /// The first page of it, from 1, where the format has pages.
  public var page: Int?
  /// What was not read and why, in a sentence without a full stop.
  public var message: String
  /// What can be done about it.
  public var remedy: String?

  public init(_ kind: Kind, _ span: Range<Int>, page: Int? = nil, _ message: String, remedy: String? = nil) {
    self.kind = kind
    self.span = span
    self.page = page
    self.message = message
    self.remedy = remedy
  }
}
