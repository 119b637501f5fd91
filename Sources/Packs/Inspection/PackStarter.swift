import Documents
import Foundation

/// The files of a new pack: empty, with what may stand in them and an example in comments.
public enum PackStarter {
  /// Why a pack could not be begun.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Makes a folder with the files of a new pack, and returns their names.
  ///
  /// The pack bears the name of the folder.
  public static func write(to folder: String) throws(Failure) -> [String] {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    guard Shape.identifier.problem(in: name) == nil, !name.isEmpty else {
      throw Failure(description: "\(name.shown) is no name of a pack: write small letters, digits and hyphens")
    }
    guard !PackLibrary.builtIn.contains(name) else {
      throw Failure(description: "\(name.shown) is the name of a built-in pack: choose another")
    }
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw Failure(description: "\(folder): there is such a file or folder already; nothing was written")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for file in files(name) {
        try file.text.write(toFile: folder + "/" + file.name, atomically: true, encoding: .utf8)
      }
    } catch {
      throw Failure(description: "\(folder): the files cannot be written: \(SystemError.reason(error))")
    }
    return files(name).map(\.name)
  }

  /// The files of a new pack with their texts.
  static func files(_ name: String) -> [(name: String, text: String)] {
    let manifest = """
      # What the pack is. Check it with: chancery pack check \(name)
      name: \(name)
      version: "0.1"                # shown with every result
      languages: [en]               # of the wordings
      license: CC-BY-4.0            # so that others may use it: an SPDX expression
      requires: [world, cooperation]  # the packs that it builds on
      description: What the pack is for, in a sentence.

      """
    return [(PackSchema.manifest.file, manifest)]
      + examples.map { example in (example.file, text(example.file, example.rows)) }
  }

  /// A file with what may stand in it, an example, and no rows.
  private static func text(_ file: String, _ example: String) -> String {
    guard let schema = PackSchema.file(file) else { return "" }
    var lines = [
      "# \(schema.meaning). Take the \"#\" from the example, or write rows of your own, and take \"[]\" away."
    ]
    for key in schema.top.keys {
      lines += ["#", "# \(key.name): \(key.meaning)"] + keys(of: key.shape, indent: "#   ")
    }
    lines.append("#")
    let top = schema.top.keys.map(\.name)
    for line in example.split(separator: "\n") {
      let isTop = top.contains { line == "\($0):" }
      lines.append(isTop ? line + " []" : "# " + line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The keys of a row, one a line, those of rows inside it indented.
  private static func keys(of shape: Shape, indent: String) -> [String] {
    switch shape {
    case .list(let item): return keys(of: item, indent: indent)
    case .row(let row):
      return row.keys.flatMap { key in
        ["\(indent)\(key.name)\(key.isRequired ? " (needed)" : ""): \(key.meaning)"]
          + keys(of: key.shape, indent: indent + "  ")
      }
    default: return []
    }
  }

  /// A row for each file that most packs have; all names are made up.
  static let examples: [(file: String, rows: String)] = [
    (
      "persons.yml",
      """
      persons:
        - id: person.ada-example
          name: Ada Example
          aliases: [(Dr) Ada M. Example, Madame Example]
          order: given-first
          offices:
            - title: Minister of Examples
              from: 2019-03-01
              to: 2023-08-22
              source: https://www.example.org/cabinet-2019
      """
    ),
    (
      "titles.yml",
      """
      titles:
        - (Deputy) Minister of Examples
      """
    ),
    (
      "organisations.yml",
      """
      organisations:
        - id: organisation.ministry-of-examples
          name: Ministry of Examples
          aliases: [Examples Ministry, MoEx]
          type: ministry
          from: 2019-03-01
          source: https://www.example.org/decree-12
      """
    ),
    (
      "places.yml",
      """
      places:
        - id: place.exampleton-province
          name: Exampleton Province
          type: province
        - id: place.exampleton
          name: Exampleton
          aliases: [Exampletown, Exampleton City]
          in: place.exampleton-province
          type: city
          latitude: 11.55
          longitude: 104.92
      """
    ),
    (
      "projects.yml",
      """
      projects:
        - id: project.exampleton-ring-road
          name: Exampleton Ring Road
          aliases: [Third Ring Road of Exampleton]
          type: road
      facilities:
        - id: facility.exampleton-port
          name: Exampleton Port
          aliases: [(Autonomous) Port of Exampleton]
          type: port
      """
    ),
    (
      "instruments.yml",
      """
      instruments:
        - id: instrument.examples-agreement
          name: Agreement on the Exchange of Examples
          aliases: [Examples Agreement, AEE]
          type: agreement
          signed: 2020-10-12
          in_force: 2022-01-01
          source: https://www.example.org/agreement.pdf
      """
    ),
    (
      "frameworks.yml",
      """
      frameworks:
        - id: framework.example-corridors
          name: Example Corridors Framework
          aliases: [Corridors Framework]
          from: 2023
          source: https://www.example.org/corridors
          areas:
            - name: Fish and Rice Corridor
              aliases: [fish and rice corridor]
              words: [aquaculture, rice|cashew export|exports]
      """
    ),
    (
      "measures.yml",
      """
      measures:
        - id: trade.example-goods
          label: trade in example goods
          wordings: ["(total) trade volume|value of example goods"]
          unit: money
          accrual: flow
          direction: both
      """
    ),
    (
      "facts.yml",
      """
      facts:
        - id: fact.examples-agreement-signed
          subject:
            - [Examples Agreement, AEE]
            - [signed, signing of]
          date: 2020-10-12
          source: https://www.example.org/agreement.pdf
      """
    ),
  ]
}
