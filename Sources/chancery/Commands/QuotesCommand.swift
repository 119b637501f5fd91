import ArgumentParser
import RecordStore

/// `chancery quotes`: what is quoted, and from whom.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "List quotations with their speakers where they are known.",
    usage: "chancery quotes [<options>]",
    discussion: """
      The speaker is known where the text names one for the quotation, where its sentence makes a statement of \
      somebody, or gives a figure on somebody's word. Titles of documents and works, and short quotations, which are \
      mostly set phrases, are left out and counted: see --titles and --least-words.

      EXAMPLES
        chancery quotes --actor "Foreign Ministry"
        chancery quotes --known --least-words 1
        chancery quotes --format csv > quotes.csv
      """
  )

  @Option(help: ArgumentHelp("Words of the name of the speaker.", valueName: "name"))
  var actor: String?
  @Option(help: ArgumentHelp("The fewest words that a quotation has.", valueName: "number"))
  var leastWords = 6
  @Flag(help: "Only quotations whose speaker is known.")
  var known = false
  @Flag(help: "Titles of documents and works too: quoted words that all begin with capitals.")
  var titles = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let record = try options.record.open()
    let all = try record.quotes(AnswerFilter(time, actor: actor)).filter { !known || !$0.speakers.isEmpty }
    let spoken = titles ? all : all.filter { !$0.isTitle }
    let found = spoken.filter { $0.length >= leastWords }
    var answer = Answer(
      ["Quotations", time.words, actor.map { "of “\($0)”" } ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
      heads: ["Speaker", "Said", "Occasion", "Words"],
      fields: ["speakers", "date", "occasion", "words", "document", "line", "column", "quotation"]
    )
    answer.widest = 32
    answer.items = found.map { quote in
      Answer.Item(
        cells: [
          quote.speakers.isEmpty ? "speaker not known" : quote.speakers.prefix(2).joined(separator: "; "),
          quote.date ?? "", quote.occasion ?? "",
          quote.place.words,
        ],
        values: [
          .list(quote.speakers), .init(quote.date), .init(quote.occasion), .text(quote.place.words),
          .text(quote.place.document),
          .init(quote.place.line), .init(quote.place.column), .text(quote.id),
        ],
        id: quote.id,
        evidence: [quote.place]
      )
    }
    let short = spoken.count - found.count
    let named = all.count - spoken.count
    if named > 0 { answer.remarks.append("\(named) titles of documents and works are left out (--titles)") }
    if short > 0 { answer.remarks.append("\(short) of fewer than \(leastWords) words are left out (--least-words)") }
    try answer.print(options, ProvenanceLine(record)) {
      short > 0
        ? "no quotations of \(leastWords) words or more; \(short) shorter (--least-words)"
        : try EmptyAnswer(record).reason("quotations", time, actor: actor)
    }
  }
}
