import Quantities
import Text

/// What a word is in a number.
enum NumberWord: Sendable, Equatable {
  /// "seven", "forty"
  case cardinal(Int)
  /// "seventh", "fortieth"; also a denominator after "one".
  case ordinal(Int)
  /// "sevenths", "quarters": a denominator and nothing else.
  case denominator(Int)
  /// "thousand": a power of ten.
  case scale(Int)
  /// "thousands"
  case scales(Int)
  /// "thousandth"
  case scaleOrdinal(Int)
  case dozen, dozens
  case half, quarter
  /// "doubled", "tripled"
  case multiplied(Int)
  /// "double", which is more often an adjective
  case multiply(Int)
  /// "threefold"
  case fold(Int)
  case twice
  /// "multi" of "multi-billion"
  case multi
  /// "multibillion"
  case multiScale(Int)
  /// "halved"
  case halved
  /// "quintillion": a scale beyond what is reckoned with.
  case beyond
}

/// The words that numbers are written in.
enum NumberVocabulary {
  struct Code: RawRepresentable, Sendable {
    let rawValue: UInt8
    init(rawValue: UInt8) { self.rawValue = rawValue }
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
  ]
  private static let tenOrdinals = [
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
  ]
  private static let scales = [
    ("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("milliard", 9), ("trillion", 12),
    ("quadrillion", 15),
  ]
  private static let beyond = [
    "quintillion", "sextillion", "septillion", "octillion", "nonillion", "decillion", "zillion", "gazillion",
  ]
  private static let multiples = [
    ("doubled", "double", 2), ("tripled", "triple", 3), ("trebled", "treble", 3), ("quadrupled", "quadruple", 4),
    ("quintupled", "quintuple", 5),
  ]

  private static let entries = wholes + parts + scaleWords + others

  private static let wholes: [(String, NumberWord)] =
    small.enumerated().map { ($1, .cardinal($0)) } + tens.enumerated().map { ($1, .cardinal(20 + 10 * $0)) }
    + ordinals.enumerated().map { ($1, .ordinal($0 + 1)) }
    + tenOrdinals.enumerated().map { ($1, .ordinal(20 + 10 * $0)) }

  /// Denominators; "seconds" are a unit of time.
  private static let parts: [(String, NumberWord)] =
    ordinals.enumerated().filter { $0.offset != 1 }.map { ($1 + "s", .denominator($0 + 1)) }
    + tenOrdinals.enumerated().map { ($1 + "s", .denominator(20 + 10 * $0)) }
    + [("hundredths", .denominator(100)), ("thousandths", .denominator(1000)), ("quarters", .denominator(4))]
    + [("millionths", .denominator(1_000_000)), ("billionths", .denominator(1_000_000_000))]
    + [("trillionths", .denominator(1_000_000_000_000))]
    + [("half", .half), ("halves", .denominator(2)), ("quarter", .quarter)]

  private static let scaleWords: [(String, NumberWord)] =
    scales.flatMap { word, power in
      [(word, .scale(power)), (word + "s", .scales(power)), (word + "th", .scaleOrdinal(power))]
    }
    + [("lakh", .scale(5)), ("lakhs", .scale(5)), ("crore", .scale(7)), ("crores", .scale(7)), ("tens", .scales(1))]
    + ["dozen", "doz", "dozs", "dz", "dzs"].map { ($0, .dozen) } + [("dozens", .dozens)]

  private static let others: [(String, NumberWord)] =
    [
      ("nought", .cardinal(0)), ("naught", .cardinal(0)), ("hundredfold", .fold(100)), ("thousandfold", .fold(1000)),
      ("twice", .twice), ("multi", .multi), ("halved", .halved),
    ]
    + multiples.flatMap { past, base, times in [(past, .multiplied(times)), (base, .multiply(times))] }
    + small.enumerated().dropFirst(2).map { ($1 + "fold", .fold($0)) }
    + tens.enumerated().map { ($1 + "fold", .fold(20 + 10 * $0)) }
    + [("multimillion", .multiScale(6)), ("multibillion", .multiScale(9)), ("multitrillion", .multiScale(12))]
    + beyond.flatMap { [($0, .beyond), ($0 + "s", .beyond)] }

  private static let words = entries.map(\.1)
  private static let table = WordTable<Code>(entries.enumerated().map { ($1.0, Code(rawValue: UInt8($0))) })

  /// The table and the words that its codes stand for, to be kept where they are used for each token.
  struct Lookup: Sendable {
    private let table = NumberVocabulary.table
    private let words = NumberVocabulary.words

    subscript(token: Token) -> NumberWord? { table[token].map { words[Int($0.rawValue)] } }
  }

  /// The power of ten that letters after digits stand for: "bn", "k".
  enum Abbreviation: UInt8, Sendable {
    case thousand = 3, lakh = 5, million = 6, crore = 7, billion = 9, trillion = 12
    /// `m` may be a metre, `b` and `t` other things: only with a currency or a capital.
    case shortMillion = 106, shortBillion = 109, shortTrillion = 112

    var power: Int { Int(rawValue) % 100 }
    var isShort: Bool { rawValue > 100 }
  }

  static let abbreviations = WordTable<Abbreviation>([
    ("k", .thousand), ("mn mln mio mil mill", .million), ("bn bln mrd bil", .billion), ("trn tn trln tril", .trillion),
    ("cr", .crore), ("lac lacs", .lakh), ("m", .shortMillion), ("b", .shortBillion), ("t", .shortTrillion),
  ])

  /// Fractions that are one character.
  static func fraction(_ token: Token) -> Quantity.Fraction? { characters[token.hash] }

  private static let characters: [UInt32: Quantity.Fraction] = {
    let signs: [(String, Int, Int)] = [
      ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5),
      ("⅘", 4, 5),
      ("⅙", 1, 6), ("⅚", 5, 6), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8),
    ]
    return Dictionary(signs.map { (WordHash.of($0.0), Quantity.Fraction($0.1, $0.2)) }) { first, _ in first }
  }()
}
