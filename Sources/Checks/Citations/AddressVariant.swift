import Diagnostics
import Packs
import RecordModel
import Text

/// One web address written in two ways, of which one leads nowhere.
struct AddressVariant: Check {
  /// The slip lies within so many bytes of the end, or before them.
  private static let tail = 20
  private static let shortest = 30
  private static let mostOfOneKey = 64

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var places: [UInt64: [Range<Int>]] = [:]
    var known: Set<UInt64> = []
    var reported: Set<Int> = []
    for address in document.webAddresses where address.count >= Self.shortest {
      let bytes = document.text.bytes[address]
      guard known.insert(Self.hash(bytes, 0)).inserted else { continue }
      let keys = [
        Self.hash(bytes.suffix(Self.tail), 1), Self.hash(bytes.dropLast(Self.tail), 2),
        Self.hash(bytes.dropLast(Self.tail + 1), 2),
      ]
      for key in Set(keys).sorted() {
        for other in places[key] ?? [] where !reported.contains(other.lowerBound) {
          let pair = (bytes, document.text.bytes[other])
          guard isSlip(pair.0, pair.1) || HostSlip.parts(pair.0, pair.1), document.isOneSource(address, other),
            reported.insert(address.lowerBound).inserted
          else { continue }
          reported.insert(other.lowerBound)
          report(
            finding(
              .oneLetterDiffers,
              [other, address].map { Finding.Evidence($0, of: document.text) },
              explanations: ["source: the words before both addresses are the same"]
            )
          )
        }
        if places[key, default: []].count < Self.mostOfOneKey { places[key, default: []].append(address) }
      }
    }
  }

  private static func hash(_ bytes: ArraySlice<UInt8>, _ salt: UInt8) -> UInt64 {
    var hash = StableHash()
    hash.combine(salt)
    for byte in bytes { hash.combine(byte) }
    return hash.value
  }

  /// Whether one letter, and no digit, makes the difference, and not the end of a word or a part by its letter.
  private func isSlip(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    let (short, long) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
    guard long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    guard start < long.count else { return false }
    let (restShort, restLong) =
      short.count == long.count
      ? (short[(start + 1)...], long[(start + 1)...]) : (short[start...], long[(start + 1)...])
    guard restShort.elementsEqual(restLong), Self.isLetter(long[start]) else { return false }
    if short.count == long.count {
      guard Self.isLetter(short[start]), short[start] | 0x20 != long[start] | 0x20 else { return false }
    }
    let before = start > 0 ? long[start - 1] : 0
    let after = start + 1 < long.count ? long[start + 1] : 0
    let endsWord = !Self.isLetter(after) && !(after &- 0x30 < 10)
    if short.count < long.count { return !endsWord || before &- 0x30 < 10 }
    return !(endsWord && !Self.isLetter(before) && after != UInt8(ascii: "_"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static let description = CheckDescription(
    identifier: "address-variant",
    kind: .other,
    severity: .warning,
    summary: "Reports web addresses of one source that differ by one letter, or in the spelling of their host alone.",
    rationale: """
      At most one of the two leads to the source: a letter was lost or misread when the address was copied. Only \
      addresses with the same words before them are compared; digits, which tell pages apart, and endings of words are \
      left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static func notes(_ a: String, _ b: String, _ words: String = "Wire Agency. “The ferry returns.” 2013.")
    -> Example
  {
    """
    A ferry was restored.[1]

    # Notes

    [1] Wire Agency. “The ferry returns.” 2013. \(a)

    # References

    - Jensen, P. (2012). Ferries of the North. Aarhus: Havn.
    - \(words) \(b)
    """
  }

  private static let passing: [Example] = [
    notes("https://wire.example/news/local/2013/ferry-12", "https://wire.example/news/local/2013/ferry-13"),
    notes("https://wire.example/news/local/harbour-map-a.pdf", "https://wire.example/news/local/harbour-map-b.pdf"),
    notes("https://wire.example/news/local/ferry-returns-home", "https://wire.example/news/local/ferry-returns-home"),
    notes("https://wire.example/news/local/article-10441", "https://wire.example/news/local/article-10442"),
    notes("https://wire.example/news/local/ferry-return", "https://wire.example/news/local/ferry-returns"),
    notes("https://wire.example/news/local/ferry-part-a", "https://wire.example/news/local/ferry-part-b"),
    notes(
      "https://wire.example/news/local/ferry-reborn-home",
      "https://wire.example/news/local/ferry-return-home"
    ),
    notes(
      "https://wire.example/news/local/pc_88112",
      "https://wire.example/news/local/pd_88112",
      "Okello, T. Wages, 2016."
    ),
    notes("https://wire.example/news/Local/ferry-returns", "https://wire.example/news/local/ferry-returns"),
    notes("https://wire.example/en/ferry-returns-home", "https://wire.example/fr/ferry-returns-home"),
    notes(
      "https://northernwire.example/ferry-returns-home-after-years-in-dock",
      "https://northernwires.example/ferry-returns-home-after-years-in-dock"
    ),
    notes(
      "https://northernwire.example/ferry-returns-home-after-years-in-dock",
      "https://southernwire.example/ferry-returns-home-after-years-in-dock"
    ),
  ]

  private static let failing: [Example] = [
    notes("⟦https://wire.example/news/local/quay-and-crane⟧", "⟦https://wire.example/news/local/quay-end-crane⟧"),
    notes("⟦https://wire.example/press/statements/dredging⟧", "⟦https://wire.example/press/statments/dredging⟧"),
    notes("⟦https://wire.example/docs/WS5f0b3a310834a9⟧", "⟦https://wire.example/docs/WS5f0b3e310834a9⟧"),
    notes("⟦https://wire.example/archive/lighthouse-relit⟧", "⟦https://wire.example/archive/lighthouse-rglit⟧"),
    notes("⟦https://wire.example/news/local/ferry-returns⟧", "⟦https://wire.example/news/locel/ferry-returns⟧"),
    notes("⟦https://wire.example/news/gshdq_6654/2675⟧", "⟦https://wire.example/news/gjhdq_6654/2675⟧"),
    notes("⟦https://wire.example/a/content_WS64ae79d4c6d⟧", "⟦https://wire.example/a/content_WS64ae79d4ec6d⟧"),
    notes("⟦https://wire.example/english/e_136112.htm⟧", "⟦https://wire.example/english/c_136112.htm⟧"),
    notes("⟦https://wire.example/news/harbour-reopened/⟧", "⟦https://wire.example/news/harour-reopened/⟧"),
    notes(
      "⟦https://northernwire.example/ferry-returns-home-after-years-in-dock⟧",
      "⟦https://northrenwire.example/ferry-returns-home-after-years-in-dock⟧"
    ),
    notes("⟦https://wire-agency.example/local/ferry⟧", "⟦https://wire-agencv.example/local/ferry⟧"),
  ]
}

extension CheckedDocument {
  /// Whether the same words stand before two addresses: most of the longer ones of the shorter text.
  fileprivate func isOneSource(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let (x, y) = (words(before: a), words(before: b))
    let shared = x.intersection(y).count
    return shared >= 3 && shared * 10 >= min(x.count, y.count) * 7
  }

  /// The longer words between the beginning of the entry, or of the line, and an address.
  private func words(before address: Range<Int>) -> Set<UInt32> {
    let index = digest.references.partition { $0.span.upperBound > address.lowerBound }
    var start = max(0, address.lowerBound - 200)
    if index < digest.references.count, digest.references[index].span.contains(address.lowerBound) {
      start = digest.references[index].span.lowerBound
    } else {
      for place in start..<address.lowerBound where text.bytes[place] == UInt8(ascii: "\n") { start = place + 1 }
    }
    while start < address.lowerBound, text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    var tokens: [Token] = []
    Tokenizer.tokenize(text.bytes.span, start..<address.lowerBound, into: &tokens)
    return Set(tokens.filter { $0.isWord && $0.length > 2 }.map(\.hash))
  }
}

extension Finding.Message {
  fileprivate static var oneLetterDiffers: Self {
    "the address of one source is written in two ways that differ by a letter or two"
  }
}
