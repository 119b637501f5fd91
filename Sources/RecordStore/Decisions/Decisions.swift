/// All decisions of a log, and which of them hold.
public struct Decisions: Sendable, Equatable {
  /// Grows whenever the log was read anew.
  public internal(set) var edition = 0

  /// A line of the log: a decision, or that an earlier one is undone.
  public enum Entry: Sendable, Equatable {
    case decision(Decision)
    case undo(number: Int, time: String, author: String, undoes: Int)

    public var number: Int {
      switch self {
      case .decision(let decision): decision.number
      case .undo(let number, _, _, _): number
      }
    }
  }

  public private(set) var entries: [Entry] = []
  private var held: [Decision.Target: [Decision]] = [:]

  public init() {}

  public init(_ entries: [Entry]) {
    for entry in entries { add(entry) }
  }

  public mutating func add(_ entry: Entry) {
    entries.append(entry)
    switch entry {
    case .decision(let decision): held[decision.target, default: []].append(decision)
    case .undo(_, _, _, let undone):
      for (target, decisions) in held { held[target] = decisions.filter { $0.number != undone } }
    }
  }

  /// What holds of something: the last decision that has not been undone.
  public subscript(_ target: Decision.Target) -> Decision? { held[target]?.last }

  /// The decisions that hold, the newest first.
  public var current: [Decision] {
    held.values.compactMap(\.last).sorted { $0.number > $1.number }
  }

  /// The numbers of the decisions that were undone.
  public var undone: Set<Int> {
    Set(
      entries.compactMap { entry in
        if case .undo(_, _, _, let number) = entry { number } else { nil }
      }
    )
  }

  /// Whether a decision is in the log and not yet undone.
  public func canUndo(_ number: Int) -> Bool {
    held.values.contains { $0.contains { $0.number == number } }
  }

  /// No decision has a higher number.
  static let highestNumber = 1_000_000

  var next: Int { (entries.map(\.number).max() ?? 0) + 1 }

  /// The entities that were said to be one with an entity.
  public func same(as entity: String) -> [String] {
    current.filter { $0.verdict == .same }.compactMap { decision in
      let ids = decision.target.id.split(separator: " ").map(String.init)
      return ids.contains(entity) ? ids.first { $0 != entity } : nil
    }.sorted()
  }
}
