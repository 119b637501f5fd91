import ArgumentParser
import Quantities
import RecordStore

/// `chancery frameworks`: what stands in each area of a framework of cooperation.
struct FrameworksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frameworks",
    abstract: "Show the frameworks of cooperation and what stands in each of their areas.",
    usage: "chancery frameworks [<name>] [<options>]",
    discussion: """
      Without a name, all frameworks with the number of their claims, events and commitments. With a name, its \
      areas: how much stands in each by year, the amounts of money, and the statements themselves with the reason \
      why they stand there. Amounts are never added up.

      EXAMPLES
        chancery frameworks
        chancery frameworks "Strategic Partnership"
        chancery frameworks "Strategic Partnership" --area trade --format csv
        chancery frameworks "Strategic Partnership" --format svg > areas.svg
      """
  )

  @Argument(help: "Words of the name of a framework, or its identifier.")
  var name: String?
  @Option(help: "Words of the name of an area.")
  var area: String?
  @Option(help: ArgumentHelp("Words of the name of somebody who takes part.", valueName: "name"))
  var actor: String?
  @OptionGroup var time: TimeOptions
  @Option(help: "How many statements to show for each area.")
  var limit = 5
  @OptionGroup var record: RecordOption
  @Option(help: "How to print; svg draws the areas of one framework.")
  var format = DrawnFormat.text
  @OptionGroup var color: ColorOption

  func validate() throws {
    if name == nil, area != nil || actor != nil || time.first != nil || time.last != nil {
      throw ValidationError("--area, --actor, --year, --from and --to need the name of a framework")
    }
    if name == nil, format == .svg { throw ValidationError("--format svg needs the name of a framework") }
    if limit < 0 { throw ValidationError("--limit \(limit) is below 0") }
  }

  func run() throws {
    let record = try record.open()
    guard let name else { return try list(record.frameworks(), ProvenanceLine(record)) }
    let found = try record.frameworks(named: name)
    guard !found.isEmpty else {
      let known = try record.frameworks().map(\.name)
      let near = Nearest.names(name, in: known)
      let others = known.isEmpty ? "" : "; the record has: " + known.prefix(12).joined(separator: "; ")
      throw CommandFailure.unknown("no framework whose name has “\(name)”" + (near.isEmpty ? others : ""), near: near)
    }
    var output = StandardOutput()
    let provenance = try ProvenanceLine(record)
    let all = try found.map { FrameworkCoverage($0, wanted(try record.items(ofFramework: $0.id, actor: actor))) }
    switch format {
    case .text:
      for coverage in all {
        let lines = coverage.lines(limit: limit, only: area, width: StandardOutput.width, color.style)
        for line in lines { try output.line(line) }
      }
      try output.line(color.style.dim(provenance.text))
    case .markdown:
      for coverage in all { try output.write(coverage.markdown(limit: limit, only: area) + "\n") }
      try output.line("*\(Markdown.escaped(provenance.text))*")
    case .svg:
      guard all.count == 1, let coverage = all.first else {
        let names = found.map(\.name).joined(separator: "; ")
        throw CommandFailure("several frameworks have “\(name)” in their names: choose one of \(names)")
      }
      var plot = FrameworkPlot(coverage, source: provenance.text)
      try output.write(plot.document())
    case .csv: try output.write(FrameworkCoverage.sheet(all).csv)
    case .json: try output.write(FrameworkCoverage.sheet(all).json)
    }
    try output.flush()
    let isEmpty = all.allSatisfy(\.isEmpty)
    if isEmpty { Messages.say(try reason(record, found)) }
    provenance.sayBeside(isForPrograms: format.isForPrograms, isEmpty: false)
  }

  /// Why nothing stands in any area; an area or a party that there is not is an error.
  private func reason(_ record: Record, _ found: [FrameworkEntry]) throws -> String {
    let areas = found.flatMap(\.areas)
    if let area, !areas.contains(where: { $0.lowercased().contains(area.lowercased()) }) {
      let near = Nearest.names(area, in: areas)
      let others = near.isEmpty ? "; there are: " + areas.joined(separator: "; ") : ""
      let names = found.map(\.name).joined(separator: ", ")
      throw CommandFailure.unknown("\(names) has no area whose name has “\(area)”" + others, near: near)
    }
    var placement = PlacementOptions()
    (placement.framework, placement.area) = (name, area)
    return try EmptyAnswer(record).reason("claims, events or commitments", time, actor: actor, placement)
  }

  private func wanted(_ items: [FrameworkItem]) -> [FrameworkItem] {
    items.filter { item in
      if let area, item.area?.lowercased().contains(area.lowercased()) != true { return false }
      return AnswerFilter(time).takes(item.days)
    }
  }

  private func list(_ frameworks: [FrameworkEntry], _ provenance: ProvenanceLine) throws {
    var output = StandardOutput()
    var sheet = Sheet(["framework", "name", "areas", "claims", "events", "commitments"])
    var table = Table()
    table.widest = 60
    for framework in frameworks {
      let counts = [framework.claims, framework.events, framework.commitments]
      sheet.rows.append(
        [.text(framework.id), .text(framework.name), .list(framework.areas)] + counts.map { .init($0) }
      )
      let words = zip(counts, ["claim", "event", "commitment"]).map { EnglishPlural.counted($0, $1) }
      table.add([framework.name] + words + [framework.id])
    }
    switch format {
    case .text:
      for line in table.lines(width: StandardOutput.width) { try output.line(line) }
      try output.line(color.style.dim(provenance.text))
    case .markdown: try output.write(sheet.markdown + "\n*\(Markdown.escaped(provenance.text))*\n")
    case .csv: try output.write(sheet.csv)
    case .json: try output.write(sheet.json)
    case .svg: break
    }
    try output.flush()
    if frameworks.isEmpty { Messages.say("the documents name no frameworks") }
    provenance.sayBeside(isForPrograms: format.isForPrograms, isEmpty: false)
  }
}
