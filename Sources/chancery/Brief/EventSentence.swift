import RecordStore

/// An event told in a sentence of its own, from its kind, parties, place and object.
struct EventSentence {
  private let event: TimelineEntry
  private let who: [String]
  private let whom: [String]
  private let visited: String?

  init(_ event: TimelineEntry, _ parties: [EventParty]) {
    self.event = event
    visited = parties.first { $0.side == .target && $0.kind == "state" }?.name
    let row = EventRow(event, parties)
    (who, whom) = (row.names(.source), row.names(.target))
  }

  var text: String {
    let sentence =
      switch event.kind {
      case "visit": visit
      case "agreement", "entry-into-force": agreement
      default: other
      }
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  private var visit: String {
    let goal = event.place ?? visited ?? whom.first
    let all = Self.list(who + whom)
    guard !who.isEmpty, let goal, !who.contains(goal) else {
      return "a visit\(when)\(status): \(all)" + (event.object.map { ", \($0)" } ?? "")
    }
    let verb = event.status == "planned" ? "is to visit" : "visited"
    let hosts = whom.filter { $0 != goal }
    let host = hosts.isEmpty ? "" : " (\(Self.list(hosts)))"
    let purpose = event.object.map { " \($0)" } ?? ""
    return "\(Self.list(who)) \(verb) \(goal)\(host)\(when)\(status)" + (purpose.isEmpty ? "" : ":\(purpose)")
  }

  private var agreement: String {
    let all = Self.list(who + whom)
    let object = event.object.map { " \($0)" } ?? ""
    let place = event.place.map { " in \($0)" } ?? ""
    switch event.subtype {
    case "agreement.signed": return "\(all) signed\(object.isEmpty ? " an agreement" : object)\(place)\(when)\(status)"
    case "agreement.in-force" where !object.isEmpty:
      return "\(event.object ?? "") came into force\(when)\(status) (\(all))"
    case "agreement.ratified" where !object.isEmpty: return "\(all) ratified\(object)\(when)\(status)"
    default: return other
    }
  }

  /// "China and Peru, relations upgraded in 2013: to a partnership".
  private var other: String {
    let kind = event.subtype.replacing(".", with: " ").replacing("-", with: " ")
    let what = [event.object, event.place.map { "in \($0)" }].compactMap(\.self).joined(separator: ", ")
    let parties = Self.list(who + whom)
    return (parties.isEmpty ? "" : parties + ": ") + kind + when + status + (what.isEmpty ? "" : ": \(what)")
  }

  private var when: String { event.date.map { " " + TimePhrase.words($0) } ?? "" }

  private var status: String {
    event.status == "occurred" || event.kind == "visit" && event.status == "planned" ? "" : " (\(event.status))"
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
