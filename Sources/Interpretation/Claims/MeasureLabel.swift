import Quantities
import Text

/// Tells words of the text that may name what is measured from words that name nothing.
enum MeasureLabel {
  private enum Word: UInt8 { case empty = 1 }
  private static let empty = """
    s t hundred thousand million billion trillion dozen hundreds thousands millions billions trillions dozens \
    tens scores mn bn cent cents percent per percentage figure \
    figures times compared comparing same similar period periods year years month months day days small large \
    big great high higher low lower new first second third last next previous former further recent current \
    annual yearly monthly average reduce reduces reduced raise raises raised boost boosts boosted bring \
    brings brought reach reaches reached go goes went come comes came make makes made take takes took get \
    gets got give gives gave keep keeps kept say says said respectively such other others another several \
    many much few economy world country countries half quarter never barely once another longer slightly below \
    above put puts spent spend spends lie lies lay carried carry carries so equivalent equal equally peaked narrowed \
    widened fallen risen followed chipped swap asked asks pays paid runs ran stay stays called set sets used \
    hence too serve served serves sent drop dropped goes initially renewable outgoing remaining whole together triennium \
    amid despite having being see sees seen saw seeing examine examines examined examining announce announces announced \
    announcing found when where anything something nothing everything everybody nobody somebody \
    anybody everyone someone close near nearer far farther farthest think thinks thought believe believes believed know \
    knows knew known tell tells told hear heard feel felt seem seems seemed appear appears appeared become becomes want \
    wants wanted needed expect expects expected hoped try tries tried ask remain remains \
    stayed leave leaves left began begins started continue continues continued follow follows \
    following showed shown meant according good bad better best worse worst mere sheer alone \
    perhaps maybe possibly almost probably usually often always sometimes seldom rarely today yesterday tomorrow \
    thereof therein hereby hereinafter former latter one ones own
    """
  private static let words = WordTable<Word>([(empty, .empty)])
  private static let emptyWords = Set(empty.split(separator: " ").map(String.init))

  /// Whether some words say what is measured: one of them at least is a noun of the matter.
  static func isTelling(_ words: some Sequence<Token>, _ passage: borrowing Passage) -> Bool {
    for token in words where token.isWord && token.length > 1 && WordClass.table[token] == nil {
      if Self.words[token] == nil, !isAdverb(token, passage) { return true }
    }
    return false
  }

  /// Whether a word in lower case names nothing that is measured.
  static func isEmpty(_ word: String) -> Bool { emptyWords.contains(word) || word.hasSuffix("ly") }

  /// Words as a label, without those at the ends that name nothing.
  static func trimmed(_ words: [String]) -> String {
    let start = words.firstIndex { !isEmpty($0) } ?? 0
    let end = words.lastIndex { !isEmpty($0) } ?? words.count - 1
    return words[start...max(start, end)].joined(separator: " ")
  }

  private static let sizes = [
    "m": "length", "km": "length", "mi": "length", "ft": "length", "ha": "area", "km2": "area", "m2": "area",
    "t": "weight", "kg": "weight", "MW": "power", "kW": "power", "GW": "power", "m3": "volume",
  ]

  /// "170 km long": what an adjective behind a length says.
  private static let dimensions = [
    "long": "length", "wide": "width", "high": "height", "tall": "height", "deep": "depth", "away": "distance",
  ]

  /// What a figure is called whose sentence does not say what it measures.
  static func generic(_ unit: Unit) -> String {
    switch unit {
    case .percent, .percentagePoint, .ratio: "share"
    case .currency: "amount"
    case .symbol(let code, _): sizes[code] ?? "quantity"
    default: "number"
    }
  }

  /// Whether a label leaves open what a length or an area is one of, and names no size itself.
  static func sized(_ label: String, _ unit: Unit) -> String {
    guard case .symbol(let code, _) = unit, let size = sizes[code] else { return label }
    if let dimension = dimensions[label] { return dimension }
    if size == "power" {
      let isPower = ["power", "capacity", "electric", "energy", "watt", "demand", "load"].contains { label.holds($0) }
      return isPower ? label : "capacity of " + label
    }
    guard size == "length" || size == "area" else { return label }
    let isSize = ["length", "area", "distance", "width", "height", "depth", "long"].contains { label.holds($0) }
    return isSize ? label : size + " of " + label
  }

  /// What the time between two events is called.
  static let elapsed = "time elapsed between events"

  /// Whether what is measured lies between two sides by its own words: "anniversary of diplomatic relations".
  static func isOfRelations(_ label: String) -> Bool {
    label.utf8.count > 10
      && ["relations", "cooperation", "friendship", "partnership", " ties"].contains {
        label.utf8.suffix($0.utf8.count).elementsEqual($0.utf8)
      }
  }

  private static func isAdverb(_ token: Token, _ passage: borrowing Passage) -> Bool {
    token.length > 5 && passage.text.bytes[token.range].suffix(2).elementsEqual("ly".utf8)
  }
}

extension String {
  /// Whether it contains another string; where both are ASCII, byte for byte, which takes a hundredth of the time.
  func holds(_ other: String) -> Bool {
    let (whole, part) = (Array(utf8), Array(other.utf8))
    guard !part.isEmpty, whole.allSatisfy({ $0 < 0x80 }), part.allSatisfy({ $0 < 0x80 }) else { return contains(other) }
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { start in
      part.indices.allSatisfy { whole[start + $0] == part[$0] }
    }
  }
}
