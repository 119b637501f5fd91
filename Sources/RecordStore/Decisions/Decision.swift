/// What a person decided on something of the record.
public struct Decision: Sendable, Equatable {
  /// What is decided on: its kind, and the identifier that it keeps when the record is built again.
  public struct Target: Hashable, Sendable {
    public let subject: Subject
    /// The identifier of a claim, event or figure, the fingerprint of a finding, two entities with a space between.
    public let id: String

    public init(_ subject: Subject, _ id: String) {
      self.subject = subject
      self.id = id
    }

    /// Two entities, in whichever order they are named.
    public static func pair(_ one: String, _ other: String) -> Target {
      Target(.entities, [one, other].sorted().joined(separator: " "))
    }
  }

  /// What sort of thing is decided on.
  public enum Subject: String, Sendable, Codable, CaseIterable {
    case claim, event, entities, figure, finding

    /// What can be decided.
    public var verdicts: [Verdict] {
      switch self {
      case .claim, .event: [.accept, .correct, .reject]
      case .entities: [.same, .different]
      case .figure: [.choose]
      case .finding: [.dismiss, .accept]
      }
    }
  }

  /// What is decided.
  public enum Verdict: String, Sendable, Codable, CaseIterable {
    case accept, correct, reject, same, different, choose, dismiss

    /// How it is told afterwards.
    public var past: String {
      switch self {
      case .accept: "accepted"
      case .correct: "corrected"
      case .reject: "rejected"
      case .same: "said to be the same"
      case .different: "said to be different"
      case .choose: "reading chosen"
      case .dismiss: "dismissed"
      }
    }
  }

  /// Counts the lines of the log from 1.
  public let number: Int
  /// When it was made, as `2026-03-01T09:30:00Z`.
  public let time: String
  public let author: String
  public let target: Target
  public let verdict: Verdict
  /// The correct value, or the claim whose reading of a figure is chosen.
  public let value: String?
  public let reason: String?
  /// What was decided on, in words, for when it is no longer there.
  public let title: String

  public init(
    number: Int,
    time: String,
    author: String,
    target: Target,
    verdict: Verdict,
    value: String? = nil,
    reason: String? = nil,
    title: String
  ) {
    self.number = number
    self.time = time
    self.author = author
    self.target = target
    self.verdict = verdict
    self.value = value
    self.reason = reason
    self.title = title
  }
}

/// Something to be written into the log; the log gives it its number and time.
public struct DecisionDraft: Sendable, Equatable {
  public var target: Decision.Target
  public var verdict: Decision.Verdict
  public var value: String?
  public var reason: String?
  public var title: String

  public init(
    target: Decision.Target,
    verdict: Decision.Verdict,
    value: String? = nil,
    reason: String? = nil,
    title: String
  ) {
    self.target = target
    self.verdict = verdict
    self.value = value
    self.reason = reason
    self.title = title
  }
}
