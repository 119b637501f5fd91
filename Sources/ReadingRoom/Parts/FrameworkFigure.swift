import RecordStore

/// A framework drawn as the shape that it has: a corner for each area, and in the middle how much stands where.
struct FrameworkFigure {
  let name: String
  let areas: [AreaCount]

  private static let centre = (x: 360.0, y: 258.0)
  private static let radius = 168.0
  /// Corners of a regular polygon that begins at the top: sine and minus cosine of their angles, by their number.
  private static let corners: [Int: [(x: Double, y: Double)]] = [
    3: [(0, -1), (0.866, 0.5), (-0.866, 0.5)],
    4: [(0, -1), (1, 0), (0, 1), (-1, 0)],
    5: [(0, -1), (0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309)],
    6: [(0, -1), (0.866, -0.5), (0.866, 0.5), (0, 1), (-0.866, 0.5), (-0.866, -0.5)],
    7: [
      (0, -1), (0.782, -0.623), (0.975, 0.223), (0.434, 0.901), (-0.434, 0.901), (-0.975, 0.223), (-0.782, -0.623),
    ],
    8: [
      (0, -1), (0.707, -0.707), (1, 0), (0.707, 0.707), (0, 1), (-0.707, 0.707), (-1, 0), (-0.707, -0.707),
    ],
  ]

  /// The drawing; nothing for fewer than three areas or more than eight, which have a list alone.
  func html(_ link: (AreaCount) -> Link) -> HTML {
    guard let corners = Self.corners[areas.count] else { return .nothing }
    let most = Double(max(1, areas.map(\.total).max() ?? 1))
    let shares = areas.map { Double($0.total) / most }
    return tag("svg", .class("framework"), Attribute("viewBox", "0 0 720 520"), Attribute("role", "img"), .label(words))
    {
      for ring in [1.0, 2.0 / 3, 1.0 / 3] {
        polygon(ring == 1 ? "outline" : "ring", corners.map { place($0, ring) })
      }
      for corner in corners { spoke(place(corner, 1)) }
      polygon("filled", zip(corners, shares).map { place($0, 0.06 + $1 * 0.94) })
      for (index, area) in areas.enumerated() { self.corner(area, corners[index], link(area)) }
    }
  }

  private var words: String {
    "\(name): " + areas.map { "\($0.area) \($0.total)" }.joined(separator: ", ")
  }

  private func place(_ corner: (x: Double, y: Double), _ share: Double) -> (x: Double, y: Double) {
    (Self.centre.x + corner.x * Self.radius * share, Self.centre.y + corner.y * Self.radius * share)
  }

  private func polygon(_ name: String, _ points: [(x: Double, y: Double)]) -> HTML {
    let text = points.map { Drawing.number($0.x) + "," + Drawing.number($0.y) }.joined(separator: " ")
    return tag("polygon", .class(name), Attribute("points", text)) {}
  }

  private func spoke(_ end: (x: Double, y: Double)) -> HTML {
    tag(
      "line",
      .class("ring"),
      Attribute("x1", Drawing.number(Self.centre.x)),
      Attribute("y1", Drawing.number(Self.centre.y)),
      Attribute("x2", Drawing.number(end.x)),
      Attribute("y2", Drawing.number(end.y))
    ) {}
  }

  private func corner(_ area: AreaCount, _ corner: (x: Double, y: Double), _ link: Link) -> HTML {
    let (x, y) = place(corner, 1)
    let anchor: Drawing.Anchor = corner.x > 0.1 ? .start : corner.x < -0.1 ? .end : .middle
    let shift = corner.x > 0.1 ? 16.0 : corner.x < -0.1 ? -16 : 0
    let lines = Self.wrapped(Words.capitalized(area.area))
    let height = Double(lines.count) * 25 + 24
    let top = corner.y < -0.9 ? y - height + 8 : corner.y > 0.9 ? y + 32 : y - height / 2 + 20
    return tag("a", .href(link)) {
      tag(
        "circle",
        .class("corner"),
        Attribute("cx", Drawing.number(x)),
        Attribute("cy", Drawing.number(y)),
        Attribute("r", "6")
      ) {}
      text("count", x + shift, top, anchor, "\(area.total)")
      for (index, line) in lines.enumerated() { text("area", x + shift, top + 25 * Double(index + 1), anchor, line) }
    }
  }

  private func text(_ name: String, _ x: Double, _ y: Double, _ anchor: Drawing.Anchor, _ text: String) -> HTML {
    tag(
      "text",
      .class(name),
      Attribute("x", Drawing.number(x)),
      Attribute("y", Drawing.number(y)),
      Attribute("text-anchor", anchor.rawValue)
    ) { text }
  }

  /// A name in lines of a few words.
  private static func wrapped(_ text: String) -> [String] {
    text.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + word.count < 17 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
