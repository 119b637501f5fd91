import Quantities
import RecordModel

/// How the sources of one figure stand to each other: who repeats whom, who disagrees, whether one reading is best.
///
/// Nothing is averaged, and where the quality of the sources themselves does not decide, there is no best reading.
public struct FigureVerdict: Sendable, Equatable {
  /// A statement that only says again what another says.
  public struct Repetition: Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
      /// It cites the document of the other.
      case cites
      /// Both cite the same source.
      case sameSource(String)
      /// Both give it on the word of the same person or body.
      case sameWord(String)
      /// Both use the same words.
      case wording
    }
    public var statement: Int
    public var of: Int
    public var reason: Reason

    public init(statement: Int, of: Int, reason: Reason) {
      self.statement = statement
      self.of = of
      self.reason = reason
    }
  }

  /// Two statements that no value fits.
  public struct Disagreement: Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
      /// One value is ten, a hundred or a thousand times the other.
      case decimalPoint
      /// They are told on different words.
      case sources(String, String)
      /// One was published later and may be revised.
      case vintage
      case unknown
    }
    public var one: Int
    public var other: Int
    public var reason: Reason

    public init(one: Int, other: Int, reason: Reason) {
      self.one = one
      self.other = other
      self.reason = reason
    }
  }

  /// The reading that the sources themselves make the best, and by which rule.
  public struct BestReading: Sendable, Equatable {
    public enum Rule: String, Sendable {
      case official, laterVintage, finerPrecision
    }
    public var statement: Int
    public var rule: Rule

    public init(statement: Int, rule: Rule) {
      self.statement = statement
      self.rule = rule
    }
  }

  public var repetitions: [Repetition] = []
  public var disagreements: [Disagreement] = []
  public var best: BestReading?

  /// Weighs the statements of one figure, in the order of the record.
  public init(_ statements: [FigureStatement]) {
    guard statements.count > 1 else { return }
    repetitions = Repetitions.find(statements)
    let repeated = Set(repetitions.map(\.statement))
    let own = statements.indices.filter { statements[$0].modality == .actual && !repeated.contains($0) }
    for (position, index) in own.enumerated() {
      let earlier = own[..<position].first { Self.disagree(statements[$0], statements[index]) }
      guard let earlier else { continue }
      let reason = Self.reason(statements[earlier], statements[index])
      disagreements.append(Disagreement(one: earlier, other: index, reason: reason))
    }
    best = Self.best(own, statements, isDisputed: !disagreements.isEmpty)
  }

  /// Whether no value fits both; two values of one sentence are told apart by it.
  private static func disagree(_ a: FigureStatement, _ b: FigureStatement) -> Bool {
    !a.quantity.interval.intersects(b.quantity.interval) && !(a.document == b.document && a.sentence == b.sentence)
  }

  private static func reason(_ a: FigureStatement, _ b: FigureStatement) -> Disagreement.Reason {
    if let one = a.quantity.value?.rational, let other = b.quantity.value?.rational, one > .zero, other > .zero {
      let ratio = one < other ? other / one : one / other
      if [10, 100, 1000].contains(where: { ratio == Rational($0) }) { return .decimalPoint }
    }
    if let one = a.attribution, let other = b.attribution, one != other { return .sources(one, other) }
    if let one = a.cited.first, let other = b.cited.first, Set(a.cited).isDisjoint(with: b.cited) {
      return .sources(one, other)
    }
    if let one = a.published, let other = b.published, !one.overlaps(other) { return .vintage }
    return .unknown
  }

  /// An official source, else a later one, decides between values that differ; the finest of values that agree is best.
  private static func best(_ own: [Int], _ statements: [FigureStatement], isDisputed: Bool) -> BestReading? {
    guard own.count > 1 else { return nil }
    guard isDisputed else {
      return finest(own, statements).map { BestReading(statement: $0, rule: .finerPrecision) }
    }
    let official = own.filter { statements[$0].isOfficial }
    if !official.isEmpty, official.count < own.count, agree(official, statements) {
      let index = finest(official, statements) ?? official[0]
      return BestReading(statement: index, rule: .official)
    }
    let dates = own.compactMap { statements[$0].published }
    guard official.isEmpty || official.count == own.count, dates.count == own.count else { return nil }
    let last = own.filter { index in
      own.allSatisfy { other in
        other == index || published(other, statements).upperBound < published(index, statements).lowerBound
      }
    }
    return last.first.map { BestReading(statement: $0, rule: .laterVintage) }
  }

  private static func published(_ index: Int, _ statements: [FigureStatement]) -> ClosedRange<Int> {
    statements[index].published ?? 0...0
  }

  private static func agree(_ group: [Int], _ statements: [FigureStatement]) -> Bool {
    group.allSatisfy { one in group.allSatisfy { !disagree(statements[one], statements[$0]) } }
  }

  /// The one whose values all others allow, if they allow more; `nil` where two are equally fine.
  private static func finest(_ group: [Int], _ statements: [FigureStatement]) -> Int? {
    let found = group.filter { index in
      let interval = statements[index].quantity.interval
      return group.allSatisfy { $0 == index || statements[$0].quantity.interval.isWider(than: interval) }
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension Interval {
  /// Whether it holds all of another one and more.
  fileprivate func isWider(than other: Interval) -> Bool {
    guard let lower = other.lower, let upper = other.upper, self != other else { return false }
    return (self.lower.map { $0 <= lower } ?? true) && (self.upper.map { $0 >= upper } ?? true)
  }
}
