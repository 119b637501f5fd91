import GRDB
public import Quantities

/// What an answer is about: a time, somebody who takes part, a framework of cooperation.
public struct AnswerFilter: Sendable, Equatable {
  public var from: PartialDate?
  public var to: PartialDate?
  /// Words in the name of somebody who takes part.
  public var actor: String?
  /// Words in a name of a framework, or its identifier.
  public var framework: String?
  /// Words in the name of an area.
  public var area: String?

  public init(
    from: PartialDate? = nil,
    to: PartialDate? = nil,
    actor: String? = nil,
    framework: String? = nil,
    area: String? = nil
  ) {
    self.from = from
    self.to = to
    self.actor = actor
    self.framework = framework
    self.area = area
  }
}

extension AnswerFilter {
  /// Whether some days may lie in the wanted time; a thing without days does only where any time is wanted.
  public func takes(_ days: ClosedRange<Int>?) -> Bool {
    guard from != nil || to != nil else { return true }
    guard let days else { return false }
    return from.map { days.upperBound >= $0.days.lowerBound } != false
      && to.map { days.lowerBound <= $0.days.upperBound } != false
  }

  /// The values of the conditions below.
  var arguments: [String: (any DatabaseValueConvertible)?] {
    [
      "first": from?.days.lowerBound, "last": to?.days.upperBound, "actor": actor.map(Self.pattern),
      "framework": framework, "framework_pattern": framework.map(Self.pattern), "area": area.map(Self.pattern),
    ]
  }

  private static func pattern(_ words: String) -> String { "%\(Record.escaped(words))%" }

  /// Whether a time of two columns may lie in the wanted time.
  static func time(_ first: String, _ last: String) -> String {
    "(:first IS NULL OR \(last) >= :first) AND (:last IS NULL OR \(first) <= :last)"
  }

  /// Whether some columns hold the wanted actor: a name, and the entity that it is.
  static func actor(_ name: String, _ entity: String) -> String {
    """
    (\(name) LIKE :actor ESCAPE '\\'
      OR \(entity) IN (SELECT entity FROM entity_names WHERE name LIKE :actor ESCAPE '\\'))
    """
  }

  /// Whether a row of a table stands in the wanted framework and area.
  static func placement(_ column: String, _ key: String) -> String {
    """
    ((:framework IS NULL AND :area IS NULL) OR \(key) IN (
      SELECT pl.\(column) FROM placements pl
      WHERE (:framework IS NULL OR pl.framework = :framework OR pl.framework IN (
          SELECT id FROM entities WHERE kind = 'framework' AND (canonical LIKE :framework_pattern ESCAPE '\\'
            OR id IN (SELECT entity FROM entity_names WHERE name LIKE :framework_pattern ESCAPE '\\'))))
        AND (:area IS NULL OR pl.area LIKE :area ESCAPE '\\')))
    """
  }
}
