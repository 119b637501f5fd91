import Quantities
import RecordModel
import Text

/// The tellings of one document as linking will see them, held until all names of their sentences are known.
///
/// What is made of them is stored with the document, so that a later build asks the store, and not every telling, which
/// ones a changed document can have to do with.
struct DocumentTellings {
  private var tellings: [(key: Int, sentence: Range<Int>, telling: EventTelling)] = []
  private var names: [(span: Range<Int>, name: EventTelling.Name)] = []

  mutating func add(_ event: Event, key: Int) {
    let sides = event.source + event.target
    let parties = Set(sides.map { $0.state ?? $0.entity ?? $0.name }).sorted()
    guard let days = event.date?.days, let first = days.first, let last = days.last, !parties.isEmpty else { return }
    let people = Set(sides.compactMap(\.entity).filter { $0.hasPrefix("person.") || $0.hasPrefix("x-person-") })
    let telling = EventTelling(
      id: event.eventID,
      kind: event.kind.rawValue,
      subtype: event.subtype,
      parties: parties.joined(separator: "|"),
      people: people.isEmpty ? nil : people.sorted().joined(separator: "|"),
      firstDay: first,
      lastDay: last,
      object: event.object,
      place: event.place,
      status: event.status.rawValue
    )
    tellings.append((key, event.sentence, telling))
  }

  mutating func add(_ mention: Mention, of text: SourceText) {
    guard let name = mention.name, EventTelling.kindsOfThings.contains(name.kind.rawValue)
    else { return }
    names.append((mention.span, EventTelling.Name(entity: name.entity, words: text[mention.span])))
  }

  /// Gives each telling with each key of a group to which it belongs.
  func forEachGroup(_ groupKeys: (EventTelling) -> [Int], _ body: (Int, Int) throws -> Void) throws {
    for (key, sentence, var telling) in tellings {
      if telling.mayHaveThing {
        telling.names =
          names.filter { $0.span.lowerBound >= sentence.lowerBound && $0.span.upperBound <= sentence.upperBound }
          .sorted { $0.span.lowerBound < $1.span.lowerBound }.map(\.name)
      }
      for group in Set(groupKeys(telling)).sorted() { try body(key, group) }
    }
  }
}
