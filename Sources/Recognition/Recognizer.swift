public import Packs
public import Text

/// Reads one family of typed expressions in a passage: amounts, dates, periods, notes.
///
/// A recogniser is one file. Its ``examples`` are both its tests and its page in the manual. It is
/// called once for each block and works over tokens: no allocation and no string per token.
public protocol Recognizer: Sendable {
  /// The name in the manual: `dates`.
  static var identifier: String { get }
  /// What it reads, in a sentence.
  static var summary: String { get }
  /// What is read from which wordings.
  static var examples: [Reading] { get }
  /// Wordings from which it reads nothing.
  static var nonexamples: [String] { get }
  /// Its pages in the manual, which hold every example and non-example.
  static var pages: [ReaderPage] { get }

  init(_ lexicon: Lexicon)

  /// Adds what the passage says to the findings; tokens that are taken already are left alone.
  func recognize(_ passage: borrowing Passage, _ context: RecognitionContext, into mentions: inout MentionBuffer)
}

/// What a recogniser may know of the document around a passage.
public struct RecognitionContext: Sendable {
  /// The date of the document, which "last year" counts from.
  public var documentDate: TimeAnchor?
  /// The latest date that the text named, which "the same year" and "a month later" count from.
  public var lastDate: TimeAnchor?
  /// Whether 03/04/2022 is 3 April, by the other dates of the document; `nil` where nothing tells.
  public var dayComesFirst: Bool?
  /// Whether the document writes 1.234,5 and not 1,234.5; `nil` where nothing tells.
  public var hasDecimalComma: Bool?

  public init(documentDate: TimeAnchor? = nil) { self.documentDate = documentDate }
}

/// What is read from some wordings.
public struct Reading: Sendable {
  /// The expected mention as ``Mention/summary`` gives it.
  public var summary: String
  public var wordings: [String]

  public init(_ summary: String, from wordings: String...) {
    self.summary = summary
    self.wordings = wordings
  }
}
