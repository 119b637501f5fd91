import ArgumentParser
import Compilation
import Exchange
import Packs
import RecordModel

/// `chancery pack find`: what some words are, and why.
struct PackFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Tell what some words are in the packs, and why.",
    usage: "chancery pack find <words> [<options>]",
    discussion: """
      For each name, title, measure, event word, unit or cue in the words: which row it belongs to, by which of its \
      names, in which file, and whether a later pack overrides it. Of persons the offices are shown, and of a title \
      those who bore it; name the state too to see only its own. All built-in packs are searched, then those of \
      --pack or chancery.yml.

      EXAMPLES
        chancery pack find "World Bank"
        chancery pack find "Prime Minister of France" --on 1990-05
        chancery pack find "Ring Road" --pack my-field --format json
      """
  )

  @Argument(help: "The words, as a text would write them.")
  var words: String
  @Option(help: ArgumentHelp("The date for which offices are told: 1990, 1990-05 or 1990-05-01.", valueName: "date"))
  var on: DateArgument?
  @Option(
    help: ArgumentHelp("A pack to search too, by name or folder; may be repeated.", valueName: "name-or-folder"),
    completion: .directory
  )
  var pack: [String] = []
  @Option(help: "How to print.")
  var format = PackFormat.text
  @OptionGroup var color: ColorOption

  func validate() throws {
    guard words.utf8.count <= 1000 else { throw ValidationError("that is more than a name: write up to 1000 bytes") }
  }

  func run() throws {
    let added = pack.isEmpty ? try Configuration.load().packs : pack
    for name in added { try PackInspector.require(name) }
    let inspector = PackInspector(PackLibrary.builtIn + added, checksBuiltIn: false)
    let errors = inspector.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw PackError(errors) }
    let matches = inspector.find(words, on: on?.date)
    var output = StandardOutput()
    switch format {
    case .text: for line in matches.lines(width: StandardOutput.width, color.style) { try output.line(line) }
    case .json: try output.write(PackJSON.matches(matches))
    }
    try output.flush()
    guard matches.isEmpty else { return }
    let near = inspector.near(words).map { "\n  near: \($0.title), \($0.reason)" }
    throw CommandFailure("no pack knows these words" + near.joined())
  }
}

extension [PackMatch] {
  /// Each match with its reason under it, and the offices under that; of many who bore a title only the first.
  fileprivate func lines(width: Int, _ style: Style) -> [String] {
    let bearers = filter { $0.key == "offices.title" }
    let others = filter { $0.key != "offices.title" }
    var lines = others.flatMap { match in
      [style.bold("“\(DisplayWidth.plain(match.words))”") + "  " + match.title, "    " + style.dim(match.reason)]
        + match.offices.map { "    " + $0.line }
    }
    guard let first = bearers.first else { return lines }
    lines.append(style.bold("“\(DisplayWidth.plain(first.words))”") + "  borne by")
    for bearer in bearers.prefix(20) {
      for held in bearer.offices {
        lines.append("    \(bearer.title): \(held.line)  " + style.dim("\(bearer.place)"))
      }
    }
    if bearers.count > 20 { lines.append("    … and \(bearers.count - 20) more; name a state, or a date with --on") }
    return lines
  }
}

extension PackMatch {
  /// What the words are: "person.ada-example, Ada Example (persons, ABC)".
  fileprivate var title: String {
    let names = [id, name].filter { !$0.isEmpty }.joined(separator: ", ")
    let about = [section, state ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return DisplayWidth.plain(names.isEmpty ? about : "\(names) (\(about))")
  }

  /// Why: "aliases: (Dr) Example, mine/persons.yml:4:16; overrides world (…)".
  fileprivate var reason: String {
    var reason = "\(key): \(DisplayWidth.plain(wording))  \(place)"
    if let overrides { reason += "; overrides that of \(overrides.pack) (\(overrides))" }
    if let overridden { reason += "; overridden by \(overridden.pack) (\(overridden))" }
    return reason
  }
}

extension PackMatch.Office {
  /// The office with its dates: "Prime Minister of ABC, 1985-01-14 to 2023-08-22".
  fileprivate var line: String {
    let span =
      switch (office.from, office.to) {
      case (let from?, let to?): "\(from) to \(to)"
      case (let from?, nil): "since \(from)"
      case (nil, let to?): "until \(to)"
      case (nil, nil): "dates not known"
      }
    let name = office.title + (office.of.map { " of \($0)" } ?? "")
    return DisplayWidth.plain("\(name), \(span)" + (isCertain ? "" : " (perhaps)"))
  }
}
