public import Formats
import Quantities
public import Text

/// Writes where the pieces of a converted text stand, as lines of JSON.
public enum PlaceMapWriter {
  /// The pages, the pieces and the notes of a document, in this order.
  public static func lines(_ places: PlaceMap, text: SourceText, notes: [String]) -> [UInt8] {
    var json = JSONWriter()
    for (index, page) in places.pages.enumerated() {
      json.beginObject()
      json.key("type")
      json.word("page")
      json.key("span")
      let end = index + 1 < places.pages.count ? places.pages[index + 1].offset : text.bytes.count
      json.value(page.offset..<end)
      json.members(ofPage: page.number, label: page.label)
      if let quality = places.meanQuality(of: page.offset..<end) { json.member(quality: quality) }
      json.endObject()
      json.endLine()
    }
    for (index, origin) in places.origins.enumerated() {
      json.beginObject()
      json.key("type")
      json.word("origin")
      json.key("span")
      let end = index + 1 < places.origins.count ? places.origins[index + 1].offset : text.bytes.count
      json.value(origin.offset..<end)
      json.key("source")
      json.value(origin.source)
      json.endObject()
      json.endLine()
    }
    for note in notes {
      json.beginObject()
      json.key("type")
      json.word("note")
      json.key("message")
      json.value(note)
      json.endObject()
      json.endLine()
    }
    return json.bytes
  }

  /// Boxes on their pages: `{"type":"box","page":3,"box":[72,90.5,310.25,102]}`, left, top, right and bottom.
  public static func boxes(_ boxes: [(page: Int, box: PageBox)]) -> [UInt8] {
    var json = JSONWriter()
    for (page, box) in boxes {
      json.beginObject()
      json.key("type")
      json.word("box")
      json.key("page")
      json.value(page)
      json.key("box")
      json.beginArray()
      for length in [box.left, box.top, box.right, box.bottom] {
        json.value(WrittenNumber(Int64(length * 100), exponent: -2))
      }
      json.endArray()
      json.endObject()
      json.endLine()
    }
    return json.bytes
  }
}
