import RecordModel

/// Ties notes and entries to their marks in the text, and back references to what they refer to.
///
/// Notes come after their marks, and numbers begin again in each chapter: a note takes the marks of its
/// number that no earlier note has taken.
struct ReferenceLinker: Sendable {
  private var openMarks: [String: [Range<Int>]] = [:]
  /// Works cited so far: identifier and first author.
  private var works: [(id: String, author: String?)] = []

  /// Takes the marks of notes in a passage of running text.
  mutating func note(_ mentions: [Mention]) {
    for mention in mentions {
      if case .citation(let marker) = mention.value { openMarks[marker, default: []].append(mention.span) }
    }
  }

  /// Completes a reference that has its identifier.
  mutating func link(_ reference: inout Reference) {
    if let marker = reference.marker { reference.citedAt = openMarks.removeValue(forKey: marker) ?? [] }
    guard reference.isBackReference else {
      works.append((reference.id, reference.authors.first))
      return
    }
    if let author = reference.authors.first {
      reference.refersTo = works.last { $0.author.map { Self.surname($0) == Self.surname(author) } ?? false }?.id
    } else if reference.place == .footnote {
      reference.refersTo = works.last?.id
    }
  }

  /// The family name, in lower case: what stands before the comma, or the last word.
  private static func surname(_ author: String) -> String {
    let name = author.split(separator: ",").first.map {
      author.contains(",") ? $0 : ($0.split(separator: " ").last ?? $0)
    }
    return (name ?? author[...]).lowercased()
  }
}
