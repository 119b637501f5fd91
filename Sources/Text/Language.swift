/// A language that is told from others by its script and its most frequent words.
public enum Language: UInt8, Sendable, CaseIterable {
  case english, french, spanish, portuguese, italian, german, dutch, indonesian, vietnamese
  case chinese, japanese, korean, khmer, thai, lao, burmese, russian, arabic, hindi, greek, hebrew

  /// The name in English.
  public var name: String {
    switch self {
    case .english: "English"
    case .french: "French"
    case .spanish: "Spanish"
    case .portuguese: "Portuguese"
    case .italian: "Italian"
    case .german: "German"
    case .dutch: "Dutch"
    case .indonesian: "Malay or Indonesian"
    case .vietnamese: "Vietnamese"
    case .chinese: "Chinese"
    case .japanese: "Japanese"
    case .korean: "Korean"
    case .khmer: "Khmer"
    case .thai: "Thai"
    case .lao: "Lao"
    case .burmese: "Burmese"
    case .russian: "Russian or another language in Cyrillic letters"
    case .arabic: "Arabic or another language in Arabic letters"
    case .hindi: "Hindi or another language in Devanagari"
    case .greek: "Greek"
    case .hebrew: "Hebrew"
    }
  }

  /// Whether wordings of figures, dates and events are known for it.
  public var isRead: Bool { self == .english }

  /// Words that stand in every paragraph of a language in Latin letters, and in few of others.
  ///
  /// Written for this program from common knowledge; words of one letter and those that English has too are left out.
  private static let lists: [(words: String, language: Language)] = [
    (
      "the and of to that is was were with for from this has have had been are which their its by as on at it be or an "
        + "not will would between into under than these those they he she his her who",
      .english
    ),
    (
      "le la les des et est une dans pour qui que sur au aux du avec par pas ce cette ces sont ont été leur leurs mais "
        + "où ainsi entre plus comme nous vous elle ils cet ses",
      .french
    ),
    (
      "el los las del y en que por con para una es se su sus como más pero fue han entre sobre también este esta ha "
        + "desde hasta años al lo",
      .spanish
    ),
    (
      "os da do das dos em no na um uma para com não que por mais foi são ao à pela pelo também entre seu sua como ou "
        + "está até",
      .portuguese
    ),
    (
      "il gli della delle dei del di che è e per con una sono nel nella alla dal più anche tra come ha hanno stato "
        + "questo questa lo non",
      .italian
    ),
    (
      "der die das und ist nicht ein eine einer eines mit von zu den dem des für auf im sich auch wurde werden nach bei "
        + "zwischen sind oder als aus um",
      .german
    ),
    (
      "het een van en de dat niet zijn voor met op aan te ook bij werd worden naar tussen uit deze wordt heeft hebben",
      .dutch
    ),
    (
      "yang dan di untuk dengan pada ini itu dari dalam akan telah adalah kepada oleh sebagai juga tidak antara tahun "
        + "ke para",
      .indonesian
    ),
    (
      "và của các là có được trong cho với một những không đã này từ năm người về theo giữa để khi đến",
      .vietnamese
    ),
  ]

  /// For each of these words the languages that have it.
  fileprivate static let words: LanguageWords = {
    var words: [UInt32: UInt32] = [:]
    for (list, language) in lists {
      for word in list.split(separator: " ") { words[WordHash.of(String(word)), default: 0] |= 1 << language.rawValue }
    }
    return LanguageWords(words)
  }()
}

/// Words by their hashes, each with the languages that have it, a bit for each.
private struct LanguageWords: Sendable {
  /// Each word at the place that its hash tells, or at the next one that is free; no languages where none stands.
  private var places: [(hash: UInt32, languages: UInt32)]

  init(_ words: [UInt32: UInt32]) {
    var size = 16
    while size < 4 * words.count { size *= 2 }
    places = Array(repeating: (0, 0), count: size)
    for (hash, languages) in words {
      var place = Int(hash) & (size - 1)
      while places[place].languages != 0 { place = (place + 1) & (size - 1) }
      places[place] = (hash, languages)
    }
  }

  /// The languages that have a word.
  subscript(hash: UInt32) -> UInt32 {
    var place = Int(hash) & (places.count - 1)
    while places[place].languages != 0 {
      if places[place].hash == hash { return places[place].languages }
      place = (place + 1) & (places.count - 1)
    }
    return 0
  }
}

/// Tells in which language a passage is written, by its script and by words that every sentence has.
///
/// It answers only where it is sure: names, figures and short lines have no language.
public struct LanguageReader {
  private var counts = [Int](repeating: 0, count: Language.allCases.count)
  private var tokens: [Token] = []

  /// The letters of a passage in another script, and the words of one in Latin letters, at least.
  private static let fewestLetters = 24
  private static let fewestWords = 12
  private static let fewestLatinLetters = 40
  /// The bytes of a passage that are read first: mostly they tell its language, and the rest need not be looked at.
  private static let lead = 160

  public init() {}

  /// The language of a passage; `nil` where it is too short or does not show.
  public mutating func language(of range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Language? {
    if ByteSearch.nextWide(in: bytes, range) == range.upperBound {
      return Scripts.hasLatin(range, bytes, atLeast: Self.fewestLatinLetters) ? languageOfLatin(range, bytes) : nil
    }
    let letters = Scripts(range, bytes)
    if let found = letters.language(atLeast: Self.fewestLetters) { return found }
    guard letters.latin >= Self.fewestLatinLetters, letters.others * 4 < letters.latin else { return nil }
    return languageOfLatin(range, bytes)
  }

  /// The language of Latin letters, told by the beginning of a passage, else by the whole of it.
  private mutating func languageOfLatin(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Language? {
    let end = LineShape.boundary(min(range.lowerBound + Self.lead, range.upperBound), bytes)
    let lead = range.lowerBound..<end
    return latin(lead, bytes) ?? (lead == range ? nil : latin(range, bytes))
  }

  /// The language of Latin letters whose words are a sixth of all words, and clearly more than those of any other.
  private mutating func latin(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Language? {
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(bytes, range, into: &tokens)
    for index in counts.indices { counts[index] = 0 }
    var words = 0
    let table = Language.words
    for token in tokens where token.isWord {
      words += 1
      var languages = table[token.hash]
      while languages != 0 {
        counts[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }
    guard words >= Self.fewestWords else { return nil }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    let second = counts.indices.reduce(0) { $1 == best ? $0 : max($0, counts[$1]) }
    guard counts[best] >= 4, counts[best] * 6 >= words, counts[best] * 4 >= 5 * second else { return nil }
    return Language(rawValue: UInt8(best))
  }
}

/// How many letters of each script a passage has.
private struct Scripts {
  private(set) var latin = 0
  /// Letters of other scripts, an ideograph as two.
  private(set) var others = 0
  private var counts = [Int](repeating: 0, count: Language.allCases.count)

  init(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let wide = ByteSearch.nextWide(in: bytes, offset..<range.upperBound)
      latin += ByteSearch.letterCount(in: bytes, offset..<wide)
      offset = wide
      guard offset < range.upperBound else { break }
      let (scalar, length) = Tokenizer.decode(bytes, at: offset)
      offset += max(length, 1)
      if (0xC0...0x24F).contains(scalar) || (0x1E00...0x1EFF).contains(scalar) {
        latin += 1
      } else if let language = Self.language(scalar) {
        let weight = language == .chinese ? 2 : 1
        counts[Int(language.rawValue)] += weight
        others += weight
      }
    }
  }

  /// Whether a range has some letters of ASCII.
  static func hasLatin(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>, atLeast fewest: Int) -> Bool {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound, count < fewest {
      if (bytes[offset] | 0x20) &- 0x61 < 26 { count += 1 }
      offset += 1
    }
    return count >= fewest
  }

  /// The language of the script of most letters, where they are three in four.
  func language(atLeast fewest: Int) -> Language? {
    var counts = counts
    let (kana, han) = (Int(Language.japanese.rawValue), Int(Language.chinese.rawValue))
    // Japanese is written with Chinese characters too, Chinese without kana.
    if counts[kana] * 10 > counts[han] {
      counts[kana] += counts[han]
      counts[han] = 0
    }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    guard counts[best] >= fewest, counts[best] * 4 >= (others + latin) * 3 else { return nil }
    return Language(rawValue: UInt8(best))
  }

  private static func language(_ scalar: UInt32) -> Language? {
    switch scalar {
    case 0x370...0x3FF: .greek
    case 0x400...0x52F: .russian
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF, 0x750...0x77F: .arabic
    case 0x900...0x97F: .hindi
    case 0xE00...0xE7F: .thai
    case 0xE80...0xEFF: .lao
    case 0x1000...0x109F: .burmese
    case 0x1780...0x17FF: .khmer
    case 0x3040...0x30FF: .japanese
    case 0x3400...0x9FFF, 0x20000...0x2FFFF: .chinese
    case 0xAC00...0xD7AF, 0x1100...0x11FF: .korean
    default: nil
    }
  }
}
