/// The fields of the forms by which lists are narrowed.
enum Field {
  static func text(_ name: String, _ label: String, _ value: String?, hint: String? = nil) -> HTML {
    tag("label") {
      tag("span") { label }
      tag(
        empty: "input",
        Attribute("name", name),
        Attribute("value", value ?? ""),
        Attribute("maxlength", "\(Question.longest)"),
        Attribute("placeholder", hint)
      )
    }
  }

  static func choice(_ name: String, _ label: String, _ choices: [(value: String, name: String)], _ chosen: String?)
    -> HTML
  {
    tag("label") {
      tag("span") { label }
      tag("select", Attribute("name", name)) {
        for choice in choices {
          tag("option", Attribute("value", choice.value), Attribute("selected", choice.value == chosen ? "" : nil)) {
            choice.name
          }
        }
      }
    }
  }

  static func hidden(_ name: String, _ value: String?) -> HTML {
    guard let value else { return .nothing }
    return tag(empty: "input", Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
  }

  static var submit: HTML { tag("button") { "Show" } }
}
