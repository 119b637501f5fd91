public import Quantities

/// A target, pledge, quota or plan: who promised what to whom, by when.
public struct Commitment: Sendable, Equatable {
  /// How far a promise has come.
  public enum State: String, Sendable, CaseIterable {
    case pledge, commitment, implementation, completed, suspended, cancelled
  }

  public var id = ""
  public var span: Range<Int>
  public var sentence: Range<Int>
  public var by: [Party] = []
  public var to: [Party] = []
  public var what: String
  /// The identifier of the claim that holds its figure.
  public var claim: String?
  public var project: String?
  public var due: PartialDate?
  public var made: TimeValue?
  public var state = State.pledge
  public var frameworks: [FrameworkPlacement] = []

  public init(span: Range<Int>, sentence: Range<Int>, what: String) {
    self.span = span
    self.sentence = sentence
    self.what = what
  }
}
