import Exchange
import RecordStore

/// A page of the reading room, for people and for programs.
protocol Page: Sendable {
  /// What stands in the title of the window.
  var title: String { get }
  /// Where the page belongs in the navigation.
  var place: Link? { get }
  /// The link to itself, with all that was asked.
  var link: Link { get }
  /// What stands between the head and the foot of the page.
  @Markup var content: HTML { get }

  /// Writes the data of the page as one JSON object.
  func write(to json: inout JSONWriter)

  /// The main rows of the page.
  var csv: CSV { get }

  /// Whether the page stays the same while the record and the decisions do.
  var isKept: Bool { get }

  /// Finds what is asked; `nil` where the record has no such thing.
  static func find(_ question: Question, at desk: Desk) throws -> Self?
}

extension Page {
  var isKept: Bool { true }
}

/// Which part of a list a page shows.
struct Paging: Sendable {
  let number: Int
  let size: Int
  var total = 0

  init(_ question: Question, size: Int = Question.pageSize) throws(QuestionError) {
    number = try question.number("page") ?? 1
    guard question.isForPrograms, let rows = try question.number("rows") else {
      self.size = size
      return
    }
    guard rows <= Question.mostRows else { throw QuestionError("“rows” is at most \(Question.mostRows)") }
    self.size = rows
  }

  init(number: Int, size: Int, total: Int) {
    self.number = number
    self.size = size
    self.total = total
  }

  var part: ListPart { ListPart(offset: (number - 1) * size, limit: size) }
  var count: Int { max(1, (total + size - 1) / size) }

  /// Links to the pages before and after.
  func links(_ link: Link) -> HTML {
    guard count > 1 else { return .nothing }
    return tag("nav", .class("paging"), .label("Pages")) {
      if number > 1 {
        tag("a", .href(link.asking("page", "\(min(number - 1, count))")), Attribute("rel", "prev")) { "← Earlier page" }
      }
      tag("span") { "Page \(Words.grouped(number)) of \(Words.grouped(count))" }
      if number < count {
        tag("a", .href(link.asking("page", "\(number + 1)")), Attribute("rel", "next")) { "Next page →" }
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.member("total", total)
    json.member("page", number)
    json.member("pages", count)
  }
}

extension JSONWriter {
  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  mutating func member(_ name: StaticString, _ texts: [String]) {
    member(name, texts) { $0.value($1) }
  }

  /// A list of objects or values.
  mutating func member<Item>(_ name: StaticString, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
    key(name)
    beginArray()
    for item in items { write(&self, item) }
    endArray()
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    beginObject()
    members(&self)
    endObject()
  }
}
