/// Where something stands in a pack.
public struct PackPlace: Sendable, Equatable {
  /// The name of the pack.
  public var pack: String
  /// The path of the file, or the pack and the file where it is built in.
  public var file: String
  /// The line and column, from 1; `nil` in a built-in pack, which does not keep them.
  public var line: Int?
  public var column: Int?

  init(_ pack: LoadedPack, _ file: String, _ place: PackNode.Place) {
    self.pack = pack.name
    self.file = file
    guard pack.folder != nil else { return }
    line = place.line
    column = place.column
  }
}

extension PackPlace: CustomStringConvertible {
  /// As a person would look for it: `mine/persons.yml:12:5`.
  public var description: String {
    file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
  }
}

/// Something of a pack that a later pack puts its own in place of.
public struct PackOverride: Sendable, Equatable {
  public enum What: String, Sendable {
    /// A row with the same identifier.
    case row
    /// A name that things of one kind share.
    case name
  }

  public var what: What
  /// The section of both: `places`.
  public var section: String
  /// The identifier of the row, or the words.
  public var name: String
  public var later: PackPlace
  public var earlier: PackPlace
}

extension PackOverride: CustomStringConvertible {
  /// As a note of a compiler: `mine/places.yml:3:5: note: place.a overrides that of world (world/places.yml)`.
  public var description: String {
    let subject = what == .row ? name : name.shown
    return "\(later): note: \(subject) overrides that of \(earlier.pack) (\(earlier))"
  }
}
