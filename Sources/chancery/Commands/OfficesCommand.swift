import ArgumentParser
import Compilation
import Packs
import Quantities
import RecordModel
import RecordStore

/// `chancery offices`: who held which office on a date.
struct OfficesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offices",
    abstract: "Show who held which office on a date.",
    usage: "chancery offices --on <date> [<options>]",
    discussion: """
      Offices and their dates come from packs, each with its source. Without --pack, the answer has the persons whom \
      the documents of the record name; with --pack, all those of the packs, and no record is needed. Where only the \
      year or month of a beginning or end is known and the date lies in it, the answer says "perhaps".

      EXAMPLES
        chancery offices --on 1998-12-01 --state NZL
        chancery offices --on 2023-08-22 --title "Prime Minister"
        chancery offices --on 2016 --state FRA --pack my-field
      """
  )

  @Option(help: ArgumentHelp("The date: 1998, 1998-12 or 1998-12-01.", valueName: "date"))
  var on: DateArgument
  @Option(help: ArgumentHelp("Only offices of a state, by its ISO 3166 code.", valueName: "code"))
  var state: String?
  @Option(help: ArgumentHelp("Words of the title.", valueName: "words"))
  var title: String?
  @OptionGroup var packs: PackOptions
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let code = state?.uppercased()
    let known = try packs.pack.isEmpty ? ofRecord(code) : ofPacks(code)
    let all = known.holders
    let found = all.filter { holder in
      title.map { holder.office.title.lowercased().contains($0.lowercased()) } ?? true
    }
    var answer = Answer(
      "Offices on \(on.date)" + (code.map { " of \($0)" } ?? ""),
      heads: ["Of", "Office", "Person", "From", "To", "Source"],
      fields: ["of", "title", "person", "entity", "state", "from", "to", "certain", "source"]
    )
    answer.items = found.map(Self.item)
    try answer.print(options, known.provenance) {
      if let code, !known.states.contains(code) { throw CommandFailure.unknownState(code) }
      if !all.isEmpty {
        let titles = Set(all.map(\.office.title)).sorted()
        return "nobody with that title; there are: " + titles.joined(separator: ", ")
      }
      return "nobody named here held an office on \(on.date)" + (code.map { " of \($0)" } ?? "")
        + (packs.pack.isEmpty ? "; --pack asks the packs themselves" : "")
    }
  }

  /// Who held an office on the date, as far as a source knows.
  private struct Known {
    var holders: [OfficeHolder]
    var states: Set<String>
    var provenance: ProvenanceLine
  }

  private func ofRecord(_ code: String?) throws -> Known {
    let record = try options.record.open()
    return Known(
      holders: try record.officeHolders(on: on.date, state: code),
      states: Set(try record.entities(EntityFilter()).compactMap(\.state)),
      provenance: try ProvenanceLine(record)
    )
  }

  private func ofPacks(_ code: String?) throws -> Known {
    let lexicon = try PackLibrary.load(packs.pack, useDefaults: !packs.noDefaultPacks)
    let persons = lexicon.entities.filter { $0.kind == .person }.map(EntityEntry.init)
    let names = lexicon.packs.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    return Known(
      holders: OfficeHolder.holders(persons, on: on.date, state: code),
      states: Set(lexicon.entities.compactMap(\.state)),
      provenance: ProvenanceLine("packs " + names)
    )
  }

  private static func item(_ holder: OfficeHolder) -> Answer.Item {
    let office = holder.office
    let doubt = holder.isCertain ? "" : " (perhaps)"
    return Answer.Item(
      cells: [
        office.of ?? "", office.title + doubt, holder.name, office.from ?? "", office.to ?? "", office.source ?? "",
      ],
      values: [
        .init(office.of), .text(office.title), .text(holder.name), .text(holder.entity), .init(holder.state),
        .init(office.from), .init(office.to), .text(holder.isCertain ? "yes" : "perhaps"), .init(office.source),
      ]
    )
  }
}
