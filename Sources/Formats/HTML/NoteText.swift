/// What stands in the text of a note besides its words.
enum NoteText {
  /// The text of a note without its label and the signs that lead back.
  static func withoutLabel(_ text: String, _ label: String) -> Substring {
    var rest = Substring(text.trimmingSpaces)
    let label = label.prefix { $0 != "-" }
    while let last = rest.last, "↩↑⤴\u{FE0E}\u{21B5}".contains(last) || last.isWhitespace { rest.removeLast() }
    for _ in 0..<2 {
      while let first = rest.first, "^↑ ".contains(first) || first.isWhitespace { rest.removeFirst() }
      while let first = rest.unicodeScalars.first, isRaised(first) { rest.unicodeScalars.removeFirst() }
      for mark in ["[\(label)]", "(\(label))", "\(label).", "\(label))", "\(label):"]
      where rest.hasPrefix(mark) { rest.removeFirst(mark.count) }
    }
    return rest
  }

  /// Whether a character is a raised digit.
  private static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
    [0xB9, 0xB2, 0xB3].contains(scalar.value) || (0x2070...0x2079).contains(scalar.value)
  }
}
