import Exchange
import RecordStore

/// What is in doubt and not yet decided: findings, figures whose sources differ, names that may be one.
struct ReviewPage: Page {
  let findings: Listed<FindingEntry>
  let figures: Listed<FigureEntry>
  let pairs: Listed<EntityPair>
  let decided: Int
  let lost: [Decision]
  let desk: Desk

  let title = "Review"
  var place: Link? { .review }
  var link: Link { .review }

  /// The most things of a kind that a page shows; the rest comes up when these are decided.
  private static let most = 30

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let record = desk.record
    var decided = desk.decisions.decided
    let figures = try record.openFigures(decided, most)
    let pairs = try record.likelyTwins(decided, most)
    // What is in doubt as a figure is not asked a second time as a finding.
    decided.figures.formUnion(figures.items.compactMap(\.id))
    return ReviewPage(
      findings: try record.openFindings(decided, most),
      figures: figures,
      pairs: pairs,
      decided: desk.decisions.current.count,
      lost: try Anchors(record: record).lost(desk.decisions),
      desk: desk
    )
  }

  var content: HTML {
    tag("h1") { "Review" }
    tag("p", .class("subtitle")) {
      isEmpty ? "Nothing is in doubt." : "What is in doubt and nobody has decided yet."
    }
    tag("p", .class("quiet")) {
      tag("a", .href(.decisions)) { Words.counted(decided, "decision") }
      if !lost.isEmpty {
        ", of which "
        tag("a", .href(Link.decisions.at("lost"))) { "\(Words.grouped(lost.count)) lost their place" }
      }
      if desk.visitor.role == .reader { ". You read as a reader: decisions are made by reviewers and editors." }
    }
    findingSection
    figureSection
    pairSection
  }

  private var isEmpty: Bool { findings.total + figures.total + pairs.total == 0 }

  /// A heading with how much there is in all.
  private func heading<Item>(_ text: String, _ list: Listed<Item>) -> HTML {
    let shown = list.total > list.items.count ? "the first \(list.items.count) of " : ""
    return tag("h2") {
      text
      tag("span", .class("count")) { " · \(shown)\(Words.grouped(list.total))" }
    }
  }

  @Markup private var findingSection: HTML {
    if !findings.items.isEmpty {
      tag("section", .label("Findings")) {
        heading("Findings", findings)
        tag("ol", .class("findings queue")) {
          for finding in findings.items { finding.item(isShort: true) }
        }
      }
    }
  }

  @Markup private var figureSection: HTML {
    if !figures.items.isEmpty {
      tag("section", .label("Figures whose sources differ")) {
        heading("Figures whose sources differ", figures)
        FigureTable(figures: figures.items).digest
      }
    }
  }

  @Markup private var pairSection: HTML {
    if !pairs.items.isEmpty {
      tag("section", .label("Names that may be one")) {
        heading("Names that may be one", pairs)
        tag("ol", .class("pairs")) {
          for pair in pairs.items { item(pair) }
        }
      }
    }
  }

  private func item(_ pair: EntityPair) -> HTML {
    tag("li") {
      tag("p") {
        for (index, entity) in [pair.one, pair.other].enumerated() {
          if index > 0 { tag("span", .class("quiet")) { " and " } }
          tag("a", .class("name"), .href(.entity(entity.id))) { entity.name }
          tag("span", .class("quiet")) { " \(Words.grouped(entity.mentions))×" }
        }
        tag("span", .class("quiet")) { ", \(Words.kind(pair.one.kind))" }
      }
      if desk.visitor.mayDecide {
        tag("form", Attribute("method", "post"), Attribute("action", "/review/decide")) {
          Field.hidden("form", desk.visitor.formToken)
          Field.hidden("subject", "entities")
          Field.hidden("id", Decision.Target.pair(pair.one.id, pair.other.id).id)
          Field.hidden("back", "/review")
          for verdict in [Decision.Verdict.same, .different] {
            tag("button", .class("plain"), Attribute("name", "verdict"), Attribute("value", verdict.rawValue)) {
              verdict == .same ? "The same" : "Different"
            }
          }
        }
      }
    }
  }

  var csv: CSV {
    var csv = CSV(["subject", "id", "what"])
    for finding in findings.items { csv.add(["finding", finding.fingerprint, finding.message]) }
    for figure in figures.items {
      csv.add(["figure", figure.id, "\(figure.measure), \(figure.parties), \(figure.when)"])
    }
    for pair in pairs.items {
      csv.add(["entities", Decision.Target.pair(pair.one.id, pair.other.id).id, "\(pair.one.name); \(pair.other.name)"])
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("decisions", decided)
      json.member("lost", lost.count)
      json.member("openFindings", findings.total)
      json.member("openFigures", figures.total)
      json.member("openPairs", pairs.total)
      json.member("findings", findings.items) { $1.write(to: &$0) }
      json.member("figures", figures.items) { $1.write(to: &$0) }
      json.member("pairs", pairs.items) { json, pair in
        json.object {
          $0.member("id", Decision.Target.pair(pair.one.id, pair.other.id).id)
          $0.key("one")
          pair.one.write(to: &$0)
          $0.key("other")
          pair.other.write(to: &$0)
        }
      }
    }
  }
}
