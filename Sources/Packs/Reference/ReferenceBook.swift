import Quantities
import Synchronization

/// What the loaded packs hold for checks as a reference book would; read from them when it is first asked for.
///
/// ```swift
/// lexicon.reference.memberships(of: "KHM", in: "organisation.asean")  // since 1999-04-30
/// ```
public final class ReferenceBook: Sendable {
  /// A book with nothing in it, for `--no-facts`.
  public static let empty = ReferenceBook(of: [])

  private let packs: [LoadedPack]
  private let contents = Mutex<Contents?>(nil)

  init(of packs: [LoadedPack]) { self.packs = packs }

  /// All that the book holds.
  struct Contents: Sendable {
    var facts: [Fact] = []
    var lists: [MembershipList] = []
    var relations: [Relation] = []
    var gatherings: [Gathering] = []
    var rankings: [Ranking] = []
    var renamings: [Renaming] = []
    var seats: [Seat] = []
    /// Positions in ``lists`` by organisation, in ``relations`` by pair, in ``gatherings`` by series.
    var listsOf: [String: [Int]] = [:]
    var relationsOf: [Pair: [Int]] = [:]
    var gatheringsOf: [String: [Int]] = [:]
  }

  /// Two sides in the order of their names.
  struct Pair: Hashable, Sendable {
    var first: String
    var second: String

    init(_ a: String, _ b: String) { (first, second) = a < b ? (a, b) : (b, a) }
  }

  private var read: Contents {
    contents.withLock { contents in
      if let contents { return contents }
      let new = Contents(of: packs)
      contents = new
      return new
    }
  }

  public var facts: [Fact] { read.facts }
  public var membershipLists: [MembershipList] { read.lists }
  public var relations: [Relation] { read.relations }
  public var gatherings: [Gathering] { read.gatherings }
  public var rankings: [Ranking] { read.rankings }
  public var renamings: [Renaming] { read.renamings }
  public var seats: [Seat] { read.seats }

  /// Who belongs to an organisation: a list for each role.
  public func membershipLists(of organisation: String) -> [MembershipList] {
    let book = read
    return (book.listsOf[organisation] ?? []).map { book.lists[$0] }
  }

  /// When a state or organisation belonged to another; more than one row where it left and came back.
  public func memberships(of member: String, in organisation: String, as role: String = "member") -> [Membership] {
    membershipLists(of: organisation).filter { $0.role == role }.flatMap(\.members).filter { $0.member == member }
  }

  /// What two states have with each other.
  public func relations(between a: String, and b: String, _ kind: Relation.Kind) -> [Relation] {
    let book = read
    return (book.relationsOf[Pair(a, b)] ?? []).map { book.relations[$0] }.filter { $0.kind == kind }
  }

  /// The meetings of a series in their order.
  public func gatherings(of series: String) -> [Gathering] {
    let book = read
    return (book.gatheringsOf[series] ?? []).map { book.gatherings[$0] }
  }
}
