import Checks
import Packs
import Reconciliation
import RecordModel
import RecordStore

/// Puts the documents of a record together: events, figures, entities, and findings between documents.
struct Linker {
  private let entities: [String: Entity]
  private let measures: [MeasureDefinition]
  private let pipeline: DocumentPipeline

  init(_ lexicon: Lexicon, _ pipeline: DocumentPipeline) {
    entities = Dictionary(lexicon.entities.map { ($0.id, $0) }) { first, _ in first }
    measures = lexicon.measures
    self.pipeline = pipeline
  }

  /// Returns how much the record holds, and how many events, as they are told, had to be grouped for it.
  func link(_ session: LinkSession) throws -> (RecordCounts, grouped: Int) {
    let grouped = try mergeEvents(session)
    try session.writeEvents()
    for measure in measures {
      try session.writeMeasure(measure.id, label: measure.label, direction: measure.direction.rawValue)
    }
    try session.writeFigures()
    try session.writeEntities { entities[$0] }
    try compare(session)
    return (try session.counts(), grouped)
  }

  /// Holds the documents against each other, a figure at a time; what has not changed is taken from the old record.
  private func compare(_ session: LinkSession) throws {
    var findings = try session.carriedFindings()
    try session.comparableFigures { findings += pipeline.comparing($1, about: $0) }
    for finding in CheckRunner.identified(findings) { try session.add(finding) }
  }

  /// Brings together the tellings of each event; those that no changed document has to do with stay as they are.
  private func mergeEvents(_ session: LinkSession) throws -> Int {
    var grouping = EventGrouping()
    var count = 0
    try session.tellings {
      grouping.add(EventMerger.Candidate($0))
      count += 1
    }
    for (told, event) in grouping.merged() { try session.merge(told, into: event) }
    return count
  }
}

extension EventTelling {
  /// What it must share with another telling for both to be grouped together.
  var groupKeys: [Int] { EventGrouping.keys(of: EventMerger.Candidate(self)) }
}

extension EventMerger.Candidate {
  fileprivate init(_ telling: EventTelling) {
    self.init(
      id: telling.id,
      kind: telling.kind,
      parties: telling.parties,
      people: telling.people,
      days: telling.firstDay...max(telling.firstDay, telling.lastDay),
      object: telling.object,
      status: telling.status
    )
    subtype = telling.subtype
    place = telling.place
    thing = telling.object.flatMap { object in
      telling.names.first { EventThing.isNamed(in: object, by: $0.words) }?.entity
    }
  }
}
