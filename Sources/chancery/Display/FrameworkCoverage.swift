import Quantities
import RecordStore

/// A framework with what stands in each of its areas, for people and for programs.
struct FrameworkCoverage {
  private let framework: FrameworkEntry
  private let items: [FrameworkItem]

  init(_ framework: FrameworkEntry, _ items: [FrameworkItem]) {
    self.framework = framework
    self.items = items
  }

  /// Whether nothing stands in it.
  var isEmpty: Bool { items.isEmpty }

  /// The areas in their order, with the area of what stands in none at the end.
  private var areas: [String?] {
    framework.areas + (items.contains { $0.area == nil } || framework.areas.isEmpty ? [nil] : [])
  }

  /// The name; for each area its counts, years and amounts, and under it the first statements with place and reason.
  func lines(limit: Int, only wanted: String?, width: Int, _ style: Style) -> [String] {
    var lines = [style.bold(framework.name) + "  " + style.dim(framework.id)]
    for area in areas {
      if let wanted, area?.lowercased().contains(wanted.lowercased()) != true { continue }
      let own = items.filter { $0.area == area }
      lines += ["", style.bold(area ?? "no area named") + ": " + Self.counts(own)]
      if let years = Self.years(own) { lines.append("  " + DisplayWidth.cut(years, to: width - 2)) }
      var table = Table()
      table.indent = 2
      for item in own.prefix(limit) {
        let value = item.quantity.map { QuantityText($0).value } ?? ""
        table.add([
          item.date ?? "no date", item.type, [value, item.what].filter { !$0.isEmpty }.joined(separator: " "),
        ])
      }
      for (line, item) in zip(table.lines(width: width), own) {
        lines += [line, item.place.evidenceLine(width: width, style), "      " + style.dim(item.reason)]
      }
      if own.count > limit { lines.append("  … and \(own.count - limit) more (--limit)") }
    }
    return lines
  }

  var name: String { framework.name }

  /// For each area how many claims, events and commitments it has, and the years that they are of.
  var areaCounts: [(area: String, counts: [Int], years: String)] {
    areas.map { area in
      let own = items.filter { $0.area == area }
      let years = own.compactMap(\.year)
      let span = years.min().flatMap { first in years.max().map { first == $0 ? "\(first)" : "\(first)–\($0)" } }
      let counts = ["claim", "event", "commitment"].map { type in own.count { $0.type == type } }
      return (area ?? "no area named", counts, span ?? "")
    }
  }

  /// The areas and their statements as tables of Markdown.
  func markdown(limit: Int, only wanted: String?) -> String {
    var lines = ["# " + Markdown.escaped(framework.name)]
    for area in areas {
      if let wanted, area?.lowercased().contains(wanted.lowercased()) != true { continue }
      let own = items.filter { $0.area == area }
      lines += ["", "## " + Markdown.escaped(area ?? "no area named"), "", Self.counts(own)]
      if own.isEmpty || limit == 0 { continue }
      lines += ["", "| Date | Type | What | Why here | Evidence |", "|---|---|---|---|---|"]
      for item in own.prefix(limit) {
        let value = item.quantity.map { QuantityText($0).value } ?? ""
        let what = [value, item.what].filter { !$0.isEmpty }.joined(separator: " ")
        let cells = [item.date ?? "", item.type, what, item.reason].map(Markdown.escaped)
        lines.append("| " + (cells + [Markdown.evidence(item.place)]).joined(separator: " | ") + " |")
      }
      if own.count > limit { lines += ["", "… and \(own.count - limit) more (--limit)"] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counts(_ items: [FrameworkItem]) -> String {
    let types = ["claim", "event", "commitment"].map { type in
      EnglishPlural.counted(items.count { $0.type == type }, type)
    }
    let money = items.count(where: \.isMoney)
    return (types + (money > 0 ? [EnglishPlural.counted(money, "amount") + " of money"] : [])).joined(separator: ", ")
  }

  /// How many statements each year has: "2021 3, 2022 7".
  private static func years(_ items: [FrameworkItem]) -> String? {
    var counts: [Int: Int] = [:]
    for item in items { if let year = item.year { counts[year, default: 0] += 1 } }
    guard !counts.isEmpty else { return nil }
    return "by year: " + counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }

  /// One row for each statement.
  static func sheet(_ all: [FrameworkCoverage]) -> Sheet {
    var sheet = Sheet([
      "framework", "area", "type", "id", "what", "date", "year", "value", "unit", "reason", "document", "line", "words",
    ])
    for coverage in all {
      for item in coverage.items {
        let value = item.quantity?.value.map { Sheet.Cell.number($0.description) } ?? .empty
        let about: [Sheet.Cell] = [
          .text(coverage.framework.id), .init(item.area), .text(item.type), .text(item.id), .text(item.what),
          .init(item.date), item.year.map { .init($0) } ?? .empty, value, .init(item.quantity?.unit.code),
        ]
        sheet.rows.append(
          about + [
            .text(item.reason), .text(item.place.document), .init(item.place.line), .text(item.place.words),
          ]
        )
      }
    }
    return sheet
  }
}
