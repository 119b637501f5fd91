import ArgumentParser

/// `--format` of commands that list rows.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}
