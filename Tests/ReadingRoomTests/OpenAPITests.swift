import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import ReadingRoom

/// Holds the description of the interface against what the server answers.
struct OpenAPITests {
  private let small: SmallRecord
  private let document: [String: Any]

  init() throws {
    small = try SmallRecord()
    let object = try JSONSerialization.jsonObject(with: Data(OpenAPI.document))
    document = try #require(object as? [String: Any])
  }

  private func paths() throws -> [String: Any] { try #require(document["paths"] as? [String: Any]) }

  @Test("every route is described, and nothing else")
  func routes() throws {
    let routes = PageRoute.all.flatMap { route in
      Form.allCases.map { form in route.hasID ? route.path + "/{id}" + form.ending : route.path(form) }
    }
    let described = Set(try paths().keys)
    let forms = ["/review/decide", "/review/undo", "/build/start", "/uploads/take", "/uploads/remove"]
    let workshop = ["/build", "/build.json", "/build/events", "/uploads", "/uploads.json"]
    #expect(described == Set(routes + ["/page.png"] + forms + workshop))
    let version = document["openapi"] as? String
    #expect(version == "3.1.0")
  }

  /// An address that has an answer for a described path.
  private func example(_ path: String) throws -> String {
    let id =
      if path.hasPrefix("/figures") { try small.figure } else if path.hasPrefix("/events") {
        try small.event
      } else if path.hasPrefix("/findings") { try small.finding } else { "person.ano" }
    let uri = path.replacing("{id}", with: id)
    return uri.hasPrefix("/document") && !uri.hasPrefix("/documents")
      ? uri + "?name=b.txt" : uri.hasPrefix("/search") ? uri + "?q=trade&terms=plain" : uri
  }

  @Test("every answer has the type and the members that are described")
  func answers() async throws {
    let feed = BuildFeed(folder: try small.folder("documents"))
    // The stream of a room that closes ends.
    feed.close()
    let room = try Room(small.record, workshop: Workshop(feed, types: ["txt"]))
    let paged = try PagedRecord()
    let pagedRoom = try paged.room(nil)
    func pages(_ path: String) -> String {
      path + Link("").asking("name", paged.name).asking("number", "2").text
    }
    let paths = try paths()
    for path in paths.keys.sorted() where path != "/page.png" {
      guard let get = (paths[path] as? [String: Any])?["get"] as? [String: Any] else { continue }
      let responses = try #require(get["responses"] as? [String: Any])
      let content = try #require((responses["200"] as? [String: Any])?["content"] as? [String: Any])
      let isPage = path.hasPrefix("/page")
      let answer = try await Self.ask(isPage ? pagedRoom : room, isPage ? pages(path) : try example(path))
      #expect(answer.status == 200, "\(path)")
      let described = try #require(content.keys.first { answer.type.hasPrefix($0) }, "\(path) answers \(answer.type)")
      guard described == "application/json" else { continue }
      let schema = try #require((content[described] as? [String: Any])?["schema"] as? [String: Any])
      let value = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
      for fault in faults(value, schema, at: path) { Issue.record("\(fault)") }
    }
  }

  private static func ask(_ room: Room, _ uri: String) async throws -> (status: Int, type: String, body: String) {
    try await Application(router: room.router).test(.router) { client in
      try await client.execute(uri: uri, method: .get) {
        ($0.status.code, $0.headers[.contentType] ?? "", String(buffer: $0.body))
      }
    }
  }

  @Test("an error of a program's question is what the description says")
  func errors() async throws {
    let answer = try await Self.ask(small.room, "/figures/none.json")
    let value = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
    let found = faults(value, ["$ref": "#/components/schemas/Error"], at: "error")
    #expect(found.isEmpty)
  }

  /// What of a value is not as a schema says; members that the schema does not know are faults.
  private func faults(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let components = (document["components"] as? [String: Any])?["schemas"] as? [String: Any]
      guard let schema = components?[String(name)] as? [String: Any] else { return ["\(place): no schema \(name)"] }
      return faults(value, schema, at: place)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { faults(value, $0, at: place) }
      return all.contains(where: \.isEmpty) ? [] : all.min { $0.count < $1.count } ?? []
    }
    switch (schema["type"] as? String, value) {
    case ("object", let object as [String: Any]): return faults(inObject: object, schema, at: place)
    case ("array", let items as [Any]):
      guard let item = schema["items"] as? [String: Any] else { return ["\(place): no items"] }
      return items.enumerated().flatMap { faults($1, item, at: "\(place)[\($0)]") }
    case ("string", is String), ("null", is NSNull), ("integer", is Int), ("number", is NSNumber), ("boolean", is Bool):
      return []
    default: return ["\(place): \(value) is no \(schema["type"] ?? "value")"]
    }
  }

  private func faults(inObject object: [String: Any], _ schema: [String: Any], at place: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = Set(schema["required"] as? [String] ?? [])
    let missing = required.subtracting(object.keys).sorted().map { "\(place): \($0) is missing" }
    let known = object.keys.sorted().flatMap { name in
      properties[name].map { faults(object[name] ?? NSNull(), $0, at: "\(place).\(name)") }
        ?? ["\(place): \(name) is not described"]
    }
    return missing + known
  }
}
