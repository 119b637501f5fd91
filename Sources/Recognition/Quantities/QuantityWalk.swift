import Packs
import Quantities
import RecordModel
import Text

/// One walk over the tokens of a passage, with what its readers look at.
///
/// The readers are extensions, one file for each part of a figure. None of them looks at a token that
/// an earlier recogniser took.
struct QuantityWalk {
  let passage: Passage
  let tokens: [Token]
  let bytes: [UInt8]
  private let tools: QuantityTools
  /// Whether the document writes 1.234,5 and not 1,234.5.
  var hasDecimalComma = false
  var mentions = MentionBuffer()

  /// A number with what belongs to it, before it becomes a mention.
  struct Figure {
    var number: WrittenAmount
    var unit = Quantities.Unit.none
    var base: Quantity.Base?
    var per: String?
    /// The power of ten that the sign of the unit has in it: 9 for "bcm".
    var unitPower = 0
    /// The least and the greatest value, where the last digit does not tell them.
    var ends: (low: WrittenNumber, high: WrittenNumber)?
    /// From the currency before the number to the last word of the unit.
    var tokens: Range<Int>
    var hasPrefix = false
    /// The unit of a number without one may come from the next number.
    var isBare: Bool { unit == .none }
  }

  init(_ passage: Passage, _ tools: QuantityTools) {
    self.passage = passage
    tokens = passage.tokens
    bytes = passage.text.bytes
    self.tools = tools
  }

  var lexicon: Lexicon { tools.lexicon }
  var vocabulary: NumberVocabulary.Lookup { tools.vocabulary }
  var words: WordTable<QuantityWord> { tools.words }
  /// Currencies by the hash of their code, without codes that are other words too.
  var codes: [UInt32: Int] { tools.codes }

  /// Reads every quantity of the passage.
  mutating func run() {
    var index = 0
    while index < tokens.count {
      let isCandidate: Bool =
        switch tokens[index].kind {
        case .number: true
        case .word: vocabulary[tokens[index]] != nil
        case .punctuation: tokens[index].length > 1 && NumberVocabulary.fraction(tokens[index]) != nil
        }
      guard isCandidate, !mentions.isTaken(index) else {
        index += 1
        continue
      }
      let end = read(at: index)
      index = max(end, index + 1)
    }
  }
}

// MARK: - Looking at tokens

extension QuantityWalk {
  /// The token at a place, unless it is beyond the passage or belongs to an earlier mention.
  func token(_ index: Int) -> Token? {
    tokens.indices.contains(index) && !mentions.isTaken(index) ? tokens[index] : nil
  }

  /// What the word at a place is around a number.
  func word(_ index: Int) -> QuantityWord? {
    guard let token = token(index), token.kind != .number else { return nil }
    return words[token]
  }

  func numberWord(_ index: Int) -> NumberWord? {
    guard let token = token(index), token.kind == .word else { return nil }
    return vocabulary[token]
  }

  /// Whether a token is the given mark.
  func isMark(_ index: Int, _ mark: Mark) -> Bool {
    guard let token = token(index), token.kind == .punctuation else { return false }
    return token.hash == mark.hash
  }

  /// Whether nothing stands between a token and the one before it.
  func isGlued(_ index: Int) -> Bool { index > 0 && index < tokens.count && !tokens[index].hasSpaceBefore }

  /// Whether a hyphen joins the tokens on both its sides without white space.
  func isJoint(_ index: Int) -> Bool { isMark(index, .hyphen) && isGlued(index) && isGlued(index + 1) }

  /// The first byte of a token, a letter in lower case.
  func letter(_ index: Int) -> UInt8 {
    let byte = bytes[tokens[index].lowerBound]
    return byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// A mark that has a meaning in numbers; the hash of an ASCII mark is folded at compile time.
  struct Mark: Sendable {
    let hash: UInt32
    private init(_ mark: Unicode.Scalar) { hash = WordHash.adding(UInt8(ascii: mark), to: WordHash.seed) }
    private init(other mark: String) { hash = WordHash.of(mark) }

    static var hyphen: Mark { Mark("-") }
    static var comma: Mark { Mark(",") }
    static var point: Mark { Mark(".") }
    static var apostrophe: Mark { Mark("'") }
    static var slash: Mark { Mark("/") }
    static var colon: Mark { Mark(":") }
    static var percent: Mark { Mark("%") }
    static let wholePercent = Mark(other: "％")
    static var plus: Mark { Mark("+") }
    static var open: Mark { Mark("(") }
    static var close: Mark { Mark(")") }
    static var number: Mark { Mark("#") }
    static let section = Mark(other: "§")
    static var openBracket: Mark { Mark("[") }
    static var closeBracket: Mark { Mark("]") }
    static var less: Mark { Mark("<") }
    static var greater: Mark { Mark(">") }
    static var caret: Mark { Mark("^") }
    static var quotation: Mark { Mark("\"") }
    static var underscore: Mark { Mark("_") }
    static var equals: Mark { Mark("=") }
    static let middleDot = Mark(other: "·")
    static var question: Mark { Mark("?") }
    static var exclamation: Mark { Mark("!") }
  }
}
