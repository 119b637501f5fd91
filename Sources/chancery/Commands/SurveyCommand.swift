import ArgumentParser
import Compilation
import Quantities

/// `chancery survey`: the index of a survey, and whether a printed table follows from it.
struct SurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey",
    abstract: "Work out the weighted average index of a survey, or check a printed table of it.",
    usage: "chancery survey [<file>] --scale <file> [<options>]",
    discussion: """
      The file has a row of counts for each item under the labels of the scale, or a row of answers for each \
      respondent. The index is the sum of the weights divided by the number of answers, in exact arithmetic; the \
      interval is the 95 per cent confidence interval of the mean by the normal approximation, good only for a \
      random sample. A printed table (columns item, index, perhaps level and n) is held against the data, or without \
      data against the scale and --n: whether so many answers can give such an index, and whether its level is the \
      right one.

      The scale: answers: {Low: 0.2, High: 1.0}, and levels: with label, from and to for each.

      EXAMPLES
        chancery survey answers.csv --scale scale.yml
        chancery survey answers.csv --scale scale.yml --printed table.csv
        chancery survey --scale scale.yml --printed table.csv --n 99
      """
  )

  @Argument(help: "The answers as CSV.", completion: .file(extensions: ["csv"]))
  var file: String?
  @Option(help: ArgumentHelp("The scale as YAML.", valueName: "file"), completion: .file(extensions: ["yml"]))
  var scale: String
  @Option(help: ArgumentHelp("A printed table as CSV.", valueName: "file"), completion: .file(extensions: ["csv"]))
  var printed: String?
  @Option(help: ArgumentHelp("How many answered each item of the printed table.", valueName: "number"))
  var n: Int?
  @Option(help: "How to print.")
  var format = ListFormat.text
  @OptionGroup var color: ColorOption

  func validate() throws {
    if file == nil, printed == nil { throw ValidationError("name the answers, a printed table (--printed), or both") }
    if let n, n < 1 { throw ValidationError("--n \(n) is below 1") }
  }

  func run() throws {
    let scale = try SurveyScale.load(scale)
    let table = try file.map { try SurveyTable.load($0, scale) } ?? SurveyTable()
    let rows = try printed.map { try SurveyTable.printed($0) } ?? []
    let source = ProvenanceLine([file, printed].compactMap { $0 }.joined(separator: ", ") + "; scale \(self.scale)")
    if file != nil {
      try Self.results(table, scale).print(format, limit: nil, color.style, source) { "the file has no answers" }
    }
    if printed != nil {
      let (answer, isRight) = check(rows, scale, table)
      try answer.print(format, limit: nil, color.style, source) { "the printed table has no rows" }
      if !isRight { throw ExitStatus.found.code }
    }
  }

  private static func results(_ table: SurveyTable, _ scale: SurveyScale) -> Answer {
    var answer = Answer(
      "Weighted average index",
      heads: ["Index", "95 %", "Level", "n", "Item"],
      fields: ["item", "n", "index", "low", "high", "level"] + scale.answers.map(\.label)
    )
    answer.items = table.results.map { result in
      let index = result.index.rounded(toPlaces: 4)
      let low = result.margin.map { (result.index - $0).rounded(toPlaces: 4) }
      let high = result.margin.map { (result.index + $0).rounded(toPlaces: 4) }
      let shares = zip(scale.answers, result.counts).map { answer, count in
        let share = Rational(Int128(100 * count), Int128(result.answers)).rounded(toPlaces: 1)
        return "\(answer.label) \(count) (\(share) %)"
      }
      return Answer.Item(
        cells: [
          index, low.flatMap { low in high.map { "\(low)–\($0)" } } ?? "", result.level ?? "in no level",
          "\(result.answers)", result.item,
        ],
        values: [
          .text(result.item), .init(result.answers), .number(index), low.map { .number($0) } ?? .empty,
          high.map { .number($0) } ?? .empty, .init(result.level),
        ] + result.counts.map { .init($0) },
        notes: [shares.joined(separator: ", ")]
      )
    }
    answer.remarks = table.notes
    return answer
  }

  private func check(_ rows: [PrintedResult], _ scale: SurveyScale, _ table: SurveyTable) -> (Answer, Bool) {
    var answer = Answer(
      "The printed table",
      heads: ["Printed", "Level", "Verdict", "Item"],
      fields: ["item", "index", "level", "verdict", "problems"]
    )
    let problems = rows.map { $0.problems(scale, table.results, answers: n) }
    answer.items = zip(rows, problems).map { row, problems in
      let verdict = problems.isEmpty ? "holds" : "does not hold"
      return Answer.Item(
        cells: [row.index, row.level ?? "", verdict, row.item],
        values: [.text(row.item), .text(row.index), .init(row.level), .text(verdict), .list(problems)],
        notes: problems
      )
    }
    let wrong = problems.count { !$0.isEmpty }
    answer.remarks = ["\(wrong) of \(EnglishPlural.counted(rows.count, "row")) \(wrong == 1 ? "does" : "do") not hold"]
    return (answer, wrong == 0)
  }
}
