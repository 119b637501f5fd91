import Exchange

/// A part of the installation: a library or a program that Chancery uses.
struct Installation {
  enum State: String {
    case installed, missing, faulty
  }

  var name: String
  /// What it is used for.
  var purpose: String
  /// Whether nothing works without it; what is not required can be absent, and then some files cannot be read.
  var isRequired = false
  var state = State.installed
  var version: String?
  /// What else there is to say: languages, known faults.
  var remarks: [String] = []
  /// The Debian packages and those of Homebrew that bring it.
  var debian: [String] = []
  var homebrew: [String] = []

  /// The command that installs it.
  var command: String {
    #if os(macOS)
      homebrew.isEmpty ? "" : "brew install " + homebrew.joined(separator: " ")
    #else
      debian.isEmpty ? "" : "apt-get install " + debian.joined(separator: " ")
    #endif
  }

  /// Whether the program cannot work as it is.
  var isBroken: Bool { isRequired && state != .installed }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.value(name)
    json.key("state")
    json.value(state.rawValue)
    json.key("required")
    json.value(isRequired)
    json.key("version")
    if let version { json.value(version) } else { json.null() }
    json.key("purpose")
    json.value(purpose)
    json.key("remarks")
    json.beginArray()
    for remark in remarks { json.value(remark) }
    json.endArray()
    json.key("install")
    if state == .missing, !command.isEmpty { json.value(command) } else { json.null() }
    json.endObject()
  }
}

/// Looks at all parts.
///
/// Whoever adds a library or a program adds a line here.
enum Doctor {
  static let inspections: [@Sendable () -> Installation] = [
    LibraryInspection.sqlite, LibraryInspection.archives, LibraryInspection.compression, LibraryInspection.poppler,
    LibraryInspection.tesseract, LibraryInspection.words,
  ]

  static func inspect() -> [Installation] { inspections.map { $0() } }
}
