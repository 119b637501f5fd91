/// The table of modules in ARCHITECTURE.md.
struct ModuleTable {
  var rows: [Row]

  /// A module and what it may import.
  struct Row {
    var module: String
    var mayImport: [String]
    var fromOutside: [String]
  }

  static func read() throws -> ModuleTable {
    let text = try Repository.text("ARCHITECTURE.md")
    let table = Repository.part(of: text, from: "<!-- modules -->", to: "<!-- /modules -->") ?? ""
    return ModuleTable(
      rows: Repository.tableRows(in: table).filter { $0.count == 3 }.map { cells in
        Row(module: cells[0], mayImport: names(cells[1]), fromOutside: names(cells[2]))
      }
    )
  }

  subscript(module: String) -> Row? { rows.first { $0.module == module } }

  /// Everything that a module reaches, inside and outside of the project.
  func reach(of module: String) -> Set<String> {
    var reached: Set<String> = []
    var open = [module]
    while let next = open.popLast() {
      guard reached.insert(next).inserted, let row = self[next] else { continue }
      open += row.mayImport + row.fromOutside
    }
    return reached
  }

  private static func names(_ cell: String) -> [String] {
    cell == "–" ? [] : cell.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }
  }
}
