import RecordStore

extension EvidencePlace {
  /// The sentence from a little before the words on.
  var excerpt: String {
    let before = before.count > 60 ? "…" + before.suffix(59) : before
    return "“" + before + words + after + "”"
  }

  /// Where the words stand, to be copied, and as much of the sentence as the line holds.
  func evidenceLine(width: Int, _ style: Style) -> String {
    let place = DisplayWidth.plain("\(document):\(line):\(column)")
    let room = max(40, width - 8 - DisplayWidth.of(place))
    let line = "      " + style.dim(place) + "  " + DisplayWidth.cut(DisplayWidth.plain(excerpt), to: room)
    guard let decision else { return line }
    return line + "\n        " + style.bold(DisplayWidth.cut(DisplayWidth.plain(decision), to: width - 8))
  }
}
