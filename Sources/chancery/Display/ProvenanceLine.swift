import Quantities
import RecordStore

/// One line on what an answer rests on.
struct ProvenanceLine {
  let text: String

  /// Names the record, its documents and their dates, and the day that was asked for.
  init(_ provenance: Provenance, asOf: PartialDate? = nil) {
    let count = provenance.documents.count
    let names = provenance.documents.prefix(3).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    var parts = [
      "\(EnglishPlural.counted(count, "document")) (\(names.joined(separator: ", "))\(count > 3 ? ", …" : ""))"
    ]
    if let first = provenance.firstDate, let last = provenance.lastDate {
      let undated = provenance.undated == 0 ? "" : ", \(provenance.undated) without a date"
      parts.append("dated \(first == last ? first : "\(first) to \(last)")\(undated)")
    } else {
      parts.append("none with a date")
    }
    if let asOf { parts.append("as of \(asOf)") }
    text = "record \(provenance.path): " + parts.joined(separator: ", ")
  }

  init(_ text: String) { self.text = text }

  /// Says it beside an answer that does not bear it: one for programs, and one without a row.
  func sayBeside(isForPrograms: Bool, isEmpty: Bool) {
    if isForPrograms || isEmpty { Messages.say(text) }
  }

  init(_ record: Record, asOf: PartialDate? = nil) throws { try self.init(record.provenance(), asOf: asOf) }
}

extension DateArgument {
  /// The day on which the program runs.
  static var today: PartialDate { PartialDate(dayNumber: Clock.dayNumber) }
}
