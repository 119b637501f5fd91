/// Marks of a drawing that is as wide as its column: places from left to right are shares of the width, from the top
/// down pixels, so that lines and letters keep their size on every screen.
///
/// Its numbers are binary and serve drawing alone; nothing is compared by them.
enum Drawing {
  enum Anchor: String { case start, middle, end }

  static func picture(
    _ name: String,
    height: Double,
    label: String?,
    @Markup content: () -> HTML
  ) -> HTML {
    tag(
      "svg",
      .class(name),
      Attribute("width", "100%"),
      Attribute("height", number(height)),
      Attribute("role", label == nil ? nil : "img"),
      .label(label),
      Attribute("aria-hidden", label == nil ? "true" : nil),
      content: content
    )
  }

  static func line(_ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTML {
    tag(
      "line",
      .class(name),
      Attribute("x1", share(x1)),
      Attribute("y1", number(y1)),
      Attribute("x2", share(x2)),
      Attribute("y2", number(y2))
    ) {}
  }

  /// A bar; one without width is as wide as a stroke.
  static func bar(_ name: String, from x1: Double, to x2: Double, _ y: Double, height: Double, _ title: String? = nil)
    -> HTML
  {
    tag(
      "rect",
      .class(name),
      Attribute("x", share(x1)),
      Attribute("y", number(y)),
      Attribute("width", share(max(x2 - x1, 0.002))),
      Attribute("height", number(height))
    ) {
      if let title { tag("title") { title } }
    }
  }

  static func dot(_ name: String, _ x: Double, _ y: Double, radius: Double, _ title: String? = nil) -> HTML {
    tag(
      "circle",
      .class(name),
      Attribute("cx", share(x)),
      Attribute("cy", number(y)),
      Attribute("r", number(radius))
    ) {
      if let title { tag("title") { title } }
    }
  }

  static func text(_ name: String, _ x: Double, _ y: Double, _ anchor: Anchor, _ text: String) -> HTML {
    tag(
      "text",
      .class(name),
      Attribute("x", share(x)),
      Attribute("y", number(y)),
      Attribute("text-anchor", anchor.rawValue)
    ) { text }
  }

  /// Where words at a place of the width may stand without being cut at its ends.
  static func anchor(_ x: Double) -> Anchor { x < 0.06 ? .start : x > 0.94 ? .end : .middle }

  static func share(_ share: Double) -> String { number(share * 100) + "%" }

  /// A number with two digits behind the point.
  static func number(_ value: Double) -> String {
    let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let rest = hundredths.magnitude % 100
    return "\(sign)\(hundredths.magnitude / 100)" + (rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + "\(rest)")
  }
}
