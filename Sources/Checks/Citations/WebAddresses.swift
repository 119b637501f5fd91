import RecordModel
import Text

extension CheckedDocument {
  /// The web addresses of the text, without the marks that close a sentence.
  var webAddresses: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while let head = ByteSearch.first(Self.scheme, in: text.bytes, start..<text.bytes.count) {
      var end = head.upperBound
      while end < text.bytes.count, !Self.ends(text.bytes[end]) { end += 1 }
      start = end
      while end > head.upperBound, Self.closing.contains(text.bytes[end - 1]) { end -= 1 }
      found.append(head.lowerBound..<end)
    }
    return found
  }

  private static func ends(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x7F || stops.contains(byte) }

  private static let scheme = Array("http".utf8)
  private static let stops = Set("<>\"|\\^`{}".utf8)
  private static let closing = Set(".,;:!?)]*'_".utf8)

  /// The written days and months that end before a place, not farther from it than some bytes, the last one first.
  func times(before place: Int, within bytes: Int) -> [TimePlace] {
    let start = max(0, place - bytes)
    let times = digest.places.times
    var low = times.partition { $0.span.lowerBound >= place }
    var found: [TimePlace] = []
    while low > 0, times[low - 1].span.lowerBound >= start {
      low -= 1
      if times[low].span.upperBound <= place { found.append(times[low]) }
    }
    return found
  }

  /// Whether nothing but marks and words such as "at" stands between two places.
  func isNextTo(_ a: Int, _ b: Int, words allowed: Set<String>) -> Bool {
    guard a <= b, b - a < 60 else { return false }
    let words = text[a..<b].lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.allSatisfy { allowed.contains(String($0)) }
  }
}
