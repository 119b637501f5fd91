import RecordStore

/// An event as a row: when, who, whom, where, what.
struct EventRow {
  private let event: TimelineEntry
  private let parties: [EventParty]

  init(_ event: TimelineEntry, _ parties: [EventParty]) {
    self.event = event
    self.parties = parties
  }

  var item: Answer.Item {
    let who = names(.source)
    let whom = names(.target)
    let first = event.tellings.first
    let date = (event.date ?? "no date") + (event.status == "occurred" ? "" : " (\(event.status))")
    return Answer.Item(
      cells: [
        date, who.joined(separator: "; "), whom.joined(separator: "; "),
        [event.place, event.object].compactMap { $0 }.joined(separator: ": "),
      ],
      values: [
        .init(event.date), .text(event.status), .list(who), .list(whom), .init(event.place), .init(event.object),
        .init(event.tellings.count), .init(first?.document), first.map { .init($0.line) } ?? .empty,
        .init(first?.words), event.otherDatesCell, .text(event.id),
      ],
      id: event.id,
      evidence: event.tellings,
      notes: event.otherDates.map(\.note)
    )
  }

  /// The names of a side, persons with their offices first; the state of a person is not named again.
  func names(_ side: EventParty.Side) -> [String] {
    // Tellings may differ in who visits whom: each party stands where it was told first.
    let own = parties.enumerated().filter { index, party in
      party.side == side && !parties[..<index].contains { $0.side != side && $0.name == party.name }
    }.map(\.element)
    let people = own.filter { $0.kind == "person" }
    let states = Set(people.compactMap(\.state))
    let others = own.filter { party in
      party.kind != "person" && !(party.kind == "state" && party.state.map(states.contains) == true)
    }
    return (people + others).map { party in
      let offices = party.offices.filter { $0.of == party.state || party.kind != "person" }
      let titles = (offices.isEmpty ? party.offices : offices).map(\.title)
      return titles.isEmpty ? party.name : "\(party.name) (\(titles.prefix(2).joined(separator: ", ")))"
    }
  }
}

extension TimelineEntry {
  /// The dates of tellings that cannot be that of the event, each with its place.
  var otherDatesCell: Sheet.Cell { .list(otherDates.map { "\($0.date) \($0.at)" }) }
}

extension TimelineEntry.OtherDate {
  fileprivate var at: String { "\(place.document):\(place.line):\(place.column)" }

  /// The line under a row: "≠ dated 2020-02-10  a.txt:18:381".
  var note: String { "≠ dated \(date)  \(at)" }
}
