/// Finds words of one pack that stand for two things, and packs with too many words.
enum WordingChecker {
  /// What is wrong with the names and wordings of a pack whose files keep to the schema.
  static func problems(in files: [LoadedPack.File], namesPlaces: Bool) -> [PackDiagnostic] {
    var checker = Checker(namesPlaces: namesPlaces)
    for file in files where checker.isGoingOn { checker.check(file) }
    return checker.problems
  }

  /// Sections whose rows do not share words: of two rows, no text could tell which is meant.
  private static let strict = Set(EntitySection.all.map(\.key))
  /// Sections whose rows should not.
  private static let loose: Set<String> = ["measures", "units", "currencies"]

  private struct Checker {
    /// Where words were seen first.
    private struct Claim {
      var row: String
      var file: String
      var place: PackNode.Place
      var isStrict: Bool
    }

    /// A row while its words are noted.
    private struct Claimant {
      var row: String
      var section: String
      var file: String
      /// Whether it shares no words.
      var isStrict: Bool
      /// The words that it has said already.
      var own: Set<String> = []
    }

    /// Whether the place of the first of two rows is told: built-in packs do not keep theirs.
    let namesPlaces: Bool
    private(set) var problems: [PackDiagnostic] = []
    private(set) var isGoingOn = true
    private var count = 0
    private var claims: [String: Claim] = [:]

    init(namesPlaces: Bool) { self.namesPlaces = namesPlaces }

    mutating func check(_ file: LoadedPack.File) {
      guard let schema = PackSchema.file(file.name) else { return }
      for field in file.node.fields {
        guard let shape = schema.top.key(field.key)?.shape else { continue }
        guard case .list(.row(let row)) = shape else {
          count(field.value, shape, file)
          continue
        }
        for item in field.value.items {
          count(item, .row(row), file)
          guard isGoingOn else { return }
          let isStrict = strict.contains(field.key)
          if isStrict || loose.contains(field.key) { claim(item, row, field.key, file.path, isStrict) }
        }
      }
    }

    /// Counts the plain wordings under a value.
    private mutating func count(_ node: PackNode, _ shape: Shape, _ file: LoadedPack.File) {
      switch (shape, node.content) {
      case (.wording, .text(let text)): count += Wording.isPlain(text) ? 1 : Wording(text).count
      case (.list(let item), .list(let items)): for node in items where isGoingOn { count(node, item, file) }
      case (.row(let row), .map(let fields)):
        for field in fields { if let key = row.key(field.key) { count(field.value, key.shape, file) } }
      default: break
      }
      guard isGoingOn, count > PackLimits.mostWordings else { return }
      isGoingOn = false
      let message = "the wordings of the pack stand for more than \(PackLimits.mostWordings)"
      let remedy = "write fewer alternatives, or divide the pack"
      problems.append(PackDiagnostic(message, remedy: remedy, in: file.path, at: node.place))
    }

    /// Notes the words of a row, and reports those that another row has.
    private mutating func claim(_ item: PackNode, _ row: Shape.Row, _ section: String, _ file: String, _ isStrict: Bool)
    {
      let title = row.identity.compactMap { item.text($0) }.joined(separator: " ")
      // A name that something of the past has left to something else is told apart by dates.
      var claimant = Claimant(row: title, section: section, file: file, isStrict: isStrict && item["to"] == nil)
      if row.key("name") != nil, let name = item["name"], let text = name.text {
        claim([text], at: name.place, &claimant)
      }
      for key in ["aliases", "names", "symbols", "wordings"] {
        for alias in item.items(key) { claim(Wording.expanded(alias.text ?? ""), at: alias.place, &claimant) }
      }
    }

    private mutating func claim(_ wordings: [String], at place: PackNode.Place, _ claimant: inout Claimant) {
      // One wording may stand for many that another row has; one message is enough.
      var isTold = false
      for wording in wordings where claimant.own.insert(wording).inserted {
        let key = (claimant.section == "currencies" ? "units" : claimant.section) + "\t" + wording.plainMarks
        guard let first = claims[key] else {
          claims[key] = Claim(row: claimant.row, file: claimant.file, place: place, isStrict: claimant.isStrict)
          continue
        }
        guard !isTold, first.row != claimant.row else { continue }
        isTold = true
        let other = namesPlaces ? ":\(first.place.line):\(first.place.column)" : ""
        problems.append(
          PackDiagnostic(
            "\(wording.shown) stands for \(first.row.shown) too (\(first.file)\(other))",
            remedy: "take it out of one of the two, or write more of the name",
            in: claimant.file,
            at: place,
            severity: claimant.isStrict && first.isStrict ? .error : .warning
          )
        )
      }
    }
  }
}

extension String {
  /// The words with plain apostrophes and hyphens, as they match.
  fileprivate var plainMarks: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    return String(
      unicodeScalars.map { scalar -> Character in
        switch scalar.value {
        case 0x2018, 0x2019: "'"
        case 0x2010...0x2015: "-"
        default: Character(scalar)
        }
      }
    )
  }
}
