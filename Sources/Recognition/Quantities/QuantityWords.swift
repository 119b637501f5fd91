import Quantities
import Text

/// What a word or mark around a number is.
enum QuantityWord: UInt8, Sendable {
  /// A word that no counted noun goes over: a preposition, an auxiliary, a pronoun.
  case stop
  /// A word whose number is an address and no figure: "Article", "page".
  case label
  case percent, percentage, point, per, cent
  /// "cents" after whole units of money.
  case hundredth
  /// "year", "day": the base of a rate after "a".
  case rateBase
  case minus
  case to, and, or, between, from, article, of, inside, out
  /// "times", and what may follow where it multiplies.
  case times, comparison, same, than
  case determiner
  /// "several", "a few": before a scale word.
  case few
  case clock

  static let table = WordTable<QuantityWord>([
    ("to through", .to), ("and & but", .and), ("or", .or), ("between", .between), ("from", .from), ("a an", .article),
    ("of", .of), ("in", .inside), ("out", .out), ("percent percents pct", .percent),
    ("ភាគរយ เปอร์เซ็นต์ ເປີເຊັນ ရာခိုင်နှုန်း प्रतिशत শতাংশ بالمئة بالمائة درصد процент процента процентов", .percent),
    ("percentage percentages", .percentage), ("point points", .point), ("per", .per), ("cent", .cent),
    ("cents pence", .hundredth),
    ("minus negative", .minus), ("few several couple many", .few), ("am pm", .clock),
    ("second minute hour day week month quarter year annum decade night share head", .rateBase), ("times", .times),
    ("more larger higher greater bigger faster lower smaller longer fewer less", .comparison), ("as that", .same),
    ("than", .than), ("the its their his her our all this these those", .determiner),
    (
      """
      article articles art section sections sec chapter chapters ch resolution no nos nr nrs volume vol vols issue page \
      pages p pp annex appendix table tables figure figures fig figs box paragraph paragraphs para paras clause step note \
      footnote isbn issn doi tel phone fax number room gate route highway line lot channel item rule ext
      """, .label
    ),
    (
      """
      on at by for with is are was were be been being has have had do does did will would can could may might shall \
      should must not which who whom whose it they we he she you i there here when where while if because since until \
      till after before during among over under about into onto via across within without against toward towards upon so \
      also only just even both each every any some us thus plus versus perhaps always besides sometimes then now \
      another yesterday today tomorrow already yet again ago once s t amid despite respectively nearly almost what how \
      why above below off up down said says ending including involving came went took made gave became began saw held met \
      january february april june july august september october november december led got found left told put ran kept brought grew fell rose won lost sent nm
      """, .stop
    ),
  ])
}

/// Phrases that end before, or begin after, a number, and how exact they say it is.
struct PhraseTable: Sendable {
  private struct Phrase: Sendable {
    var hashes: [UInt32]
    var approximation: Quantity.Approximation
  }

  /// Phrases by the low bits of their first hash, longest first.
  private let buckets: [[Phrase]]
  private static let bucketCount = 256
  private let isBackward: Bool

  /// Creates a table; `isBackward` phrases are matched from their last word.
  init(_ all: [(Quantity.Approximation, [String])], isBackward: Bool) {
    self.isBackward = isBackward
    var buckets = [[Phrase]](repeating: [], count: Self.bucketCount)
    for (approximation, wordings) in all {
      for wording in wordings {
        let bytes = Array(wording.utf8)
        var tokens: [Token] = []
        Tokenizer.tokenize(bytes.span, 0..<bytes.count, into: &tokens)
        var hashes = tokens.map(\.hash)
        if isBackward { hashes.reverse() }
        guard let first = hashes.first else { continue }
        buckets[Int(first) % Self.bucketCount].append(Phrase(hashes: hashes, approximation: approximation))
      }
    }
    self.buckets = buckets.map { $0.sorted { $0.hashes.count > $1.hashes.count } }
  }

  /// The longest phrase at a token, going the way of the table, and how many tokens it has.
  func match(at index: Int, of tokens: [Token]) -> (count: Int, approximation: Quantity.Approximation)? {
    guard tokens.indices.contains(index) else { return nil }
    for phrase in buckets[Int(tokens[index].hash) % Self.bucketCount] {
      let fits = phrase.hashes.indices.allSatisfy { offset in
        let place = isBackward ? index - offset : index + offset
        return tokens.indices.contains(place) && tokens[place].hash == phrase.hashes[offset]
      }
      if fits { return (phrase.hashes.count, phrase.approximation) }
    }
    return nil
  }

  /// "Soared past": of verbs that tell of amounts; "in the past" is a time.
  private static let movingPast = """
    soared rose risen grew grown climbed jumped surged went gone moved shot pushed swept ballooned swelled raced crept \
    edged get got soaring rising growing climbing pushing going
    """.split(separator: " ").map { "\($0) past" }

  static let before = PhraseTable(
    [
      (
        .about,
        [
          "about", "around", "approximately", "approx", "approx.", "roughly", "some", "circa", "ca", "ca.", "c.",
          "an estimated",
          "estimated", "~", "≈", "in the region of", "in the order of", "on the order of", "somewhere around",
          "more or less", "perhaps", "maybe", "possibly", "an approximate", "约", "大约", "ប្រហែល", "около",
        ]
      ),
      (
        .over,
        [
          "over", "more than", "greater than", "larger than", "higher than", "bigger than", "above", "exceeding",
          "exceed",
          "exceeds", "exceeded", "surpassed", "surpassing", "surpass", "topped", "in excess of", "upwards of",
          "upward of",
          "beyond", ">", "well over", "just over", "longer than", "超过", "ជាង", "более", "topping", "tops", "surpasses",
        ] + movingPast
      ),
      (
        .under,
        [
          "under", "less than", "fewer than", "below", "smaller than", "lower than", "<", "short of", "just under",
          "shy of",
          "shorter than",
        ]
      ),
      (.nearly, ["nearly", "almost", "close to", "just short of", "not quite", "approaching", "nearing", "近", "ជិត"]),
      (
        .atLeast,
        [
          "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of",
          "≥", "> =",
          "more than or equal to", "greater than or equal to", "greater or equal than", "bigger or equal than",
          "equal to or more than", "equal to or greater than", "at least or equal to", "not below", "as few as",
        ]
      ),
      (
        .upTo,
        [
          "up to", "at most", "no more than", "not more than", "no greater than", "a maximum of", "maximum of",
          "as many as",
          "as much as", "as high as", "not exceeding", "≤", "< =", "less than or equal to", "less or equal than",
          "smaller or equal than", "equal to or less than", "a ceiling of", "no higher than", "up to about",
          "up to around",
        ]
      ),
    ],
    isBackward: true
  )

  static let after = PhraseTable(
    [
      (
        .atLeast,
        [
          "or more", "and more", "or above", "and above", "or higher", "or over", "and over", "at least", "+",
          "or greater", "and older", "or older",
          "or better", "- plus",
        ]
      ),
      (
        .upTo,
        [
          "or less", "or fewer", "or below", "and below", "at most", "or lower", "or under", "and younger",
          "or younger", "at the most",
        ]
      ),
      (.over, ["多", "余"]),
      (.about, ["or so", "- odd", "odd", "or thereabouts", "give or take"]),
    ],
    isBackward: false
  )
}
