public import Diagnostics

/// Findings and coverage as one JSON document: `{"schema":"chancery/1","findings":[…],"coverage":{…}}`.
public struct JSONRenderer: FindingRenderer {
  public var output: [UInt8] = Array(#"{"schema":"chancery/1","findings":["#.utf8)
  private var isFirst = true

  public init() {}

  public mutating func add(_ finding: Finding) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
    var json = JSONWriter()
    json.beginObject()
    json.members(of: finding)
    json.endObject()
    output.append(contentsOf: json.bytes)
  }

  public mutating func finish(_ coverage: Coverage) {
    output.append(contentsOf: Array(#"],"coverage":"#.utf8))
    var json = JSONWriter()
    json.object(coverage)
    output.append(contentsOf: json.bytes)
    output.append(contentsOf: Array("}\n".utf8))
  }
}

/// Findings as lines of JSON, in the shape of the stream of `chancery extract`.
public struct JSONLinesRenderer: FindingRenderer {
  public var output: [UInt8]
  private let showsCoverage: Bool

  /// Creates a renderer whose first line is a header, and whose last line may be the coverage.
  public init(header: [UInt8], coverage: Bool = false) {
    output = header
    showsCoverage = coverage
  }

  public mutating func add(_ finding: Finding) {
    var json = JSONWriter()
    json.beginObject()
    json.members(of: finding)
    json.endObject()
    json.endLine()
    output.append(contentsOf: json.bytes)
  }

  public mutating func finish(_ coverage: Coverage) {
    guard showsCoverage else { return }
    var json = JSONWriter()
    json.beginObject()
    json.key("type")
    json.word("coverage")
    json.key("coverage")
    json.object(coverage)
    json.endObject()
    json.endLine()
    output.append(contentsOf: json.bytes)
  }
}

extension JSONWriter {
  fileprivate mutating func object(_ coverage: Coverage) {
    beginObject()
    key("documents")
    value(coverage.documents)
    share("figures", coverage.figures)
    share("dates", coverage.dates)
    share("citations", coverage.citations)
    key("constraints")
    beginObject()
    key("held")
    value(coverage.constraints.held)
    key("broken")
    value(coverage.constraints.broken)
    key("undecided")
    value(coverage.constraints.undecided)
    endObject()
    key("found")
    beginObject()
    for (name, count) in coverage.found.sorted(by: { $0.key < $1.key }) {
      key(text: name)
      value(count)
    }
    endObject()
    if coverage.withheld != Coverage.Withheld() {
      key("withheld")
      object(coverage.withheld)
    }
    endObject()
  }

  private mutating func object(_ withheld: Coverage.Withheld) {
    beginObject()
    key("suppressed")
    value(withheld.suppressed)
    key("known")
    value(withheld.known)
    if withheld.decided > 0 {
      key("decided")
      value(withheld.decided)
    }
    key("fixed")
    value(withheld.fixed)
    endObject()
  }

  private mutating func share(_ name: StaticString, _ share: Coverage.Share) {
    key(name)
    beginObject()
    key("found")
    value(share.found)
    key("checked")
    value(share.checked)
    if !share.others.isEmpty {
      key("others")
      beginArray()
      for (reason, count) in share.reasons {
        beginObject()
        key("reason")
        word(reason.rawValue)
        key("meaning")
        value(reason.meaning)
        key("count")
        value(count)
        endObject()
      }
      endArray()
    }
    endObject()
  }
}
