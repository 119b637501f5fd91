/// What all pages have around them: head, navigation, search, foot.
struct Layout {
  /// The record, for the foot of the page.
  let record: String
  /// Whether people sign in, and can sign out.
  let hasDoor: Bool
  /// Whether the record can be built from here, of documents that editors send.
  var hasWorkshop = false

  func html(_ page: any Page, _ visitor: Visitor) -> HTML {
    frame(title: page.title, place: page.place, twin: page.link, visitor: visitor) { page.content }
  }

  func frame(
    title: String,
    place: Link?,
    twin: Link?,
    visitor: Visitor?,
    refresh: Int? = nil,
    @Markup content: () -> HTML
  ) -> HTML {
    document {
      tag("html", Attribute("lang", "en")) {
        head(title, twin, refresh)
        tag("body") {
          tag("a", .class("skip"), Attribute("href", "#content")) { "To the content" }
          masthead(place)
          tag("main", .id("content"), Attribute("tabindex", "-1")) { content() }
          foot(twin, visitor)
        }
      }
    }
  }

  private func head(_ title: String, _ twin: Link?, _ refresh: Int?) -> HTML {
    tag("head") {
      tag(empty: "meta", Attribute("charset", "utf-8"))
      if let refresh { tag(empty: "meta", Attribute("http-equiv", "refresh"), Attribute("content", "\(refresh)")) }
      tag("title") { title == "Overview" ? "Chancery" : "\(title) · Chancery" }
      tag(empty: "meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
      tag(empty: "meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
      tag(empty: "link", Attribute("rel", "stylesheet"), .href(Link("/style.css")))
      if let twin {
        for (form, type) in [(Form.json, "application/json"), (.csv, "text/csv")] {
          tag(empty: "link", Attribute("rel", "alternate"), Attribute("type", type), .href(twin.form(form)))
        }
      }
    }
  }

  private static let places: [(link: Link, name: String)] = [
    (.overview, "Overview"), (.figures, "Figures"), (.timeline, "Timeline"),
    (.entities, "Entities"), (.commitments, "Commitments"), (.findings, "Findings"), (.documents, "Documents"),
    (.review, "Review"),
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

  private func foot(_ twin: Link?, _ visitor: Visitor?) -> HTML {
    tag("footer", .class("foot")) {
      tag("span") {
        "Record "
        tag("code") { Words.fileName(record) }
      }
      if let twin {
        tag("span") {
          "This page as "
          tag("a", .href(twin.form(.json))) { "JSON" }
          " or "
          tag("a", .href(twin.form(.csv))) { "CSV" }
        }
        tag("a", .href(Link("/openapi.json"))) { "For programs" }
      }
      if hasWorkshop, let visitor {
        tag("a", .href(.build)) { "Build" }
        if visitor.role == .editor { tag("a", .href(.uploads)) { "Add documents" } }
      }
      if hasDoor, let visitor { leaving(visitor) }
    }
  }

  private func leaving(_ visitor: Visitor) -> HTML {
    tag("form", Attribute("method", "post"), Attribute("action", "/logout")) {
      Field.hidden("form", visitor.formToken)
      "\(visitor.name), \(visitor.role.rawValue) "
      tag("button", .class("plain")) { "Sign out" }
    }
  }
}
