/// What is left of a word when the habits of those who write one alphabet in the letters of another are taken away.
///
/// "Daung" and "Dong", "Chheang" and "Chiang", "Mohammed" and "Muhamad" come to the same. Vowels are one sign, since
/// they change most; letters that stand for one sound in several systems are one letter.
enum Transliteration {
  /// The skeleton of a word in small letters of ASCII; other bytes stay as they are.
  static func skeleton(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < word.count {
      let (sign, length) = sound(word, at: index)
      index += length
      guard let sign, sign != result.last else { continue }
      result.append(sign)
    }
    // A vowel at the end is often left out or silent: "Karachee", "Kabule".
    if result.count > 2, result.last == vowel { result.removeLast() }
    return result
  }

  private static let vowel = UInt8(ascii: "*")

  /// The sound that begins at a letter, `nil` for none, and how many letters write it.
  private static func sound(_ word: [UInt8], at index: Int) -> (sign: UInt8?, length: Int) {
    let rest = word[index...]
    for (letters, sign) in groups where rest.starts(with: letters) { return (sign, letters.count) }
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      return (vowel, 1)
    // "Hanoi" keeps its first letter, "Shah" and "Mohamed" lose theirs in the middle and at the end.
    case UInt8(ascii: "h"): return (index == 0 ? word[index] : nil, 1)
    case UInt8(ascii: "c"), UInt8(ascii: "q"): return (UInt8(ascii: "k"), 1)
    case UInt8(ascii: "w"): return (UInt8(ascii: "v"), 1)
    case UInt8(ascii: "z"): return (UInt8(ascii: "s"), 1)
    default: return (word[index], 1)
    }
  }

  /// Groups of letters that write one sound, longer ones first.
  private static let groups: [(letters: [UInt8], sign: UInt8)] = [
    ("tch", "c"), ("tsch", "c"), ("chh", "c"), ("sch", "s"), ("ch", "c"), ("dj", "j"), ("zh", "j"), ("sh", "s"),
    ("ph", "f"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("ts", "s"), ("tz", "s"),
    ("ck", "k"), ("ks", "x"), ("hs", "s"),
  ].map { (letters: String, sign: Unicode.Scalar) in (Array(letters.utf8), UInt8(ascii: sign)) }
}
