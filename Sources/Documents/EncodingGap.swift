import Formats
import Text

/// Tells that the bytes of a text are not UTF-8: what was read is a guess, or has holes.
enum EncodingGap {
  /// The gaps that the decoding of a text leaves, each at the first character that it concerns.
  static func find(_ text: SourceText, _ repairs: [TextRepair]) -> [ReadingGap] {
    repairs.compactMap { repair in
      let remedy: String
      switch repair {
      case .converted: return nil
      case .guessed: remedy = "where letters look wrong, save the file as UTF-8"
      case .replaced, .replacedUnits: remedy = "save the file as UTF-8, or fetch it again"
      }
      return first(in: text, repair.isDamage).map { ReadingGap(.otherEncoding, $0, repair.note, remedy: remedy) }
    }
  }

  /// The first character that stands for damage, or that is not ASCII.
  private static func first(in text: SourceText, _ isDamaged: Bool) -> Range<Int>? {
    let bytes = text.bytes
    var start = ByteSearch.nextWide(in: bytes.span, 0..<bytes.count)
    let mark = Array("\u{FFFD}".utf8)
    while isDamaged, start < bytes.count, !bytes[start...].starts(with: mark) {
      start = ByteSearch.next(mark[0], or: mark[0], in: bytes.span, from: start + 1)
    }
    guard start < bytes.count else { return nil }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
