/// How much a list has; where nothing answers what was asked, the way to all of it.
enum ListCount {
  static func line(_ count: String, isEmpty: Bool, _ link: Link, all: Link) -> HTML {
    tag("p", .class("quiet"), Attribute("role", "status")) {
      if isEmpty, link.text != all.text {
        "Nothing answers this. "
        tag("a", .href(all)) { "Show all" }
      } else {
        count
      }
    }
  }
}
