import ArgumentParser
import Quantities
import RecordStore

/// `--from`, `--to` and `--year`: which time an answer is about.
struct TimeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first date: 1950, 2020-02 or 2020-02-05.", valueName: "date"))
  var from: DateArgument?
  @Option(help: ArgumentHelp("The last date: 1950, 2020-02 or 2020-02-05.", valueName: "date"))
  var to: DateArgument?
  @Option(help: "A year, instead of --from and --to.")
  var year: Int?

  func validate() throws {
    if year != nil, from != nil || to != nil { throw ValidationError("give --year, or --from and --to") }
    if let from, let to, from.date.days.lowerBound > to.date.days.upperBound {
      throw ValidationError("--from \(from.date) is later than --to \(to.date)")
    }
  }

  var first: PartialDate? { year.flatMap { PartialDate(year: $0) } ?? from?.date }
  var last: PartialDate? { year.flatMap { PartialDate(year: $0) } ?? to?.date }

  /// The time in words: "in 2025", "from 2020-02"; empty where all times are meant.
  var words: String {
    if let year { return "in \(year)" }
    return [from.map { "from \($0.date)" }, to.map { "to \($0.date)" }].compactMap { $0 }.joined(separator: " ")
  }
}

/// `--framework` and `--area`: in which framework of cooperation something stands.
struct PlacementOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what stands in a framework of cooperation.", valueName: "name"))
  var framework: String?
  @Option(help: ArgumentHelp("Only what stands in an area of a framework.", valueName: "name"))
  var area: String?

  /// The framework and the area in words; empty where all are meant.
  var words: String {
    [framework.map { "in “\($0)”" }, area.map { "in the area “\($0)”" }].compactMap(\.self).joined(separator: " ")
  }
}

/// What all answers take: the record, the format, how many rows.
struct AnswerOptions: ParsableArguments {
  @OptionGroup var record: RecordOption
  @Option(help: "How to print.")
  var format = ListFormat.text
  @Option(help: ArgumentHelp("How many rows to show.", valueName: "number"))
  var limit: Int?
  @OptionGroup var color: ColorOption

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit \(limit) is below 1") }
  }
}

extension AnswerFilter {
  /// The filter of a command line.
  init(_ time: TimeOptions, actor: String? = nil, _ placement: PlacementOptions? = nil) {
    self.init(
      from: time.first,
      to: time.last,
      actor: actor,
      framework: placement?.framework,
      area: placement?.area
    )
  }
}
