import Packs
import RecordModel
import Text

/// Reads who gives and who takes from a verb: "lent B", "provided … to B", "bought … from A", "was given by A".
struct TransferReader: Sendable {
  /// Who gives and who takes, as far as the words tell.
  struct Transfer {
    var giver: Party?
    var taker: Party?
  }

  private enum Word: UInt8 { case give = 1, take, be, by, to, from, off, over, of }
  private static let words = WordTable<Word>([
    (
      """
      gave give gives giving given provided provides provide providing granted grants grant lent lends lend lending \
      donated donates donate donating offered offers offer offering promised promises promise pledged pledges pledge \
      supplied supplies supply supplying delivered delivers deliver delivering ships shipped ship shipping sold sells \
      sell selling exported exporting contributed contributes contribute sent sends send sending extended extends \
      extend awarded awards award allocated allocates allocate handed hands transferred transfers forgave forgives \
      wrote writes cancelled canceled cancels waived invested invests invest investing committed commits earmarked \
      disbursed disburses paid pays pay repaid returned organised organises organized organizes trained trains
      """, .give
    ),
    (
      """
      received receives receive receiving got gets obtained obtains bought buys buy buying purchased purchases purchase \
      purchasing imported importing borrowed borrows borrow borrowing secured secures ordered orders order acquired \
      acquires
      """, .take
    ),
    ("is are was were be been being", .be), ("by", .by), ("to into", .to), ("from", .from), ("in for", .over),
  ])
  /// Whether a word is a verb of giving or taking.
  static func isVerb(_ token: Token) -> Bool { words[token] == .give || words[token] == .take }

  /// How many words a verb reaches.
  private static let reach = 24

  private let parties: PartyFinder
  private let clauses: ClauseFinder

  init(_ parties: PartyFinder, _ clauses: ClauseFinder) {
    self.parties = parties
    self.clauses = clauses
  }

  /// The two sides of what a verb before a figure moves, or `nil` where none does.
  func transfer(of figure: Range<Int>, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Transfer? {
    guard let (index, verb) = verb(before: figure, sentence, analysis) else { return nil }
    let tokens = analysis.passage.tokens
    var isPassive = false
    for before in stride(from: index - 1, through: max(sentence.tokens.lowerBound, index - 2), by: -1)
    where Self.words[tokens[before]] == .be {
      isPassive = !(before + 1..<index).contains { Self.words[tokens[$0]] == .to }
    }
    let doer =
      isPassive
      ? named(behind: index, .by, sentence, analysis)
      : clauses.subject(before: index..<index, sentence, analysis).map(acting)
    var transfer = Transfer()
    switch verb {
    case .give:
      transfer.giver = doer
      transfer.taker = object(of: index, sentence, analysis) ?? named(behind: index, .to, sentence, analysis)
      if transfer.taker == nil { transfer.taker = named(behind: index, .over, sentence, analysis) }
    default:
      transfer.taker = doer
      transfer.giver = named(behind: index, .from, sentence, analysis)
    }
    if isPassive, verb == .give, transfer.taker == nil {
      transfer.taker = clauses.subject(before: index..<index, sentence, analysis).map(acting)
    }
    if transfer.taker == transfer.giver
      || transfer.taker?.state != nil && transfer.taker?.state == transfer.giver?.state
    {
      transfer.taker = nil
    }
    return transfer.giver == nil && transfer.taker == nil ? nil : transfer
  }

  /// The last verb of giving or taking before a figure, in its clause.
  private func verb(before figure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> (
    Int, Word
  )? {
    let tokens = analysis.passage.tokens
    let first = max(sentence.tokens.lowerBound, figure.lowerBound - Self.reach)
    for index in stride(from: figure.lowerBound - 1, through: first, by: -1) {
      let kind = WordClass.table[tokens[index]]
      if kind == .semicolon || kind == .contrast { return nil }
      guard let word = Self.words[tokens[index]], word == .give || word == .take else { continue }
      return isNoun(index, sentence, analysis) ? nil : (index, word)
    }
    return nil
  }

  /// "A loan offer of", "its grants": a noun by the word before it.
  private func isNoun(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard index > sentence.tokens.lowerBound else { return true }
    let before = analysis.passage.tokens[index - 1]
    switch WordClass.table[before] {
    case .article, .genitive, .apostrophe: return true
    default: return false
    }
  }

  /// The name right behind a verb: "lent Kenya", "gave the government of Kenya".
  private func object(of verb: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Party? {
    let tokens = analysis.passage.tokens
    for index in sentence.names where analysis.names[index].tokens.lowerBound > verb {
      let name = analysis.names[index]
      guard name.isSide, name.kind != .person, name.tokens.lowerBound <= verb + 5 else { return nil }
      let between = verb + 1..<name.tokens.lowerBound
      let isPlain = between.allSatisfy {
        let kind = WordClass.table[tokens[$0]]
        return kind == .article || kind == .genitive || tokens[$0].isWord && kind == nil
      }
      let isDemonym = analysis.matches[sentence.matches].contains {
        guard case .demonym = $0.entry else { return false }
        return $0.tokens == name.tokens
      }
      return isPlain && !isDemonym ? acting(name) : nil
    }
    return nil
  }

  /// The first name behind a verb that a preposition leads to.
  private func named(
    behind verb: Int,
    _ preposition: Word,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Party? {
    let tokens = analysis.passage.tokens
    for index in sentence.names where analysis.names[index].tokens.lowerBound > verb {
      let name = analysis.names[index]
      guard name.isSide, name.kind != .person else { continue }
      if name.isRegion, (verb..<name.tokens.lowerBound).contains(where: { WordClass.table[tokens[$0]] == .comma }) {
        continue
      }
      var before = name.tokens.lowerBound - 1
      while before > verb {
        let kind = WordClass.table[tokens[before]]
        if kind == .semicolon || kind == .contrast { return nil }
        if kind == .preposition { break }
        guard kind == .article || kind == .genitive || kind == .and || kind == nil && tokens[before].isWord,
          name.tokens.lowerBound - before < 6
        else { break }
        before -= 1
      }
      if before > verb, Self.words[tokens[before]] == preposition { return acting(name) }
    }
    return nil
  }

  /// The state that an organ stands for, or the party itself.
  private func acting(_ name: NamedThing) -> Party {
    name.kind == .state || name.kind == .party ? name.party : parties.state(of: name.party) ?? name.party
  }
}
