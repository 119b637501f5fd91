import ArgumentParser
import RecordStore

/// `chancery show`: one object of the record with its evidence.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one claim, event, entity, figure or finding with its evidence.",
    usage: "chancery show <identifier> [<options>]",
    discussion: """
      Identifiers stand in the output of figures, timeline, check and extract. Under what is known of the object \
      stand the places it rests on, with the sentence and the words marked.

      EXAMPLES
        chancery show organisation.united-nations
        chancery show c-3k9f0a1b2c3d4 --record relations.chancery
      """
  )

  @Argument(help: "The identifier of a claim, event, entity, figure, finding, mention, reference or commitment.")
  var identifier: String
  @OptionGroup var record: RecordOption
  @OptionGroup var color: ColorOption

  func run() throws {
    let record = try record.open()
    let entries = try record.entries(identifier)
    guard !entries.isEmpty else {
      let named = try record.entities(named: identifier)
      let hint = named.isEmpty ? "" : "; entities of that name: " + named.joined(separator: ", ")
      throw CommandFailure("\(record.path): no object has the identifier \(identifier)\(hint)")
    }
    var output = StandardOutput()
    for (index, entry) in entries.enumerated() {
      if index > 0 { try output.line() }
      for line in Self.lines(entry, width: StandardOutput.width, color.style) { try output.line(line) }
    }
    try output.flush()
  }

  static func lines(_ entry: RecordEntry, width: Int, _ style: Style) -> [String] {
    var table = Table()
    table.indent = 2
    for field in entry.fields { table.add([field.name, field.value]) }
    let places = entry.evidence.flatMap { place -> [String] in
      let sentence = DisplayWidth.plain(
        place.before.suffix(200) + style.open + place.words + style.close + place.after.prefix(200)
      )
      return [
        "  \(place.document):\(place.line):\(place.column)" + (place.page.map { ", \($0.text)" } ?? "")
          + (place.note.map { ": \($0)" } ?? ""),
        "    " + style.shown(sentence),
      ]
    }
    return [style.bold("\(entry.type) \(entry.id): \(DisplayWidth.plain(entry.title))")] + table.lines(width: width)
      + (places.isEmpty ? [] : [""] + places)
  }
}

extension Style {
  /// Marks that survive until the sentence stands on one line.
  fileprivate var open: String { "⟦" }
  fileprivate var close: String { "⟧" }

  /// The sentence with its marks as the terminal can show them.
  fileprivate func shown(_ sentence: String) -> String {
    isColored ? sentence.replacing("⟦", with: "\u{1B}[1;4m").replacing("⟧", with: "\u{1B}[0m") : sentence
  }
}
