import Documents
import Quantities
import RecordModel
import Text

/// Statements about one figure of which at least two cannot both be right.
struct FigureGroup {
  /// A statement and the document that makes it.
  struct Telling {
    var document: String
    var claim: ComparableClaim
  }

  /// The first telling, and those that are in conflict with another; in the order of the text.
  let tellings: [Telling]
  /// The two that lie farthest apart.
  let widest: (Telling, Telling)

  /// Whether the figures are exact, of one source and of a stated time.
  var isCertain: Bool {
    let exact = tellings.allSatisfy { $0.claim.quantity.approximation == .exact && $0.claim.period != nil }
    return exact && !hasTwoSources && !widest.0.claim.quantity.isCount
  }

  var hasTwoSources: Bool { Set(tellings.map(\.claim.attribution)).count > 1 }

  /// The innocent reasons that do not explain the difference.
  var ruledOut: [String] {
    let (a, b) = (widest.0.claim, widest.1.claim)
    let unit = a.quantity.unit
    var reasons = [
      "rounding: \(FigureText.text(a.quantity.lenient, unit)) and \(FigureText.text(b.quantity.lenient, unit)) "
        + "have no value in common"
    ]
    reasons.append(
      a.period.flatMap { $0 == b.period ? "period: both are for \($0.plain)" : nil }
        ?? "period: the measure does not change"
    )
    reasons.append(
      a.scope.flatMap { $0 == b.scope ? "scope: both are for \($0)" : nil }
        ?? "scope: no words name a part for one of them alone"
    )
    if a.definition.isEmpty {
      reasons.append("definition: neither states one")
    } else {
      let words = a.definition.map { "“\($0)”" }.joined(separator: ", ")
      reasons.append("definition: both say \(words)")
    }
    return reasons
  }

  init?(_ tellings: [Telling], isComparable: (Telling, Telling) -> Bool) {
    var conflicting = Set<Int>()
    var widest: (Int, Int, Rational)?
    for (i, a) in tellings.enumerated() {
      for (j, b) in tellings.enumerated().dropFirst(i + 1) where a.claim.conflicts(with: b.claim) && isComparable(a, b)
      {
        conflicting.formUnion([i, j])
        let distance = a.claim.quantity.distance(to: b.claim.quantity)
        if widest.map({ $0.2 < distance }) ?? true { widest = (i, j, distance) }
      }
    }
    guard let widest else { return nil }
    self.tellings = tellings.indices.filter(conflicting.contains).prefix(8).map { tellings[$0] }
    self.widest = (tellings[widest.0], tellings[widest.1])
  }
}

/// Finds the figures that are told differently.
enum FigureGroups {
  static func within(_ document: CheckedDocument) -> [FigureGroup] {
    var scopes = ScopeWords(document.text)
    return groups(of: [document.digest]) { a, b in
      !scopes.share(sentence: a.claim.span, b.claim.span) && scopes.agree(a.claim.span, b.claim.span)
    }
  }

  static func across(_ documents: [DocumentDigest]) -> [FigureGroup] {
    groups(of: documents.sorted { $0.info.name < $1.info.name }) { $0.document != $1.document }
  }

  /// Groups the claims by their figure; at most 64 of one figure are compared.
  private static func groups(
    of documents: [DocumentDigest],
    isComparable: (FigureGroup.Telling, FigureGroup.Telling) -> Bool
  ) -> [FigureGroup] {
    var order: [String] = []
    var places: [String: [Place]] = [:]
    for (number, document) in documents.enumerated() {
      for (index, claim) in document.claims.enumerated() where claim.modality == .actual && !claim.figureID.isEmpty {
        let isNew = places[claim.figureID] == nil
        if isNew { order.append(claim.figureID) }
        places[claim.figureID, default: []].append(Place(document: Int32(number), claim: Int32(index)))
      }
    }
    return order.compactMap { figure in
      guard let all = places[figure]?.prefix(64).map({ $0.telling(in: documents) }),
        all.contains(where: { $0.claim.quantity.low != all[0].claim.quantity.low })
      else { return nil }
      return FigureGroup(all, isComparable: isComparable)
    }
  }

  /// Where a claim stands: eight bytes instead of a copy of it.
  private struct Place {
    let document: Int32
    let claim: Int32

    func telling(in documents: [DocumentDigest]) -> FigureGroup.Telling {
      let document = documents[Int(document)]
      return FigureGroup.Telling(document: document.info.name, claim: document.claims[Int(claim)])
    }
  }
}

extension ComparableClaim {
  /// Whether the two are about the same thing in every word, and their values cannot be the same.
  ///
  /// What lasts is told in sentences about any year; the identifier of the figure says that no part of it is meant.
  func conflicts(with other: ComparableClaim) -> Bool {
    guard quantity.unit == other.quantity.unit, quantity.per == other.quantity.per,
      quantity.isLasting || period == other.period && period != nil && scope == other.scope,
      !(quantity.isCount && quantity.per != nil),
      Set(definition) == Set(other.definition), modality == .actual, other.modality == .actual
    else { return false }
    return (!quantity.lenient.intersects(other.quantity.lenient) || quantity.isApart(from: other.quantity))
      && quantity.isNear(other.quantity)
  }
}

extension Quantity {
  /// What the figure may mean if every closing zero comes of rounding; of a measurement, the only one too.
  fileprivate var lenient: Interval {
    let read = reading(.generous).hull(reading(.sensible))
    guard isLasting, approximation == .exact, let value, let middle = middleValue,
      let half = Rational(5, exponent: value.lastMeaningfulPlace - 1)
    else { return read }
    return read.hull(Interval(lower: middle - half, upper: middle + half))
  }

  /// Whether the figure is a measurement that needs no time: a length, an area, a power.
  fileprivate var isLasting: Bool {
    if case .symbol(let code, _) = unit { !["d", "h", "min", "s"].contains(code) && per == nil } else { false }
  }

  /// Whether two measurements of four digits and more differ in the last one: "1,113 hectares" and "1,114 hectares".
  fileprivate func isApart(from other: Quantity) -> Bool {
    guard isLasting, approximation == .exact, other.approximation == .exact, let a = middleValue,
      let b = other.middleValue
    else { return false }
    return [self, other].allSatisfy(\.isFine) && a != b
  }

  /// Whether the figure is written to less than a thousandth of it, in digits that are no closing zeros.
  private var isFine: Bool {
    guard let low = lenient.lower, let high = lenient.upper, low > .zero else { return false }
    return (high - low) * Rational(1000) < low
  }

  /// Whether the figure counts things, which are seldom told apart in full: "personnel", "flights".
  fileprivate var isCount: Bool {
    switch unit {
    case .counted, .none: true
    default: false
    }
  }

  /// Whether the two are of one size; figures that differ more than threefold are seldom of the same thing.
  fileprivate func isNear(_ other: Quantity) -> Bool {
    guard let a = middleValue ?? interval.lower ?? interval.upper,
      let b = other.middleValue ?? other.interval.lower ?? other.interval.upper, a > .zero, b > .zero
    else { return false }
    let ratio = a < b ? b / a : a / b
    return ratio <= (isCount ? Rational(3, 2) : Rational(3))
  }

  fileprivate func distance(to other: Quantity) -> Rational {
    guard let a = middleValue, let b = other.middleValue else { return .zero }
    return a < b ? b - a : a - b
  }
}
