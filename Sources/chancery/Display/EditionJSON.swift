import Compilation
import Exchange
import Text

/// What a new edition changed, as one JSON document.
struct EditionJSON {
  private let diff: EditionDiff
  private let places: (old: LineIndex, new: LineIndex)

  init(_ diff: EditionDiff) {
    self.diff = diff
    places = (LineIndex(diff.old), LineIndex(diff.new))
  }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("schema")
    json.word("chancery-diff/1")
    json.key("old")
    json.value(diff.old.name)
    json.key("new")
    json.value(diff.new.name)
    for (name, changes) in [("claims", diff.claims), ("events", diff.events), ("findings", diff.findings)] {
      json.key(text: name)
      write(changes, &json)
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func write(_ changes: EditionChanges, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("same")
    json.value(changes.same)
    json.key("changed")
    json.beginArray()
    for change in changes.changed {
      json.beginObject()
      json.key("differences")
      json.beginArray()
      for difference in change.differences {
        json.beginObject()
        for (name, value) in [("name", difference.name), ("old", difference.old), ("new", difference.new)] {
          json.key(text: name)
          json.value(value)
        }
        json.endObject()
      }
      json.endArray()
      json.key("old")
      write(change.old, places.old, &json)
      json.key("new")
      write(change.new, places.new, &json)
      json.endObject()
    }
    json.endArray()
    for (name, items, index) in [("added", changes.added, places.new), ("gone", changes.gone, places.old)] {
      json.key(text: name)
      json.beginArray()
      for item in items { write(item, index, &json) }
      json.endArray()
    }
    json.endObject()
  }

  private func write(_ item: EditionItem, _ index: LineIndex, _ json: inout JSONWriter) {
    let (line, column) = index.position(of: item.span.lowerBound)
    json.beginObject()
    for (name, value) in [("title", item.title), ("value", item.value), ("document", item.document)] {
      json.key(text: name)
      json.value(value)
    }
    json.key("span")
    json.value(item.span)
    json.key("line")
    json.value(line)
    json.key("column")
    json.value(column)
    json.key("fields")
    json.beginObject()
    for field in item.fields {
      json.key(text: field.name)
      json.value(field.value)
    }
    json.endObject()
    json.endObject()
  }
}
