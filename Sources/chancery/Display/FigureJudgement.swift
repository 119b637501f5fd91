import Quantities
import Reconciliation
import RecordStore

/// How the sources of a figure stand to each other, in words.
struct FigureJudgement {
  private let sources: [FigureEntry.Source]
  private let verdict: FigureVerdict

  /// Weighs the sources of a figure; a single source is not weighed.
  init(_ figure: FigureEntry, _ record: Record) throws {
    sources = figure.sources
    guard sources.count > 1, figure.id != nil else {
      verdict = FigureVerdict([])
      return
    }
    let statements = zip(figure.sources, try record.backgrounds(of: figure)).map { source, background in
      let place = source.place
      var statement = FigureStatement(
        source.quantity,
        source.modality,
        sentence: place.before + place.words + place.after,
        document: place.document
      )
      statement.attribution = source.attribution
      statement.title = background.title
      statement.cited = background.cited
      statement.addresses = background.addresses
      statement.published = background.published
      return statement
    }
    verdict = FigureVerdict(statements)
  }

  /// A line for each repetition and disagreement, and for the best reading.
  var lines: [String] {
    verdict.repetitions.map { "\(place($0.statement)) repeats \(place($0.of)): \(Self.words($0.reason))" }
      + verdict.disagreements.map {
        "\(value($0.one)) and \(value($0.other)) have no value in common: \(Self.words($0.reason))"
      }
      + [verdict.best.map { "best reading: \(value($0.statement)), \(place($0.statement)): \(Self.words($0.rule))" }]
      .compactMap(\.self)
  }

  /// What a program is told of a source: the claim it repeats, the claims it disagrees with, the rule that makes it best.
  func cells(of index: Int) -> [Sheet.Cell] {
    let repeated = verdict.repetitions.first { $0.statement == index }.map { sources[$0.of].claim }
    let others = verdict.disagreements.compactMap { pair in
      pair.one == index ? sources[pair.other].claim : pair.other == index ? sources[pair.one].claim : nil
    }
    let rule = verdict.best.flatMap { $0.statement == index ? Self.name($0.rule) : nil }
    return [.init(repeated), .list(others), .init(rule)]
  }

  private func place(_ index: Int) -> String {
    let place = sources[index].place
    return "\(place.document):\(place.line):\(place.column)"
  }

  private func value(_ index: Int) -> String { QuantityText(sources[index].quantity).value }

  private static func words(_ reason: FigureVerdict.Repetition.Reason) -> String {
    switch reason {
    case .cites: "the same value, and it cites that document"
    case .sameSource(let title): "the same value, and both cite “\(title)”"
    case .sameWord(let name): "the same value, both on the word of \(name)"
    case .wording: "the same value in the same words"
    }
  }

  private static func words(_ reason: FigureVerdict.Disagreement.Reason) -> String {
    switch reason {
    case .decimalPoint: "one is the other times ten, a hundred or a thousand, perhaps a slip of the decimal point"
    case .sources(let one, let other): "they rest on different sources, \(one) and \(other)"
    case .vintage: "one was published later and may be revised"
    case .unknown: "the texts give no reason"
    }
  }

  private static func words(_ rule: FigureVerdict.BestReading.Rule) -> String {
    switch rule {
    case .official: "it alone comes from a public body"
    case .laterVintage: "it was published last"
    case .finerPrecision: "it is the most precise, and all the others allow it"
    }
  }

  private static func name(_ rule: FigureVerdict.BestReading.Rule) -> String {
    switch rule {
    case .official: "official source"
    case .laterVintage: "later vintage"
    case .finerPrecision: "finer precision"
    }
  }
}
