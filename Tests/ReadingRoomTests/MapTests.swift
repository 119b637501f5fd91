import RecordStore
import Testing

@testable import ReadingRoom

/// The plain map of a place.
struct MapTests {
  private func place(_ name: String, _ north: Double, _ east: Double, kind: String = "place") -> MapPlace {
    MapPlace(id: "\(kind).\(name)", kind: kind, name: name, latitude: north, longitude: east)
  }

  @Test("others are told by way and direction, and escaped")
  func words() {
    let map = PlaceMap(
      around: place("Here", 10, 20),
      of: [place("<b>", 12, 20), place("State", 10, 23, kind: "state")]
    )
    let markup = map.html.markup
    #expect(markup.contains("&lt;b&gt;") && !markup.contains("<b>"))
    #expect(markup.contains("200 km to the north"))
    #expect(markup.contains("350 km to the east"))
    #expect(markup.contains("aria-label=\"Map: Here lies at 10° N, 20° E. Near it: &lt;b&gt; 200 km to the north"))
    #expect(markup.contains("class=\"square\""))
  }

  @Test("a place alone has its net and scale; the date line and the poles are no end of the map")
  func edges() {
    for (north, east) in [(0.0, 0.0), (-17.7, 179.9), (21.0, -179.9), (89.0, 10.0), (-89.9, 0.0)] {
      let map = PlaceMap(around: place("Here", north, east), of: [place("Other", max(-90, north - 1), -east)])
      let markup = map.html.markup
      #expect(markup.contains(" km</text>"))
      #expect(!markup.contains("nan") && !markup.contains("inf"))
    }
    let near = PlaceMap(around: place("Here", 0, 179.9), of: [place("Other", 0, -179.5)])
    #expect(near.others.map(\.name) == ["Other"])
    #expect(near.others.first?.bearing(from: near.place) == "70 km to the east")
  }

  @Test("names never lie over each other, and one mark stands for what lies in one spot")
  func labels() {
    let places = (0..<60).map { place("Name \($0)", 10 + Double($0 % 8) / 4, 20 + Double($0 / 8) / 4) }
    let map = PlaceMap(around: place("Here", 10, 20), of: places + [place("Same", 10.01, 20.01, kind: "state")])
    #expect(!map.others.contains { $0.name == "Same" })
    let spots = MapLabels(map.frame, map.place, map.others).all.compactMap { label in label.spot.map { (label, $0) } }
    for (index, one) in spots.enumerated() {
      for other in spots.dropFirst(index + 1) where abs(one.1.y - other.1.y) < 16 {
        let long = Double(one.0.place.name.count) * 8
        #expect(one.1.x + long < other.1.x || other.1.x + Double(other.0.place.name.count) * 8 < one.1.x)
      }
    }
  }
}
