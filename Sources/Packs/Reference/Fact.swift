public import Quantities

/// A dated fact or a figure that a reference book holds, for checks.
public struct Fact: Sendable, Equatable {
  public var id: String
  /// The names and words that must stand in a sentence for the fact to be told there; all of them.
  public var subject: [[String]]
  public var date: TimeValue?
  /// A figure, in whole units, and what it is counted in: the code of a unit or currency, or a plural noun.
  public var value: WrittenNumber?
  public var unit: String?
  /// When the figure held, where it changes.
  public var asOf: PartialDate?
  public var source: String

  public init(
    id: String,
    subject: [[String]],
    date: TimeValue?,
    value: WrittenNumber? = nil,
    unit: String? = nil,
    asOf: PartialDate? = nil,
    source: String
  ) {
    self.id = id
    self.subject = subject
    self.date = date
    self.value = value
    self.unit = unit
    self.asOf = asOf
    self.source = source
  }
}
