/// Words whose "fi", "fl", "ff" or "ffi" a font did not give back: "con rmed", "e orts", "bene t".
enum LostLigature {
  /// The two halves of a word, where the first one stands in a range and the other behind a space.
  static func find(_ head: Range<Int>, _ bytes: [UInt8]) -> Garbling.Place? {
    let tail = head.upperBound + 1
    guard head.count < 9, tail < bytes.count, bytes[tail - 1] == 0x20, let tails = halves[Array(bytes[head])] else {
      return nil
    }
    var end = tail
    while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    guard end > tail, end == bytes.count || bytes[end] < 0x80, let whole = tails[Array(bytes[tail..<end])] else {
      return nil
    }
    return Garbling.Place(span: head.lowerBound..<end, kind: .ligature, expected: whole)
  }

  private static let ligatures = ["ffi", "ffl", "ff", "fi", "fl"]

  /// What is left of each word, by its first half; words whose second half is a word of its own are not among them.
  private static let halves: [[UInt8]: [[UInt8]: String]] = {
    var halves: [[UInt8]: [[UInt8]: String]] = [:]
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
      for ligature in ligatures {
        guard let range = word.firstRange(of: ligature) else { continue }
        let (head, tail) = (word[..<range.lowerBound], word[range.upperBound...])
        if !head.isEmpty, !tail.isEmpty { halves[Array(head.utf8), default: [:]][Array(tail.utf8)] = word }
        break
      }
    }
    return halves
  }()

  private static let words = """
    confirm confirmed confirms confirming confirmation benefit benefits benefited official officials officially specific
    specifically significant significantly significance scientific scientists ratified ratification signified identified
    identify certified certificate certificates classified satisfied unified unification verified verification clarified
    clarification sufficient efficient efficiency deficit deficits artificial beneficial beneficiary beneficiaries
    definition definitive definite traffic trafficking conflict conflicts influence influences influenced influential
    inflation reflect reflects reflected reflecting effort efforts different difference differences effect effects
    effective effectively suffered suffering affected affects diversified diversification modified
    modification qualified qualification justified notified notification refinery refineries inflow inflows
    unspecified simplified simplification magnificent sacrifice sacrifices confidence confident confidential
    """
}
