/// The notes of a page: which links are marks of notes, and which elements hold the notes' texts.
///
/// A mark is a short label that leads to a later place of the page: raised, in brackets, or called a mark of a note.
struct HTMLNotes {
  /// The labels by the outermost elements that are nothing but the mark.
  private(set) var marks: [Int: String] = [:]
  /// The labels by the elements that hold the texts of notes.
  private(set) var texts: [Int: String] = [:]

  /// The bytes of a note, and of a label, at most.
  private static let longestNote: Int32 = 8192
  private static let longestLabel = 4
  /// The bytes of a mark as they stand in the file, at most: brackets may be written as references.
  private static let longestMark: Int32 = 32

  /// Finds the notes of a tree, and marks what they stand in.
  init(_ tree: inout HTMLTree) {
    guard tree.nodes.contains(where: { $0.signs.contains(.fragment) }) else { return }
    let sizes = tree.sums()
    var blocks: [Int: Int] = [:]
    var labels: [Int: String] = [:]
    // The blocks to which marks of several labels lead: many notes, and not one.
    var mixed: Set<Int> = []
    for index in tree.nodes.indices where tree.nodes[index].signs.contains(.fragment) {
      guard tree.nodes[index].element == .link, sizes[index].text > 0, sizes[index].text <= Self.longestMark,
        let label = Self.label(tree.text(index, limit: 16)), let block = target(of: index, tree, sizes)
      else { continue }
      let outer = outermost(index, tree, sizes)
      guard isMark(index, outer, label, tree) else { continue }
      if labels[block, default: label.text] != label.text { mixed.insert(block) }
      labels[block] = label.text
      blocks[outer] = block
    }
    name(blocks.filter { !mixed.contains($0.value) }, labels)
    for mark in marks.keys { tree.nodes[mark].signs.insert(.isMark) }
    for block in texts.keys {
      tree.nodes[block].signs.insert(.isNote)
      var parent = block
      while parent >= 0, !tree.nodes[parent].signs.contains(.holdsNotes) {
        tree.nodes[parent].signs.insert(.holdsNotes)
        parent = Int(tree.nodes[parent].parent)
      }
    }
  }

  /// Gives each note a name: its label, made another where another note has it already.
  private mutating func name(_ blocks: [Int: Int], _ labels: [Int: String]) {
    var numbers: [String: Int] = [:]
    var taken: Set<String> = []
    for (mark, block) in blocks.sorted(by: { $0.key < $1.key }) {
      guard texts[block] == nil, let label = labels[block] else {
        marks[mark] = texts[block]
        continue
      }
      let isPlain = label.utf8.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
      let base = isPlain ? label : "n\(texts.count + 1)"
      var number = numbers[base, default: 0] + 1
      var name = number == 1 ? base : "\(base)-\(number)"
      while !taken.insert(name).inserted {
        number += 1
        name = "\(base)-\(number)"
      }
      numbers[base] = number
      texts[block] = name
      marks[mark] = name
    }
  }

  /// The label that a mark shows: digits, a letter or signs, perhaps in brackets.
  private static func label(_ text: String) -> (text: String, isBracketed: Bool)? {
    var label = Substring(text.filter { !$0.isWhitespace })
    let isBracketed = label.first == "[" && label.last == "]" || label.first == "(" && label.last == ")"
    if isBracketed { label = label.dropFirst().dropLast() }
    guard !label.isEmpty, label.count <= longestLabel else { return nil }
    let isNumber = label.utf8.allSatisfy { $0 &- 0x30 < 10 }
    let isLetter = label.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
    guard isNumber || isLetter || label.allSatisfy({ "*†‡§¶#".contains($0) }) else { return nil }
    return (String(label), isBracketed)
  }

  /// The element around a link that holds nothing but it: raised letters, brackets.
  private func outermost(_ link: Int, _ tree: HTMLTree, _ sizes: [HTMLSize]) -> Int {
    var outer = link
    while case let parent = Int(tree.nodes[outer].parent), parent >= 0, tree.nodes[parent].element.isInline,
      sizes[parent].text - sizes[link].text <= 2, sizes[parent].link == sizes[link].link
    {
      outer = parent
    }
    return outer
  }

  private func isMark(_ link: Int, _ outer: Int, _ label: (text: String, isBracketed: Bool), _ tree: HTMLTree) -> Bool {
    if label.isBracketed { return true }
    for index in outer..<max(Int(tree.nodes[outer].end), outer + 1) {
      let node = tree.nodes[index]
      if node.element == .superscript || node.signs.contains(.noteMark) || node.signs.contains(.inSuperscript) {
        return true
      }
    }
    return false
  }

  /// The block to which a link leads, if it stands behind the link and can be a note.
  private func target(of link: Int, _ tree: HTMLTree, _ sizes: [HTMLSize]) -> Int? {
    guard let address = tree.tag(at: link)?.range(of: "href"), let range = HTMLTree.place(tree.bytes, address),
      let place = tree.targets[HTMLTree.target(tree.bytes, range)], Int(place) > link
    else { return nil }
    var block = Int(place)
    while block > 0, tree.nodes[block].element.isInline || tree.nodes[block].element.isCell {
      block = Int(tree.nodes[block].parent)
    }
    guard block > 0, block > link, sizes[block].text <= Self.longestNote, sizes[block].text > 1,
      tree.nodes[block].element.headingLevel == nil, tree.headingCount(block, level: 6) == 0
    else { return nil }
    return block
  }
}
