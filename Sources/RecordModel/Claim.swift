public import Quantities

/// A statement with a figure: what is measured, of whom, when, on whose word.
public struct Claim: Sendable, Equatable {
  /// Whether a figure tells what was, what is guessed, what is wanted.
  public enum Modality: String, Sendable, CaseIterable {
    case actual, estimate, target, pledge, quota, forecast, capacity
  }

  /// What a time is supposed from that the text itself does not tell: no check takes it for certain.
  public enum TimeBasis: String, Sendable, CaseIterable {
    /// The date of the document: "today", "over the past ten years".
    case document
    /// A date of the document that was guessed from the latest day or month that its text names.
    case estimate
  }

  /// The identifier in the record.
  public var id = ""
  /// The figure.
  public var span: Range<Int>
  public var sentence: Range<Int>
  /// Row, column or list headings that the claim was read from.
  public var heads: [Range<Int>] = []
  public var quantity: Quantity
  /// A short lower-case noun phrase.
  public var measure: String
  /// The measure in the packs, `trade.bilateral`, or `nil`.
  public var measureID: String?
  public var subject: Party?
  public var counterpart: Party?
  /// What part of the measure is meant: "rice", "in the zone".
  public var scope: String?
  /// Words that decide whether two claims may be compared: "approved", "cumulative".
  public var definition: [String] = []
  /// The time that the figure is about.
  public var period: TimeValue?
  /// Whether the sentence itself tells measure and parties, and the period is not one of another sentence:
  /// only then can the claim be held against others.
  public var isSelfContained = false
  public var asOf: TimeValue?
  /// What the time was supposed from where the text tells none, or `nil` if the text tells it.
  public var timeBasis: TimeBasis?
  public var modality = Modality.actual
  public var attribution: String?
  /// Identifiers of references.
  public var references: [String] = []
  public var frameworks: [FrameworkPlacement] = []
  /// What claims about the same thing share within and across documents, or `nil` if the claim says too little.
  public var figureID: String?

  public init(span: Range<Int>, sentence: Range<Int>, quantity: Quantity, measure: String) {
    self.span = span
    self.sentence = sentence
    self.quantity = quantity
    self.measure = measure
  }
}

/// Somebody who acts or is spoken of: a name, and what it stands for if that is known.
public struct Party: Sendable, Hashable {
  /// The canonical name of the entity, or the words of the text.
  public var name: String
  public var entity: String?
  /// The state that the party is or belongs to, by its ISO 3166 code of three letters.
  public var state: String?

  public init(_ name: String, entity: String? = nil, state: String? = nil) {
    self.name = name
    self.entity = entity
    self.state = state
  }
}

/// A framework, and perhaps a priority area of it, that something stands in.
public struct FrameworkPlacement: Sendable, Hashable {
  public var framework: String
  public var area: String?
  /// Why: "named in the sentence", "under the heading".
  public var reason: String

  public init(framework: String, area: String?, reason: String) {
    self.framework = framework
    self.area = area
    self.reason = reason
  }
}
