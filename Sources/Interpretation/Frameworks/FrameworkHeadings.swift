/// The frameworks and areas that the headings above a passage name.
struct FrameworkHeadings {
  /// What a heading names, with its words.
  struct Entry {
    var framework: String
    var area: String?
    /// Why a statement stands in it that stands under the heading.
    let reason: String

    init(framework: String, area: String?, words: String) {
      self.framework = framework
      self.area = area
      reason = "under the heading “\(words)”"
    }
  }

  private var levels: [(level: Int, entries: [Entry])] = []

  /// What the nearest heading that names a framework says; what stands above it is too far from the text.
  var open: [Entry] { levels.last?.entries ?? [] }

  /// Begins a part under a heading; those of the same and of lower levels end.
  mutating func begin(level: Int, _ entries: [Entry]) {
    while let last = levels.last, last.level >= level { levels.removeLast() }
    if !entries.isEmpty { levels.append((level, entries)) }
  }
}
