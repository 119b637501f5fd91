import Plots
import Quantities
import RecordModel
import RecordStore

/// Why sources of one figure may differ: what tells them apart besides the value, in words.
struct Differences {
  let figure: FigureEntry
  let details: [SourceDetail]

  var reasons: [String] {
    guard figure.sources.count > 1 else { return [] }
    return [gap, modality, approximation, attribution, scope, definition, asOf, basis, dates, documents].compactMap {
      $0
    }
  }

  /// How far the values lie apart.
  private var gap: String? {
    let values = figure.comparable.compactMap { $0.quantity.value?.rational?.drawn }
    guard figure.agreement == .differ, let low = values.min(), let high = values.max(), low > 0 else { return nil }
    let percent = (high - low) / low * 100
    guard percent >= 0.05 else { return nil }
    return "The largest value is \(Self.rough(percent)) per cent above the smallest."
  }

  private var modality: String? {
    let kinds = distinct(figure.sources.map { $0.modality == .actual ? "what was" : "a \($0.modality.rawValue)" })
    return kinds.count > 1 ? "They tell different things: \(kinds.joined(separator: ", "))." : nil
  }

  private var approximation: String? {
    let kinds = distinct(figure.sources.map(\.quantity.approximation.rawValue))
    return kinds.count > 1 ? "Some are exact, others are not: \(kinds.joined(separator: ", "))." : nil
  }

  private var attribution: String? {
    let names = distinct(figure.sources.map { $0.attribution ?? "the document itself" })
    return names.count > 1 ? "They rest on different words: \(names.joined(separator: "; "))." : nil
  }

  private var scope: String? {
    let scopes = distinct(details.map { $0.scope ?? "none named" })
    return scopes.count > 1 ? "Their scope is worded differently: \(scopes.joined(separator: "; "))." : nil
  }

  private var definition: String? {
    let words = distinct(details.map { $0.definition.isEmpty ? "none" : $0.definition.joined(separator: ", ") })
    return words.count > 1 ? "What is counted is qualified differently: \(words.joined(separator: "; "))." : nil
  }

  private var asOf: String? {
    let dates = distinct(details.compactMap { $0.asOf.map(Words.time) })
    return dates.count > 1 ? "They count up to different days: \(dates.joined(separator: "; "))." : nil
  }

  private var basis: String? {
    let kinds = distinct(details.compactMap(\.timeBasis))
    return kinds.count > 1
      ? "Their time is known from different words: \(kinds.map(Words.kind).joined(separator: ", "))." : nil
  }

  private var dates: String? {
    let dates = distinct(details.compactMap { $0.documentDate.map(Words.time) })
    return dates.count > 1 ? "They were written at different times: \(dates.joined(separator: "; "))." : nil
  }

  private var documents: String? {
    guard figure.agreement == .differ, distinct(details.map(\.document)).count == 1 else { return nil }
    return "One document gives them all: it contradicts itself, or speaks of different things."
  }

  /// A number with one digit behind the point.
  private static func rough(_ number: Double) -> String {
    let tenths = Int((min(number, 1e12) * 10).rounded())
    return Words.grouped(tenths / 10) + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
  }

  private func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
