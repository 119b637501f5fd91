import ArgumentParser

/// `--format` of commands that list rows.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, markdown

  /// Reads a format; `table` is another name of `text`.
  init?(argument: String) { self.init(rawValue: argument == "table" ? "text" : argument) }

  /// Whether another program reads it: what is said to people goes beside it.
  var isForPrograms: Bool { self == .csv || self == .json }
}

/// `--format` of commands whose answer can be drawn as well.
enum DrawnFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, markdown, svg

  /// Reads a format; `table` is another name of `text`.
  init?(argument: String) { self.init(rawValue: argument == "table" ? "text" : argument) }

  /// Whether another program reads it: what is said to people goes beside it.
  var isForPrograms: Bool { self == .csv || self == .json }

  /// The same format as a list, or `nil` for a drawing.
  var list: ListFormat? { ListFormat(rawValue: rawValue) }
}
