import Formats

/// The words of a page and their boxes, packed: whole numbers in groups of seven bits, lengths in eighths of a point.
///
/// Each word is told from the one before it: how far it begins behind its end, how long it is, and where its box lies.
/// A page of five hundred words takes some four thousand bytes.
public enum WordBoxes {
  /// The words of one page, in the order of the text.
  static func bytes(of words: [PlaceMap.WordBox]) -> [UInt8] {
    var writer = Packer()
    var (end, top, right) = (0, 0, 0)
    for word in words {
      let box = Eighths(word.box)
      for number in [
        word.range.lowerBound - end, word.range.count, box.top - top, box.bottom - box.top, box.left - right,
        box.right - box.left,
      ] {
        writer.add(number)
      }
      (end, top, right) = (word.range.upperBound, box.top, box.right)
    }
    return writer.bytes
  }

  /// The words of a page; what is not sound, and all behind it, is left out.
  static func words(in bytes: [UInt8], page: Int) -> [PlaceMap.WordBox] {
    var reader = Unpacker(bytes)
    var words: [PlaceMap.WordBox] = []
    var (end, top, right) = (0, 0, 0)
    while let step = reader.next(), let count = reader.next(), let down = reader.next(), let height = reader.next(),
      let across = reader.next(), let width = reader.next()
    {
      let start = end + step
      guard start >= 0, count >= 0, count <= 0xFFFF, start < 1 << 32 else { break }
      let left = right + across
      top += down
      right = left + width
      end = start + count
      let box = PageBox(
        left: Float(left) / 8,
        top: Float(top) / 8,
        right: Float(right) / 8,
        bottom: Float(top + height) / 8
      )
      words.append(PlaceMap.WordBox(start..<end, page: page, box))
    }
    return words
  }

  private struct Eighths {
    let left, top, right, bottom: Int

    init(_ box: PageBox) {
      (left, top) = (Int(box.left * 8), Int(box.top * 8))
      (right, bottom) = (Int(box.right * 8), Int(box.bottom * 8))
    }
  }

  private struct Packer {
    var bytes: [UInt8] = []

    mutating func add(_ number: Int) {
      var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
  }

  private struct Unpacker {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next number; `nil` at the end, and where one is longer than any that is written.
    mutating func next() -> Int? {
      var value: UInt = 0
      for shift in stride(from: UInt(0), to: 42, by: 7) {
        guard offset < bytes.count else { return nil }
        let byte = bytes[offset]
        offset += 1
        value |= UInt(byte & 0x7F) << shift
        if byte < 0x80 { return Int(value >> 1) ^ -Int(value & 1) }
      }
      return nil
    }
  }
}
