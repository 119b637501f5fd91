import Text

/// Two addresses with one long path whose hosts are one name spelt in two ways: "cityherald" and "cityhareld".
enum HostSlip {
  /// A path of so many bytes, with words in it, is no chance.
  private static let shortestPath = 30
  private static let mostLetters = 2

  static func parts(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    guard let (first, path) = split(a), let (second, other) = split(b), first != second,
      path.count >= shortestPath, path.elementsEqual(other), first.count == second.count
    else { return false }
    let parts = zip(first, second).filter { $0 != $1 }
    // A country, a section or a language is another part; the name of the house is the longest one.
    guard parts.count == 1, let (x, y) = parts.first, min(x.count, y.count) >= 8, x.prefix(4) == y.prefix(4) else {
      return false
    }
    // A house may have a longer name as well: "northwire" and "northwires".
    guard !x.starts(with: y), !y.starts(with: x), !x.contains(where: isOther), !y.contains(where: isOther) else {
      return false
    }
    let start = zip(x, y).prefix { $0 == $1 }.count
    let end = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
    return max(x.count, y.count) - start - end <= mostLetters
  }

  /// A digit or a hyphen, which tell editions and offices apart.
  private static func isOther(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte == UInt8(ascii: "-") }

  /// The parts of the host without "www", and the path.
  private static func split(_ address: ArraySlice<UInt8>) -> (host: [ArraySlice<UInt8>], path: ArraySlice<UInt8>)? {
    guard let scheme = address.firstRange(of: Array("://".utf8)) else { return nil }
    let rest = address[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    var host = rest[..<slash].split(separator: UInt8(ascii: "."))
    if host.first?.elementsEqual("www".utf8) == true { host.removeFirst() }
    return (host, rest[slash...])
  }
}
