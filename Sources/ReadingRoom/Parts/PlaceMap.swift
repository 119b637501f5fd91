import Foundation
import RecordStore

/// A plain map around a place: the places and states of the record as marks with their names, a net of degrees, a scale.
///
/// Marks differ by their form and not only their colour, so that the map can be read in black and white.
struct PlaceMap {
  let place: MapPlace
  /// The others that lie on the map, the nearest first.
  let others: [MapPlace]
  let frame: MapFrame

  /// How many others the map is drawn wide enough for.
  private static let wanted = 10
  private static let most = 40
  /// In kilometres; and how many times as far as the last the next lies behind a gap.
  private static let widest = 300.0
  private static let gap = 2.5

  init(around place: MapPlace, of all: [MapPlace]) {
    self.place = place
    // A state lies where its capital does: where both are named, one mark stands for both.
    let near = all.filter { $0.id != place.id && $0.distance(to: place) > 8 }
      .sorted { ($0.distance(to: place), $0.id) < ($1.distance(to: place), $1.id) }
      .reduce(into: [MapPlace]()) { kept, next in
        if !kept.contains(where: { $0.distance(to: next) < 8 }) { kept.append(next) }
      }
    frame = MapFrame(around: place, holding: Self.neighbourhood(of: place, near))
    others = near.filter(frame.holds).prefix(Self.most).map { $0 }
  }

  /// The nearest, up to a gap: what lies far behind the others would leave them no room on the map.
  private static func neighbourhood(of place: MapPlace, _ near: [MapPlace]) -> [MapPlace] {
    var held: [MapPlace] = []
    for next in near.prefix(wanted) {
      if held.count > 1, let last = held.last,
        next.distance(to: place) > max(widest, gap * last.distance(to: place))
      {
        break
      }
      held.append(next)
    }
    return held
  }

  var html: HTML {
    tag("section", .class("place-map"), .label("Map")) {
      tag("h2") { "Where it lies" }
      tag(
        "svg",
        .class("map"),
        Attribute("viewBox", "0 0 \(Drawing.number(MapFrame.width)) \(Drawing.number(MapFrame.height))"),
        Attribute("role", "img"),
        .label(description)
      ) {
        tag("title") { "\(place.name) and the places of the record around it" }
        net
        marks
        scale
      }
      tag("p", .class("quiet")) { place.coordinates + ". " + key }
      if !others.isEmpty { nearest }
    }
  }

  /// The map in words, for those who do not see it.
  private var description: String {
    let near = others.prefix(5).map { "\($0.name) \($0.bearing(from: place))" }.joined(separator: "; ")
    return "Map: \(place.name) lies at \(place.coordinates)." + (near.isEmpty ? "" : " Near it: \(near).")
  }

  private var key: String {
    let hasStates = others.contains { $0.kind == "state" }
    return "Dots are places that the documents name" + (hasStates ? ", squares states at their capitals" : "")
      + ". Drawn from the coordinates of the packs."
  }

  private var nearest: HTML {
    tag("ol", .class("plainlist")) {
      for other in others.prefix(6) {
        tag("li") {
          tag("a", .href(.entity(other.id))) { other.name }
          tag("span", .class("quiet")) { " \(other.bearing(from: place))" }
        }
      }
    }
  }

  @Markup private var net: HTML {
    for line in frame.meridians {
      Self.line("net", line.at, 0, line.at, MapFrame.height)
      Self.text("degree", line.at + 3, MapFrame.height - 5, line.name)
    }
    for line in frame.parallels {
      Self.line("net", 0, line.at, MapFrame.width, line.at)
      Self.text("degree", 3, line.at - 3, line.name)
    }
  }

  @Markup private var marks: HTML {
    for label in MapLabels(frame, place, others).all {
      mark(label.place, label.x, label.y)
      if let spot = label.spot {
        Self.text(label.place.id == place.id ? "here" : "name", spot.x, spot.y, label.place.name)
      }
    }
  }

  @Markup private func mark(_ other: MapPlace, _ x: Double, _ y: Double) -> HTML {
    if other.id == place.id {
      Self.circle("ring", x, y, 8, nil)
      Self.circle("dot", x, y, 4, other.name)
    } else if other.kind == "state" {
      tag(
        "rect",
        .class("square"),
        Attribute("x", Drawing.number(x - 3.5)),
        Attribute("y", Drawing.number(y - 3.5)),
        Attribute("width", "7"),
        Attribute("height", "7")
      ) { tag("title") { other.name } }
    } else {
      Self.circle("dot", x, y, 3, other.name)
    }
  }

  @Markup private var scale: HTML {
    let (length, kilometres) = frame.scale
    let (right, y) = (MapFrame.width - 12, 16.0)
    Self.line("scale", right - length, y, right, y)
    Self.line("scale", right - length, y - 4, right - length, y + 4)
    Self.line("scale", right, y - 4, right, y + 4)
    Self.text("degree", right - length, y + 19, "\(Words.grouped(kilometres)) km")
  }

  private static func line(_ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTML {
    tag(
      "line",
      .class(name),
      Attribute("x1", Drawing.number(x1)),
      Attribute("y1", Drawing.number(y1)),
      Attribute("x2", Drawing.number(x2)),
      Attribute("y2", Drawing.number(y2))
    ) {}
  }

  private static func circle(_ name: String, _ x: Double, _ y: Double, _ radius: Double, _ title: String?) -> HTML {
    tag(
      "circle",
      .class(name),
      Attribute("cx", Drawing.number(x)),
      Attribute("cy", Drawing.number(y)),
      Attribute("r", Drawing.number(radius))
    ) { if let title { tag("title") { title } } }
  }

  private static func text(_ name: String, _ x: Double, _ y: Double, _ text: String) -> HTML {
    tag("text", .class(name), Attribute("x", Drawing.number(x)), Attribute("y", Drawing.number(y))) { text }
  }
}
