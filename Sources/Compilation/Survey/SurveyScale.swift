import Foundation
public import Quantities
import Yams

/// The scale of a survey: the weight of each answer, and the levels by which an index is called.
///
/// ```yaml
/// answers: {Very Low: 0.2, Low: 0.4, Neutral: 0.6, High: 0.8, Very High: 1.0}
/// levels:
///   - {label: Very Low, from: 0.00, to: 0.20}
///   - {label: Low, from: 0.21, to: 0.40}
/// ```
public struct SurveyScale: Sendable, Equatable {
  public struct Answer: Sendable, Equatable {
    public var label: String
    public var weight: Rational
  }

  /// A level with its two ends, which belong to it.
  public struct Level: Sendable, Equatable {
    public var label: String
    public var from: Rational
    public var to: Rational
  }

  public var answers: [Answer]
  public var levels: [Level]
  /// How many digits behind the point the ends of the levels have.
  public var places: Int

  /// Reads the scale of a file.
  public static func load(_ path: String) throws(ConfigurationError) -> SurveyScale {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ConfigurationError(path, nil, nil, "there is no such file")
    }
    do {
      return try read(String(contentsOfFile: path, encoding: .utf8), path)
    } catch let error as ConfigurationError {
      throw error
    } catch {
      throw ConfigurationError(path, nil, nil, "cannot be read as UTF-8 text; save it as UTF-8")
    }
  }

  static func read(_ text: String, _ path: String) throws(ConfigurationError) -> SurveyScale {
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      throw ConfigurationError(path, nil, nil, "is not YAML: \(error)")
    }
    guard let root, let answers = root["answers"]?.mapping, let levels = root["levels"]?.sequence else {
      throw ConfigurationError(
        path,
        nil,
        nil,
        "must have answers: with their weights, and levels: with label, from and to"
      )
    }
    var scale = SurveyScale(answers: [], levels: [], places: 0)
    for (label, weight) in answers {
      let value = try number(weight, path)
      scale.answers.append(Answer(label: label.string ?? "", weight: value.number))
    }
    for level in levels {
      guard let label = level["label"]?.string, let from = level["from"], let to = level["to"] else {
        throw ConfigurationError(path, level.mark?.line, level.mark?.column, "a level must have label, from and to")
      }
      let ends = (try number(from, path), try number(to, path))
      scale.places = max(scale.places, ends.0.places, ends.1.places)
      scale.levels.append(Level(label: label, from: ends.0.number, to: ends.1.number))
    }
    guard scale.answers.count > 1, !scale.levels.isEmpty else {
      throw ConfigurationError(path, nil, nil, "must have two answers or more, and a level")
    }
    return scale
  }

  private static func number(
    _ node: Node,
    _ path: String
  ) throws(ConfigurationError) -> (number: Rational, places: Int) {
    guard let found = node.scalar.flatMap({ decimal($0.string) }), found.places <= 6 else {
      throw ConfigurationError(
        path,
        node.mark?.line,
        node.mark?.column,
        "\"\(node.scalar?.string ?? "")\" is no decimal number of at most six places"
      )
    }
    return found
  }

  /// A decimal number as written, and its digits behind the point.
  public static func decimal(_ text: String) -> (number: Rational, places: Int)? {
    // People leave the zero before the point out: ".45".
    guard let number = WrittenNumber(decimal: text.hasPrefix(".") ? "0" + text : text) else { return nil }
    return number.rational.map { ($0, -number.exponent) }
  }

  /// The level of an index, rounded as the ends of the levels are; `nil` between or outside the levels.
  public func level(of index: Rational) -> String? {
    guard let rounded = Self.decimal(index.rounded(toPlaces: places))?.number else { return nil }
    return levels.first { $0.from <= rounded && rounded <= $0.to }?.label
  }

  /// The answer of a label, or of its number counted from 1.
  func answer(_ text: String) -> Int? {
    if let index = answers.firstIndex(where: { $0.label.lowercased() == text.lowercased() }) { return index }
    return Int(text).flatMap { answers.indices.contains($0 - 1) ? $0 - 1 : nil }
  }

  /// Whether so many answers can give an index that is printed with so many places.
  ///
  /// The sum of the weights is that of the lowest ones plus a multiple of their greatest common step.
  public func isPossible(_ index: Rational, places: Int, answers count: Int) -> Bool {
    guard count > 0, let half = Rational(5, exponent: -places - 1), let low = answers.map(\.weight).min(by: <) else {
      return true
    }
    let high = answers.map(\.weight).reduce(low) { $0 < $1 ? $1 : $0 }
    guard let step = step(above: low) else { return true }
    let total = Rational(Int128(count))
    // How many steps above the lowest sum the printed index begins and ends.
    let first = (index - half - low) * total / step
    let last = (index + half - low) * total / step
    let most = (high - low) * total / step
    let ceiling = Rational(Self.ceiling(first))
    return ceiling.isDefined && ceiling <= last && ceiling <= most && last >= .zero
  }

  private static func ceiling(_ number: Rational) -> Int128 {
    guard number.isDefined, number > .zero else { return 0 }
    return (number.numerator + number.denominator - 1) / number.denominator
  }

  /// The greatest common divisor of the weights above the lowest.
  private func step(above low: Rational) -> Rational? {
    let gaps = answers.map { $0.weight - low }.filter { $0 > .zero }
    guard var common = gaps.map(\.denominator).max() else { return nil }
    for gap in gaps where common % gap.denominator != 0 { common *= gap.denominator }
    var divisor: Int128 = 0
    for gap in gaps {
      var (a, b) = (divisor, gap.numerator * (common / gap.denominator))
      while b != 0 { (a, b) = (b, a % b) }
      divisor = a
    }
    return divisor == 0 ? nil : Rational(divisor, common)
  }
}
