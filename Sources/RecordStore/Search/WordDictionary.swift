internal import CICU

/// The words of languages that set no spaces between them, by the dictionaries of ICU, where it is installed.
public enum WordDictionary {
  /// The version of ICU: `72.1`; `nil` where there is none.
  public static let version: String? = {
    guard unsafe cicu_load() == 1 else { return nil }
    return unsafe String(cString: cicu_version())
  }()

  /// Longer texts are not cut into words: ICU counts in 32 bits.
  private static let longest = 1 << 28

  /// The text with a separator between its words; `nil` without a dictionary.
  static func parted(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard version != nil, !bytes.isEmpty, bytes.count < longest else { return nil }
    var ends = [Int64](repeating: 0, count: bytes.count)
    let count = unsafe cicu_word_ends(bytes, bytes.count, &ends, ends.count)
    guard count > 0 else { return nil }
    var parted: [UInt8] = []
    parted.reserveCapacity(bytes.count + 3 * count)
    var start = 0
    for end in ends.prefix(count) {
      guard let end = Int(exactly: end), end > start, end <= bytes.count else { return nil }
      if start > 0 { parted += Array(String(UnspacedText.separator).utf8) }
      parted += bytes[start..<end]
      start = end
    }
    return String(decoding: parted, as: UTF8.self)
  }
}
