/// The lists of a document and how far they have counted.
struct WordNumbering {
  private struct Level {
    var start = 1
    var style = "decimal"
    var pattern = ""
    var restart: Int?
    var isLegal = false
  }

  private struct List {
    /// The definition that lists share, and with it how far they have counted.
    var definition: String
    var levels: [Int: Level]
    /// The numbers with which the list begins anew.
    var starts: [Int: Int] = [:]
    var hasBegun = false
  }

  private var lists: [String: List] = [:]
  private var counters: [String: [Int?]] = [:]

  private static let mostLevels = 9

  init(_ tree: XMLNode?) {
    guard let root = tree?["numbering"] else { return }
    var definitions: [String: [Int: Level]] = [:]
    var links: [String: String] = [:]
    var named: [String: String] = [:]
    for node in root.all("abstractNum") {
      guard let id = node.value("abstractNumId") else { continue }
      definitions[id] = Self.levels(node)
      links[id] = node["numStyleLink"]?.value("val")
      if let name = node["styleLink"]?.value("val") { named[name] = id }
    }
    for node in root.all("num") {
      guard let id = node.value("numId"), let shared = node["abstractNumId"]?.value("val") else { continue }
      let definition = links[shared].flatMap { named[$0] } ?? shared
      var list = List(definition: definition, levels: definitions[definition] ?? [:])
      for change in node.all("lvlOverride") {
        guard let level = change.value("ilvl").flatMap({ Int($0) }) else { continue }
        if let own = Self.levels(change)[level] { list.levels[level] = own }
        list.starts[level] = (change["startOverride"]?.value("val")).flatMap { Int($0) }
      }
      lists[id] = list
    }
  }

  private static func levels(_ node: XMLNode) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in node.all("lvl") {
      guard let number = child.value("ilvl").flatMap({ Int($0) }), (0..<mostLevels).contains(number) else { continue }
      var level = Level()
      level.start = (child["start"]?.value("val")).flatMap { Int($0) } ?? 1
      level.style = child["numFmt"]?.value("val") ?? "decimal"
      level.pattern = child["lvlText"]?.value("val") ?? ""
      level.restart = (child["lvlRestart"]?.value("val")).flatMap { Int($0) }
      level.isLegal = child["isLgl"].map { $0.value("val") != "0" } ?? false
      levels[number] = level
    }
    return levels
  }

  /// Counts a paragraph of a list: its label, "-" for a bullet; `nil` where the list is none.
  mutating func label(list id: String, level number: Int) -> String? {
    guard var list = lists[id], (0..<Self.mostLevels).contains(number), let level = list.levels[number] else {
      return nil
    }
    if level.style == "bullet" { return "-" }
    var counter = counters[list.definition] ?? Array(repeating: nil, count: Self.mostLevels)
    if !list.hasBegun {
      for (level, start) in list.starts where (0..<Self.mostLevels).contains(level) { counter[level] = start &- 1 }
      list.hasBegun = true
      lists[id] = list
    }
    counter[number] = (counter[number] ?? level.start &- 1) &+ 1
    for above in 0..<number where counter[above] == nil { counter[above] = list.levels[above]?.start ?? 1 }
    for below in number + 1..<max(Self.mostLevels, number + 1) {
      let restart = list.levels[below]?.restart
      if restart != 0, restart.map({ number < $0 }) ?? true { counter[below] = nil }
    }
    counters[list.definition] = counter
    return Self.printed(level, list, counter)
  }

  /// The pattern of a level with its numbers: "%1.%2" is "3.1".
  private static func printed(_ level: Level, _ list: List, _ counter: [Int?]) -> String {
    var text = ""
    var isPlace = false
    for character in level.pattern {
      if isPlace, let place = character.wholeNumberValue, (1...mostLevels).contains(place) {
        let style = level.isLegal ? "decimal" : list.levels[place - 1]?.style ?? "decimal"
        text += ListLabel.text(counter[place - 1] ?? 1, style: style)
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
