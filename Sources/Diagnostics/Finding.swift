public import Text

/// Something that does not add up, or could not be read, with its evidence.
public struct Finding: Sendable, Equatable {
  /// The check that found it: `duration-dates`.
  public var rule: String
  public var kind: Kind
  public var severity: Severity
  /// What does not add up, with the arithmetic, in one sentence without a full stop.
  public var message: Message
  /// The words that disagree, the main place first.
  public var evidence: [Evidence]
  /// What would add up: "6 days".
  public var expected: String?
  /// The innocent reasons that were looked at and ruled out, one each.
  public var explanations: [String]
  /// Rule, normalised quotes, heading path and occurrence: the same after edits elsewhere.
  public var fingerprint: String
  /// The identifier in the record.
  public var id: String
  /// The figure that the documents tell differently, by its identifier in the record; `nil` for all other findings.
  public var figure: String?

  public init(
    rule: String,
    kind: Kind,
    severity: Severity,
    message: Message,
    evidence: [Evidence],
    expected: String? = nil,
    explanations: [String] = []
  ) {
    self.rule = rule
    self.kind = kind
    self.severity = severity
    self.message = message
    self.evidence = evidence
    self.expected = expected
    self.explanations = explanations
    fingerprint = ""
    id = ""
  }

  /// How much a finding matters.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  /// What sort of thing does not add up; a public vocabulary (`kind` of the contract).
  public enum Kind: String, Sendable, CaseIterable {
    case sum, percentage, growth, duration, crossSource = "cross-source", crossPassage = "cross-passage", magnitude
    case impossibleDate = "impossible-date", anachronism, office, citationURLDate = "citation-url-date"
    case citationDuplicate = "citation-duplicate", ibid, citationFuture = "citation-future", sampleSize = "sample-size"
    case labelScale = "label-scale", ordinal, spellingVariant = "spelling-variant", quoteVariant = "quote-variant", fact
    case staleFuture = "stale-future", missingReference = "missing-reference", other
  }

  /// What a finding says.
  ///
  /// Each check extends `Message` with its own static functions, so that all the wording of a check
  /// stands at the foot of its file.
  public struct Message: Sendable, Equatable, ExpressibleByStringInterpolation, CustomStringConvertible {
    public let description: String
    public init(stringLiteral value: String) { description = value }
    public init(_ text: String) { description = text }
  }

  /// The words that disagree: a figure, a date, a name, a citation.
  public struct Evidence: Sendable, Equatable {
    /// The name of the document, as given.
    public var document: String
    public var span: Range<Int>
    public var text: String
    /// What the place says, for the lines under the main one: "first stated here".
    public var note: String?
    /// The page on which the words begin, where the format has pages.
    public var page: Page?
    /// How sure the least sure word is, in per cent, where the words were recognised in a picture.
    public var quality: Int?

    /// A page of a document.
    public struct Page: Sendable, Equatable {
      /// The number in the file, from 1.
      public var number: Int
      /// What is printed on the page as its number: "iv".
      public var label: String?

      public init(number: Int, label: String? = nil) {
        self.number = number
        self.label = label
      }
    }

    public init(document: String, span: Range<Int>, text: String, note: String? = nil) {
      self.document = document
      self.span = span
      self.text = text
      self.note = note
    }

    /// The words at some bytes of a text.
    public init(_ span: Range<Int>, of text: SourceText, note: String? = nil) {
      self.init(document: text.name, span: span, text: text[span], note: note)
    }
  }
}
