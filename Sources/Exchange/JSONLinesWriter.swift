import Diagnostics
public import Formats
public import RecordModel
public import Text

/// Writes the objects of one document as lines of JSON, as the contract of the output lays them down.
///
/// ```swift
/// var writer = JSONLinesWriter(text: document.text)
/// writer.write(.mention(mention))
/// writer.flush { output.write($0) }
/// ```
public struct JSONLinesWriter: RecordSink {
  var json = JSONWriter()
  let text: SourceText
  private let places: PlaceMap
  /// `"document":"…","span":`, escaped once.
  private let place: [UInt8]

  public init(text: SourceText, places: PlaceMap = PlaceMap()) {
    self.text = text
    self.places = places
    var name = JSONWriter()
    name.key("document")
    name.value(text.name)
    name.key("span")
    place = name.bytes
  }

  /// What has been written and not yet flushed.
  public var bytes: [UInt8] { json.bytes }
  public var count: Int { json.count }

  /// Gives away what has been written, and starts anew with the same memory.
  public mutating func flush(_ take: (ArraySlice<UInt8>) throws -> Void) rethrows { try json.flush(take) }

  public mutating func add(_ object: RecordObject) { write(object) }

  /// Writes one object as a line.
  public mutating func write(_ object: RecordObject) {
    json.beginObject()
    switch object {
    case .mention(let mention): write(mention)
    case .claim(let claim): write(claim)
    case .event(let event): write(event)
    case .commitment(let commitment): write(commitment)
    case .reference(let reference): write(reference)
    case .constraint(let constraint): write(constraint)
    case .finding(let finding): json.members(of: places.located(finding))
    }
    json.endObject()
    json.endLine()
  }

  /// The members that every object of a document begins with.
  @inline(__always)
  mutating func head(_ type: StaticString, id: String, eventID: String? = nil, span: Range<Int>) {
    json.key("type")
    json.word(fixed: type)
    json.key("id")
    json.word(id)
    if let eventID {
      json.key("eventID")
      json.word(eventID)
    }
    json.member(place)
    json.value(span)
    if let page = places.page(at: span.lowerBound) { json.members(ofPage: page.number, label: page.label) }
    if let quality = places.quality(of: span) { json.member(quality: quality) }
  }
}

extension PlaceMap {
  /// A finding with the pages of its evidence in this document.
  fileprivate func located(_ finding: Finding) -> Finding {
    guard !pages.isEmpty else { return finding }
    var finding = finding
    for index in finding.evidence.indices where finding.evidence[index].page == nil {
      let page = page(at: finding.evidence[index].span.lowerBound)
      finding.evidence[index].page = page.map { Finding.Evidence.Page(number: $0.number, label: $0.label) }
      finding.evidence[index].quality = quality(of: finding.evidence[index].span)
    }
    return finding
  }
}

extension JSONLinesWriter {
  /// The first line of a stream.
  public static func header(version: String, packs: [(name: String, version: String)]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("type")
    json.word("header")
    json.key("schema")
    json.word("chancery/1")
    json.key("version")
    json.value(version)
    json.key("packs")
    json.array(packs.map { $0.version.isEmpty ? $0.name : "\($0.name) \($0.version)" })
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// The line that stands for an input line that could not be read.
  public static func error(document: String?, line: Int?, message: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("type")
    json.word("error")
    json.key("document")
    json.optional(document)
    if let line {
      json.key("line")
      json.value(line)
    }
    json.key("message")
    json.value(message)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  /// Writes a string, or null.
  mutating func optional(_ string: String?) {
    if let string { value(string) } else { null() }
  }

  mutating func array(_ strings: [String]) {
    beginArray()
    for string in strings { value(string) }
    endArray()
  }

  mutating func array(_ spans: [Range<Int>]) {
    beginArray()
    for span in spans { value(span) }
    endArray()
  }
}
