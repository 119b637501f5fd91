public import Packs
import Quantities
import RecordModel

/// What `chancery pack` tells, as one JSON object a line.
public enum PackJSON {
  /// What was found wrong, and what packs put in place of each other.
  public static func report(_ packs: [PackDescription], _ problems: [PackDiagnostic], _ overrides: [PackOverride])
    -> [UInt8]
  {
    var json = JSONWriter()
    json.beginObject()
    json.list("packs", packs) { json, pack in json.summary(pack) }
    json.list("problems", problems) { json, problem in json.problem(problem) }
    json.list("overrides", overrides) { json, override in json.override(override) }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// What a pack is and holds.
  public static func description(_ pack: PackDescription) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.members(of: pack)
    json.counts("sections", pack.sections)
    json.counts("sources", pack.sources)
    json.list("overrides", pack.overrides) { json, override in json.override(override) }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// What some words are, one object a line.
  public static func matches(_ matches: [PackMatch]) -> [UInt8] {
    var json = JSONWriter()
    for match in matches {
      json.match(match)
      json.endLine()
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func list<Item>(_ name: StaticString, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void)
  {
    key(name)
    beginArray()
    for item in items { write(&self, item) }
    endArray()
  }

  fileprivate mutating func text(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  fileprivate mutating func number(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  fileprivate mutating func members(of pack: PackDescription) {
    text("name", pack.name)
    text("version", pack.version)
    list("languages", pack.languages) { json, language in json.value(language) }
    text("license", pack.license)
    text("description", pack.description)
    list("requires", pack.requires) { json, name in json.value(name) }
    text("folder", pack.folder)
    number("wordings", pack.wordings)
  }

  fileprivate mutating func summary(_ pack: PackDescription) {
    beginObject()
    members(of: pack)
    endObject()
  }

  fileprivate mutating func counts(_ name: StaticString, _ counts: [PackDescription.Count]) {
    list(name, counts) { json, count in
      json.beginObject()
      json.text("name", count.name)
      json.number("count", count.count)
      json.endObject()
    }
  }

  fileprivate mutating func problem(_ problem: PackDiagnostic) {
    beginObject()
    text("file", problem.file)
    number("line", problem.line)
    number("column", problem.column)
    text("severity", problem.severity.rawValue)
    text("message", problem.message)
    text("remedy", problem.remedy)
    endObject()
  }

  fileprivate mutating func override(_ override: PackOverride) {
    beginObject()
    text("what", override.what.rawValue)
    text("section", override.section)
    text("name", override.name)
    place("later", override.later)
    place("earlier", override.earlier)
    endObject()
  }

  fileprivate mutating func place(_ name: StaticString, _ place: PackPlace?) {
    key(name)
    guard let place else { return null() }
    beginObject()
    text("pack", place.pack)
    text("file", place.file)
    number("line", place.line)
    number("column", place.column)
    endObject()
  }

  fileprivate mutating func match(_ match: PackMatch) {
    beginObject()
    text("words", match.words)
    text("section", match.section)
    text("id", match.id.isEmpty ? nil : match.id)
    text("name", match.name.isEmpty ? nil : match.name)
    text("state", match.state)
    text("key", match.key)
    text("wording", match.wording)
    place("place", match.place)
    place("overrides", match.overrides)
    place("overridden_by", match.overridden)
    list("offices", match.offices) { json, held in
      json.beginObject()
      json.text("title", held.office.title)
      json.text("of", held.office.of)
      json.text("from", held.office.from?.description)
      json.text("to", held.office.to?.description)
      json.text("source", held.office.source)
      json.key("certain")
      json.value(held.isCertain)
      json.endObject()
    }
    endObject()
  }
}
