import Compilation
import Text

/// What a new edition changed, for people.
struct EditionText {
  private let diff: EditionDiff
  private let width: Int
  private let style: Style
  private let places: (old: LineIndex, new: LineIndex)

  init(_ diff: EditionDiff, width: Int, _ style: Style) {
    self.diff = diff
    self.width = width
    self.style = style
    places = (LineIndex(diff.old), LineIndex(diff.new))
  }

  var lines: [String] {
    let names = [diff.old.name, diff.new.name].map(DisplayWidth.plain)
    var lines = [style.bold("\(names[0]) → \(names[1])")]
    for (title, changes) in [("Claims", diff.claims), ("Events", diff.events), ("Findings", diff.findings)] {
      lines += ["", style.bold("\(title): \(Self.summary(changes))")]
      for change in changes.changed { lines += self.lines(change) }
      for item in changes.added { lines += self.lines("new", item, isNew: true) }
      for item in changes.gone { lines += self.lines("gone", item, isNew: false) }
    }
    return lines
  }

  /// "41 the same, 2 changed, 1 new, 3 gone".
  private static func summary(_ changes: EditionChanges) -> String {
    var parts = ["\(changes.same) the same"]
    for (count, word) in [
      (changes.changed.count, "changed"), (changes.added.count, "new"), (changes.gone.count, "gone"),
    ] where count > 0 { parts.append("\(count) \(word)") }
    return parts.joined(separator: ", ")
  }

  private func lines(_ change: EditionChanges.Change) -> [String] {
    var lines = [line("changed", change.new.title)]
    for difference in change.differences {
      let values = [difference.old, difference.new].map { $0.isEmpty ? "none" : DisplayWidth.plain($0) }
      lines.append("           \(difference.name): \(values[0]) → \(values[1])")
    }
    return lines + [evidence(change.old, isNew: false), evidence(change.new, isNew: true)]
  }

  private func lines(_ word: String, _ item: EditionItem, isNew: Bool) -> [String] {
    [line(word, "\(item.title): \(item.value)"), evidence(item, isNew: isNew)]
  }

  private func line(_ word: String, _ text: String) -> String {
    let head = "  " + DisplayWidth.padded(word, to: 7)
    return head + "  " + DisplayWidth.cut(DisplayWidth.plain(text), to: max(40, width - 11))
  }

  /// Where the item stands, and its sentence.
  private func evidence(_ item: EditionItem, isNew: Bool) -> String {
    let (text, index) = isNew ? (diff.new, places.new) : (diff.old, places.old)
    let (line, column) = index.position(of: item.span.lowerBound)
    let place = DisplayWidth.plain("\(item.document):\(line):\(column)")
    let end = min(item.sentence.upperBound, max(item.span.upperBound, item.sentence.lowerBound + 400))
    let sentence = "“" + DisplayWidth.plain(text[item.sentence.lowerBound..<max(end, item.sentence.lowerBound)]) + "”"
    let room = max(40, width - 8 - DisplayWidth.of(place))
    return "      " + style.dim(place) + "  " + DisplayWidth.cut(sentence, to: room)
  }
}
