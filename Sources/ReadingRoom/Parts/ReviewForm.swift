import RecordStore

/// What was decided on something, and the form by which it is decided.
struct ReviewForm {
  /// One of several readings to choose from.
  struct Choice {
    var value: String
    var name: String
  }

  let desk: Desk
  let target: Decision.Target
  let back: Link
  var choices: [Choice] = []

  var html: HTML {
    let decision = desk.decisions[target]
    return tag("section", .class("decide"), .label("Decision")) {
      if let decision {
        DecisionNote(decision: decision, desk: desk, back: back).html
      } else if desk.visitor.mayDecide {
        tag("h2") { "Your decision" }
        form
      }
    }
  }

  private var form: HTML {
    tag("form", Attribute("method", "post"), Attribute("action", "/review/decide")) {
      Field.hidden("form", desk.visitor.formToken)
      Field.hidden("subject", target.subject.rawValue)
      Field.hidden("id", target.id)
      Field.hidden("back", back.text)
      if target.subject == .figure { choice } else if target.subject.verdicts.contains(.correct) { correction }
      tag("label", .class("reason")) {
        tag("span") { target.subject == .finding ? "Reason (needed to dismiss)" : "Reason" }
        tag(empty: "input", Attribute("name", "reason"), Attribute("maxlength", "\(Question.longestText)"))
      }
      tag("div", .class("verdicts")) {
        for verdict in target.subject.verdicts {
          tag("button", Attribute("name", "verdict"), Attribute("value", verdict.rawValue)) {
            Self.name(verdict, target.subject)
          }
        }
      }
    }
  }

  private var choice: HTML {
    tag("fieldset") {
      tag("legend") { "The reading that holds" }
      for choice in choices {
        tag("label") {
          tag(
            empty: "input",
            Attribute("type", "radio"),
            Attribute("name", "value"),
            Attribute("value", choice.value),
            Attribute("required", "")
          )
          tag("span") { choice.name }
        }
      }
    }
  }

  private var correction: HTML {
    tag("label") {
      tag("span") { "What is right, to correct it" }
      tag(empty: "input", Attribute("name", "value"), Attribute("maxlength", "\(Question.longestText)"))
    }
  }

  private static func name(_ verdict: Decision.Verdict, _ subject: Decision.Subject) -> String {
    switch verdict {
    case .accept: subject == .finding ? "It is a mistake" : "Accept"
    case .correct: "Correct"
    case .reject: "Reject"
    case .same: "The same"
    case .different: "Different"
    case .choose: "Choose"
    case .dismiss: "Dismiss"
    }
  }
}

/// A decision that holds, with a way to take it back.
struct DecisionNote {
  let decision: Decision
  let desk: Desk
  let back: Link

  var html: HTML {
    tag("div", .class("decided")) {
      tag("p") {
        tag("b") { Words.capitalized(decision.verdict.past) }
        if let value = decision.value, decision.verdict == .correct { ": " + value }
        " by \(decision.author), "
        tag("time", Attribute("datetime", decision.time)) { Words.time(String(decision.time.prefix(10))) }
        if let reason = decision.reason { tag("q") { reason } }
      }
      if desk.visitor.mayDecide, desk.visitor.role == .editor || desk.visitor.name == decision.author { undo }
    }
  }

  private var undo: HTML {
    tag("form", Attribute("method", "post"), Attribute("action", "/review/undo")) {
      Field.hidden("form", desk.visitor.formToken)
      Field.hidden("number", "\(decision.number)")
      Field.hidden("back", back.text)
      tag("button", .class("plain")) { "Undo" }
    }
  }
}
