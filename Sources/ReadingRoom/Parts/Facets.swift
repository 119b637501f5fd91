import RecordStore

/// Words by which a list is narrowed, each a link with how much it leaves.
struct Facets {
  let name: String
  /// What is asked by the links.
  let key: String
  let facets: [Facet]
  let chosen: String?
  /// The list with all else that was asked.
  let base: Link
  var words: (String) -> String = { $0 }

  var html: HTML {
    guard !facets.isEmpty || chosen != nil else { return .nothing }
    return tag("nav", .class("facets"), .label(name)) {
      tag("span", .class("quiet")) { name }
      tag("a", .href(base), Attribute("aria-current", chosen == nil ? "true" : nil)) { "All" }
      for facet in facets {
        tag(
          "a",
          .href(base.asking(key, facet.value)),
          Attribute("aria-current", facet.value == chosen ? "true" : nil)
        ) {
          words(facet.value)
          if facet.count >= 0 { tag("span", .class("count")) { " " + Words.grouped(facet.count) } }
        }
      }
    }
  }
}
