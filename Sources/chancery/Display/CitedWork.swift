import RecordStore

/// A work that the documents cite, with all the entries that name it.
struct CitedWork {
  /// In the order of the documents; at least one.
  private(set) var entries: [CitedSource]
  private(set) var statements: [CitedSource.Statement]

  var citations: Int { entries.reduce(0) { $0 + $1.citations } }

  private init(_ entry: CitedSource) { (entries, statements) = ([entry], entry.statements) }

  /// The works of some entries, in the order of the first: entries of one title, first author and year are one work.
  ///
  /// A title of one or two words may be that of several works: such entries stay apart.
  static func works(of sources: [CitedSource]) -> [CitedWork] {
    var works: [CitedWork] = []
    var known: [String: Int] = [:]
    for source in sources {
      let key = Self.key(of: source)
      if let key, let index = known[key] {
        works[index].add(source)
      } else {
        if let key { known[key] = works.count }
        works.append(CitedWork(source))
      }
    }
    return works
  }

  private mutating func add(_ entry: CitedSource) {
    entries.append(entry)
    statements += entry.statements.filter { new in
      !statements.contains { $0.id == new.id && $0.place.document == new.place.document }
    }
  }

  private static func key(of source: CitedSource) -> String? {
    let words = (source.title ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count > 2 else { return nil }
    let author = source.authors.first?.split(separator: ",").first?.lowercased() ?? ""
    return [words.joined(separator: " "), author, source.year.map { "\($0)" } ?? ""].joined(separator: "\u{1F}")
  }
}
