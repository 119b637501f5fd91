/// What all pages have around them: head, navigation, search, foot.
struct Layout {
  /// The record, for the foot of the page.
  let record: String

  func html(_ page: some Page) -> HTML {
    frame(title: page.title, place: page.place, alternate: page.link.json) { page.content }
  }

  func frame(title: String, place: Link?, alternate: Link?, @Markup content: () -> HTML) -> HTML {
    document {
      tag("html", Attribute("lang", "en")) {
        head(title, alternate)
        tag("body") {
          tag("a", .class("skip"), Attribute("href", "#content")) { "To the content" }
          masthead(place)
          tag("main", .id("content"), Attribute("tabindex", "-1")) { content() }
          foot(alternate)
        }
      }
    }
  }

  private func head(_ title: String, _ alternate: Link?) -> HTML {
    tag("head") {
      tag(empty: "meta", Attribute("charset", "utf-8"))
      tag("title") { title == "Overview" ? "Chancery" : "\(title) · Chancery" }
      tag(empty: "meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
      tag(empty: "meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
      tag(empty: "link", Attribute("rel", "stylesheet"), .href(Link("/style.css")))
      if let alternate {
        tag(
          empty: "link",
          Attribute("rel", "alternate"),
          Attribute("type", "application/json"),
          .href(alternate)
        )
      }
    }
  }

  private static let places: [(link: Link, name: String)] = [
    (.overview, "Overview"), (.figures, "Figures"), (.timeline, "Timeline"), (.findings, "Findings"),
    (.documents, "Documents"),
  ]

  private func masthead(_ place: Link?) -> HTML {
    tag("header", .class("masthead")) {
      tag("a", .class("brand"), .href(.overview)) { "Chancery" }
      tag("nav", .label("Sections")) {
        for entry in Self.places {
          tag("a", .href(entry.link), Attribute("aria-current", entry.link == place ? "page" : nil)) { entry.name }
        }
      }
      tag("form", .class("find"), Attribute("action", "/search"), Attribute("role", "search")) {
        tag("label", .class("unseen"), Attribute("for", "find")) { "Search the documents" }
        tag(
          empty: "input",
          .id("find"),
          Attribute("type", "search"),
          Attribute("name", "q"),
          Attribute("maxlength", "\(Question.longest)"),
          Attribute("placeholder", "Search the documents")
        )
        tag("button") { "Search" }
      }
    }
  }

  private func foot(_ alternate: Link?) -> HTML {
    tag("footer", .class("foot")) {
      tag("span") {
        "Record "
        tag("code") { record }
      }
      if let alternate {
        tag("a", .href(alternate)) { "This page as JSON" }
      }
    }
  }
}
