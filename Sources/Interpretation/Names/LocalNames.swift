import RecordModel
import Text

/// The names that a document itself has made known: acronyms in brackets and short names of its people.
struct LocalNames: Sendable {
  private var names: [UInt32: NamedThing] = [:]
  var isEmpty: Bool { names.isEmpty }

  /// What a word stands for by what the document said before.
  subscript(token: Token) -> NamedThing? { names[token.hash] }

  /// Lets a word stand for something from now on; the first meaning stays.
  mutating func add(_ token: Token, for thing: NamedThing) {
    if names[token.hash] == nil { names[token.hash] = thing }
  }

  /// Notes the acronym that follows a name in brackets: "Coral Reef Alliance (CRA)".
  mutating func noteAcronym(of thing: NamedThing, in passage: borrowing Passage) {
    let open = thing.tokens.upperBound
    guard open + 2 < passage.tokens.count, WordClass.table[passage.tokens[open]] == .bracket,
      WordClass.table[passage.tokens[open + 2]] == .bracket
    else { return }
    let acronym = passage.tokens[open + 1]
    guard acronym.isWord, acronym.isAllCapitals, (2...8).contains(acronym.length) else { return }
    add(acronym, for: thing)
  }
}
