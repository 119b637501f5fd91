/// Finds notes at the foot of a column whose numbers are not raised.
enum FootNotes {
  /// Makes the numbers with which notes begin marks, where the text of the page has such marks: those of small lines,
  /// and those that follow each other under a gap at the foot of the column.
  static func mark(_ lines: inout [Line], _ known: Set<String>, bodySize: Float, height: Float) {
    guard !known.isEmpty else { return }
    for index in lines.indices {
      let line = lines[index]
      guard line.size < 0.94 * bodySize, line.box.top > 0.4 * height, line.leadingMark == nil, line.words.count > 1,
        let label = label(line.words[0].text), known.contains(label)
      else { continue }
      lines[index].words[0].text = label
      lines[index].words[0].isMark = true
    }
    guard !lines.contains(where: { $0.leadingMark != nil }) else { return }
    let notes = plainNotes(lines, known)
    for (place, line) in notes.lines.enumerated() { lines[line].raiseNumber(String(notes.last - place)) }
  }

  private static func label(_ word: String) -> String? {
    let label = word.last == "." || word.last == ")" ? word.dropLast() : word[...]
    let isNumber = label.count <= 3 && label.allSatisfy { $0.isASCII && $0.isNumber }
    let isSign = label.count <= 2 && label.allSatisfy { "*†‡§¶".contains($0) }
    return !label.isEmpty && (isNumber || isSign) ? String(label) : nil
  }

  /// The numbers with which the last note of a page is looked for.
  private static let mostTries = 4
  /// The gap above the first note, in the usual distance of lines, at least.
  private static let leastGap: Float = 1.3

  /// The lines with which notes begin in letters as large as those of the text.
  ///
  /// A line may begin with a number that is no note's: the notes are those that count up to one of the last marks of the
  /// page without a hole, stand behind the last of these marks, and have a gap above the first of them.
  private static func plainNotes(_ lines: [Line], _ known: Set<String>) -> (lines: [Int], last: Int) {
    let steps = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }
    guard let usual = steps.sorted().dropFirst(steps.count / 2).first, usual > 0 else { return ([], 0) }
    let textEnd = lines.lastIndex { $0.words.dropFirst().contains(where: \.isMark) } ?? -1
    for last in known.compactMap({ Int($0) }).sorted(by: >).prefix(mostTries) {
      let notes = notes(upTo: last, in: lines, behind: textEnd, known)
      if let first = notes.last, first == 0 || steps[first - 1] > leastGap * usual { return (notes, last) }
    }
    return ([], 0)
  }

  /// The lines that begin with a number and those before it, from the last to the first.
  private static func notes(upTo last: Int, in lines: [Line], behind textEnd: Int, _ known: Set<String>) -> [Int] {
    var number = last
    var notes: [Int] = []
    for index in lines.indices.reversed() where index > textEnd {
      guard lines[index].begins(withNote: String(number), isNext: !notes.isEmpty) else { continue }
      notes.append(index)
      number -= 1
      if !known.contains(String(number)) { break }
    }
    return notes
  }
}

extension Line {
  /// Whether the line begins with the number of a note, and words behind it; the first of these may begin with a digit
  /// where the note behind this one is known.
  fileprivate func begins(withNote number: String, isNext: Bool) -> Bool {
    guard let first = words.first, !first.isMark, first.text.hasPrefix(number) else { return false }
    guard let sign = first.text.dropFirst(number.count).first ?? words.dropFirst().first?.text.first else {
      return false
    }
    return sign.isLetter || "\"“‘«<([*".contains(sign) || isNext && sign.isNumber
  }

  /// Makes the number with which the line begins a mark.
  fileprivate mutating func raiseNumber(_ number: String) {
    var rest = words[0]
    rest.text.removeFirst(number.count)
    words[0].text = number
    words[0].isMark = true
    guard !rest.text.isEmpty else { return }
    words[0].endsLine = false
    (words[0].signHyphens, words[0].endsInSignHyphen) = (0, false)
    rest.hasSpaceBefore = true
    words.insert(rest, at: 1)
  }
}
