public import Packs
import Quantities
public import RecordModel
import Text

/// Says which claims give the same figure: the same measure of the same parties, in the same sense and time.
///
/// The identifier is made of what the claim says, so that two documents compiled apart agree on it.
/// Whether the claims also agree in value is for checks to say.
public struct FigureIdentity: Sendable {
  private let directions: [String: MeasureDefinition.Direction]
  /// The measures of extent that a thing has, and no relation.
  private let properties: Set<String>
  /// The identifiers of states and unions of states, whose areas change with their history.
  private let bodies: Set<String>

  public init(_ lexicon: Lexicon) {
    directions = Dictionary(lexicon.measures.map { ($0.id, $0.direction) }) { first, _ in first }
    properties = Set(
      lexicon.measures.lazy
        .filter { $0.direction == .none && $0.accrual == .stock && [.area, .length].contains($0.unitKind) }.map(\.id)
    )
    bodies = Set(lexicon.entities.lazy.filter { $0.kind == .state || $0.kind == .organisation }.map(\.id))
  }

  /// The identifier that claims about one figure share, or `nil` for a claim that says too little.
  ///
  /// A claim says enough if it names a measure of the packs, somebody whose it is, and a time. What lasts (a length,
  /// an area, a power) needs no time. A time that is only supposed is none.
  public func identifier(of claim: Claim) -> String? {
    guard claim.isSelfContained, let measure = claim.measureID else { return nil }
    let isProperty = isProperty(measure, of: claim)
    guard let time = isProperty ? Self.lasting(claim) : Self.time(of: claim) else { return nil }
    var parties = (isProperty ? [claim.subject] : [claim.subject, claim.counterpart]).map { $0.map(Self.name) ?? "" }
    guard parties.contains(where: { !$0.isEmpty }) else { return nil }
    if directions[measure] == .both { parties.sort() }
    var hash = StableHash()
    hash.combine("figure")
    hash.combine(measure)
    for party in parties { hash.combine(party) }
    hash.combine(scope(of: claim, isProperty))
    for word in claim.definition.map(Self.folded).sorted() { hash.combine(word) }
    hash.combine(claim.quantity.unit.family)
    hash.combine(claim.quantity.per ?? "")
    hash.combine(time)
    return "f-" + hash.text
  }

  /// Whether the figure is a property of one thing, the area of a zone or the length of a road: whoever else and whatever
  /// year the sentence names, it is the same figure.
  private func isProperty(_ measure: String, of claim: Claim) -> Bool {
    guard properties.contains(measure), let subject = claim.subject else { return false }
    return subject.entity.map { !bodies.contains($0) } == true && Self.lasting(claim) != nil
  }

  /// The scope; for a property, its own name and the ground that every area covers are none.
  private func scope(of claim: Claim, _ isProperty: Bool) -> String {
    let scope = Self.folded(claim.scope ?? "")
    guard isProperty else { return scope }
    return scope == Self.folded(claim.subject?.name ?? "") || Self.grounds.contains(scope) ? "" : scope
  }

  private static let grounds: Set<String> = ["land", "ground", "site", "total"]

  /// The time that a claim is about, or `nil` if it needs one and has none.
  private static func time(of claim: Claim) -> String? {
    if claim.timeBasis != nil { return lasting(claim) }
    if let period = claim.period { return isCalendar(period) ? "in \(period)" : nil }
    if let asOf = claim.asOf { return isCalendar(asOf) ? "at \(asOf)" : nil }
    return lasting(claim)
  }

  private static func lasting(_ claim: Claim) -> String? {
    if case .symbol = claim.quantity.unit, claim.quantity.per == nil { "lasting" } else { nil }
  }

  private static func isCalendar(_ time: TimeValue) -> Bool {
    switch time {
    case .date: true
    case .period(let first, let last): first != nil || last != nil
    case .duration, .vague: false
    }
  }

  static func name(_ party: Party) -> String { party.entity ?? party.state ?? folded(party.name) }

  /// Lower case, so that capitals part no two names: "École" and "école" are one.
  static func folded(_ text: String) -> String {
    // Most names need none of the rules of Unicode.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
    return String(decoding: text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

extension Unit {
  /// What figures must share to be held against each other: the currency, percent, a symbol; counts are all counts.
  var family: String {
    switch self {
    case .currency(let code, let word): "money " + code + (word.map { " " + $0 } ?? "")
    case .none, .counted: "count"
    case .symbol(let code, _): "unit " + code
    case .percent, .percentagePoint, .rank, .ratio, .index, .multiple: code ?? "count"
    }
  }
}
