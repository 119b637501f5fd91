/// Something wrong in a pack, with its place.
public struct PackDiagnostic: Sendable, Equatable {
  /// An error keeps a pack from being loaded; a warning does not.
  public enum Severity: String, Sendable { case error, warning }

  /// The file, as a person would find it: `Packs/mine/states.yml`.
  public var file: String
  /// The line and column, from 1; `nil` where there is no file.
  public var line: Int?
  public var column: Int?
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// What to do about it.
  public var remedy: String

  public init(
    file: String,
    line: Int? = nil,
    column: Int? = nil,
    severity: Severity = .error,
    message: String,
    remedy: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.remedy = remedy
  }

  init(
    _ message: String,
    remedy: String,
    in file: String,
    at place: PackNode.Place?,
    severity: Severity = .error
  ) {
    self.init(
      file: file,
      line: place?.line,
      column: place?.column,
      severity: severity,
      message: message,
      remedy: remedy
    )
  }
}

extension PackDiagnostic {
  /// The same for the file as a whole.
  var withoutPlace: PackDiagnostic {
    var copy = self
    copy.line = nil
    copy.column = nil
    return copy
  }
}

extension PackDiagnostic: CustomStringConvertible {
  /// As a compiler writes it: `file:line:column: error: message; remedy`.
  public var description: String {
    let place = line.map { ":\($0)" + (column.map { ":\($0)" } ?? "") } ?? ""
    return "\(file)\(place): \(severity.rawValue): \(message); \(remedy)"
  }
}

/// Packs that cannot be loaded, with everything that is wrong in them.
public struct PackError: Error, Sendable, Equatable, CustomStringConvertible {
  /// By file and place.
  public let diagnostics: [PackDiagnostic]

  public init(_ diagnostics: [PackDiagnostic]) { self.diagnostics = diagnostics }

  /// One diagnostic a line.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
