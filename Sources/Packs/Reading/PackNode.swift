/// A value of a pack file with its place, whatever the file was written in.
struct PackNode: Sendable {
  /// Where a value or a key begins; both count from 1.
  struct Place: Sendable, Equatable {
    var line: Int
    var column: Int
  }

  /// A key of a map with its value.
  struct Field: Sendable {
    var key: String
    var place: Place
    var value: PackNode
  }

  enum Content: Sendable {
    case text(String)
    case list([PackNode])
    case map([Field])
  }

  var content: Content
  var place: Place

  init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

extension PackNode {
  /// The value of a key of a map.
  subscript(key: String) -> PackNode? {
    guard case .map(let fields) = content else { return nil }
    for field in fields where field.key == key { return field.value }
    return nil
  }

  /// The words of a text, or `nil` for a list and a map.
  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The values of a list; none for a text and a map.
  var items: [PackNode] {
    if case .list(let items) = content { items } else { [] }
  }

  /// The fields of a map; none for a text and a list.
  var fields: [Field] {
    if case .map(let fields) = content { fields } else { [] }
  }

  /// The words of the text under a key.
  func text(_ key: String) -> String? { self[key]?.text }

  /// The words of all texts in the list under a key.
  func texts(_ key: String) -> [String] { self[key]?.items.compactMap(\.text) ?? [] }

  /// The values of the list under a key.
  func items(_ key: String) -> [PackNode] { self[key]?.items ?? [] }

  /// Whether two values say the same, wherever they stand.
  func says(theSameAs other: PackNode) -> Bool {
    switch (content, other.content) {
    case (.text(let a), .text(let b)): a == b
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.says(theSameAs: $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value.says(theSameAs: $1.value) }
    default: false
    }
  }
}
