public import Quantities

/// What the answers to one item of a survey give.
public struct SurveyResult: Sendable, Equatable {
  public var item: String
  /// How often each answer of the scale was given.
  public var counts: [Int]
  public var index: Rational
  /// Half the width of the 95 per cent confidence interval of the mean, by the normal approximation, to four places.
  public var margin: Rational?
  public var level: String?

  public var answers: Int { counts.reduce(0, +) }

  /// The result of some counts; `nil` without answers.
  public init?(_ item: String, counts: [Int], _ scale: SurveyScale) {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    self.item = item
    self.counts = counts
    let number = Rational(Int128(total))
    let weighted = zip(counts, scale.answers).map { Rational(Int128($0)) * $1.weight }
    index = weighted.reduce(.zero, +) / number
    level = scale.level(of: index)
    guard total > 1 else { return }
    let mean = index
    let squares = zip(counts, scale.answers).map { count, answer in
      Rational(Int128(count)) * (answer.weight - mean) * (answer.weight - mean)
    }
    let variance = squares.reduce(.zero, +) / Rational(Int128(total - 1)) / number
    margin = Self.root(variance).map { $0 * Rational(196, 100) }
  }

  /// The square root to six places, rounded down.
  private static func root(_ number: Rational) -> Rational? {
    let scaled = number * Rational(1_000_000_000_000)
    guard scaled.isDefined, scaled >= .zero else { return nil }
    let whole = scaled.numerator / scaled.denominator
    var (low, high): (Int128, Int128) = (0, 1_000_000_000_000)
    while low < high {
      let middle = (low + high + 1) / 2
      if middle * middle <= whole { low = middle } else { high = middle - 1 }
    }
    return Rational(low, 1_000_000)
  }
}

/// A row of a table of results as it was printed.
public struct PrintedResult: Sendable, Equatable {
  public var item: String
  public var index: String
  public var level: String?
  public var answers: Int?

  /// What does not hold of the row: against the data where there are some, else against the scale and the number of answers.
  public func problems(_ scale: SurveyScale, _ results: [SurveyResult], answers count: Int?) -> [String] {
    guard let printed = SurveyScale.decimal(index) else { return ["\"\(index)\" is no decimal number"] }
    var problems: [String] = []
    let data = results.first { $0.item.lowercased() == item.lowercased() }
    if let data, data.index.rounded(toPlaces: printed.places) != printed.number.rounded(toPlaces: printed.places) {
      problems.append("the data give \(data.index.rounded(toPlaces: printed.places + 1)), not \(index)")
    } else if data == nil, !results.isEmpty {
      problems.append("the data have no such item")
    }
    if let number = data?.answers ?? answers ?? count,
      !scale.isPossible(printed.number, places: printed.places, answers: number)
    {
      problems.append("no \(number) answers give an index of \(index)")
    }
    if let level { problems += self.problems(of: level, printed.number, scale) }
    return problems
  }

  private func problems(of level: String, _ number: Rational, _ scale: SurveyScale) -> [String] {
    let due = scale.level(of: number).map { "\(index) is \($0)" } ?? "\(index) lies in no level"
    if !scale.levels.contains(where: { $0.label.lowercased() == level.lowercased() }) {
      return ["the scale has no level “\(level)”; \(due)"]
    }
    return scale.level(of: number)?.lowercased() == level.lowercased() ? [] : ["\(due), not \(level)"]
  }
}
