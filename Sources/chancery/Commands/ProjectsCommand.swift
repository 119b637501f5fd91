import ArgumentParser
import Quantities
import Reconciliation
import RecordStore

/// `chancery projects`: what the documents say of projects and facilities.
struct ProjectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projects",
    abstract: "Show projects and facilities: cost, parties, place, dates planned and actual, promises.",
    usage: "chancery projects [<name>] [<options>]",
    discussion: """
      What stands under a project comes from the sentences that name it: an amount, a promise or a step (begun, \
      inaugurated, completed) belongs to the project whose name stands nearest, or that it is told of. Several costs \
      stand side by side and are never added up. The status is the furthest step that took place, else what is \
      planned. Two names of one project are two rows, each of which says so.

      EXAMPLES
        chancery projects "expressway"
        chancery projects --cost-above "1 billion"
        chancery projects --cost-above "USD 500 million" --format markdown
      """
  )

  @Argument(help: "Words of the name of a project.")
  var name: String?
  @Option(
    help: ArgumentHelp("Only projects with a cost that may be higher: \"1 billion\".", valueName: "amount"),
    transform: AmountArgument.read
  )
  var costAbove: AmountArgument?
  @Option(help: ArgumentHelp("Words of the name of somebody who takes part in a step.", valueName: "name"))
  var actor: String?
  @Flag(help: "Show also those of which nothing is told but the name.")
  var all = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let record = try options.record.open()
    let known = try record.projects(named: name)
    let found = known.filter(isWanted)
    let title = ["Projects", name.map { "named “\($0)”" } ?? "", time.words, actor.map { "of “\($0)”" } ?? ""]
      .filter { !$0.isEmpty }
    var answer = Answer(
      title.joined(separator: " "),
      heads: ["Project", "Status", "Cost", "Parties and place"],
      fields: [
        "project", "kind", "name", "state", "status", "status_date", "perhaps_the_same", "costs", "other_amounts",
        "parties", "places", "steps", "promises",
        "evidence",
      ]
    )
    let twins = Self.twins(known)
    answer.items = found.map { Self.item($0, twins[$0.id] ?? []) }
    let silent = known.count - found.count
    if silent > 0 {
      answer.remarks.append(
        "\(silent) \(silent == 1 ? "other does" : "others do") not fit the question, or \(silent == 1 ? "is" : "are") only named (--all)"
      )
    }
    try answer.print(options, ProvenanceLine(record)) {
      if let actor { try EmptyAnswer(record).require(actor, "nobody", .actors) }
      if !known.isEmpty { return reason(known) }
      if let name { try EmptyAnswer(record).require(name, "no project", .projects) }
      return "the documents name no projects"
    }
  }

  private func isWanted(_ project: ProjectAnswer) -> Bool {
    if let costAbove, !project.costs.contains(where: { costAbove.isBelow($0.quantity) }) { return false }
    if let actor, !project.parties.contains(where: { $0.lowercased().contains(actor.lowercased()) }) { return false }
    let isTimeless = time.first == nil && time.last == nil
    guard isTimeless || project.steps.contains(where: { AnswerFilter(time).takes($0.days) }) else { return false }
    return all || !(project.amounts.isEmpty && project.steps.isEmpty && project.promises.isEmpty)
  }

  /// Why none of the known projects fits.
  private func reason(_ known: [ProjectAnswer]) -> String {
    let none = "none of the projects and facilities (\(known.count)) "
    let told: [String?] = [
      time.words.isEmpty ? nil : "has a step " + time.words, actor.map { "has a step in which “\($0)” takes part" },
      costAbove == nil ? nil : "has such a cost; \(Self.highestCost(of: known))",
    ]
    let conditions = told.compactMap(\.self)
    guard conditions.isEmpty else { return none + conditions.joined(separator: ", and ") }
    return none + "has more than its name; --all shows them"
  }

  private static func highestCost(of known: [ProjectAnswer]) -> String {
    let costs = known.flatMap { project in project.costs.map { (cost: $0.quantity, name: project.name) } }
    let highest = costs.max { ($0.cost.interval.upper ?? .zero) < ($1.cost.interval.upper ?? .zero) }
    return highest.map { "the highest told is \(QuantityText($0.cost).value): \($0.name)" } ?? "none is told"
  }

  /// The names that may be of the same project, by its identifier.
  private static func twins(_ projects: [ProjectAnswer]) -> [String: [String]] {
    let candidates = projects.map {
      NameVariants.Candidate(id: $0.id, kind: $0.kind, name: $0.name, mentions: $0.mentions)
    }
    var found: [String: [String]] = [:]
    for pair in NameVariants(candidates).pairs() {
      found[pair.entity, default: []].append(pair.otherName)
      found[pair.other, default: []].append(pair.name)
    }
    return found
  }

  private static func item(_ project: ProjectAnswer, _ twins: [String]) -> Answer.Item {
    func at(_ place: EvidencePlace) -> String { "\(place.document):\(place.line):\(place.column)" }
    var costs: [String] = []
    for cost in project.costs.map({ QuantityText($0.quantity).value }) where !costs.contains(cost) {
      costs.append(cost)
    }
    let other = project.amounts.filter { !$0.isCost }
    let amounts = project.amounts.map { amount in
      let giver = amount.giver.map { " of \($0)" } ?? ""
      return
        "\(amount.measure): \(QuantityText(amount.quantity).value)\(amount.isCost ? "" : giver)  \(at(amount.place))"
    }
    let steps = project.steps.map { step in
      let status = step.status == "occurred" ? "" : " (\(step.status))"
      return "\(step.date ?? "no date") \(step.kind)\(status)"
    }
    let promises = project.promises.map { "\($0.state)\($0.due.map { " for \($0)" } ?? ""): \($0.what)" }
    let sites = project.sites.isEmpty ? project.state.map { [$0] } ?? [] : project.sites
    let places = project.amounts.map(\.place) + project.steps.map(\.place) + project.promises.map(\.place)
    return Answer.Item(
      cells: [
        project.name,
        project.status.map { [$0.name, $0.date].compactMap(\.self).joined(separator: " ") } ?? "not told",
        costs.isEmpty ? "no cost told" : costs.joined(separator: " / "),
        ([project.parties.joined(separator: ", ")] + sites).filter { !$0.isEmpty }.joined(separator: "; "),
      ],
      values: [
        .text(project.id), .text(project.kind), .text(project.name), .init(project.state), .init(project.status?.name),
        .init(project.status?.date), .list(twins), .list(costs),
        .list(other.map { "\($0.measure): \(QuantityText($0.quantity).value)" }), .list(project.parties),
        .list(project.sites), .list(steps), .list(promises), .list(places.map(at)),
      ],
      id: project.id,
      notes: twins.map { "perhaps the same as \($0) (entities --variants)" } + amounts
        + zip(steps, project.steps).map { "\($0)  \(at($1.place))" }
        + zip(promises, project.promises).map { "\($0)  \(at($1.place))" }
    )
  }
}
