import Documents
import Foundation
import Packs
import Text

/// Measures the stages of the extraction core, one after the other.
@main
struct Benchmarks {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      let text = try Sample.text(options)
      let lexicon = try PackLibrary.load(options.packs)
      let document = try DocumentReader.read(bytes: text, name: "sample.md")
      let stages = Stage.all(document, lexicon).filter { $0.name.hasPrefix(options.stage) }
      if stages.isEmpty { throw OptionError(message: "no stage begins with \(options.stage)") }
      let measurements = stages.map { Measurement.best(of: options.runs, $0, document) }
      if options.isJSON {
        for measurement in measurements { print(measurement.json) }
      } else {
        print("\(text.count / 1_000_000) MB, \(document.structure.blocks.count) blocks; best of \(options.runs) runs")
        for measurement in measurements { print(measurement.line) }
      }
    } catch {
      FileHandle.standardError.write(Data("benchmarks: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// What the command line asks for.
struct Options {
  var paths: [String] = []
  var packs: [String] = []
  var megabytes = 10
  /// How often the text is repeated, instead of up to some megabytes.
  var copies: Int?
  /// How many paragraphs are joined to one, at most.
  var joined = 1
  /// How often each wording of the recognisers' examples stands in a paragraph, instead of a text.
  var repeats: Int?
  /// Whether the text has nothing to recognise: what is asked for there is asked for by words and blocks.
  var isPlain = false
  var runs = 5
  /// What the names of the stages begin with.
  var stage = ""
  var isJSON = false

  init(_ arguments: some Sequence<String>) throws(OptionError) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--pack": packs.append(try Self.value(of: argument, rest.next()))
      case "--stage": stage = try Self.value(of: argument, rest.next())
      case "--megabytes": megabytes = try Self.number(of: argument, rest.next())
      case "--copies": copies = try Self.number(of: argument, rest.next())
      case "--join": joined = try Self.number(of: argument, rest.next())
      case "--wordings": repeats = try Self.number(of: argument, rest.next())
      case "--runs": runs = try Self.number(of: argument, rest.next())
      case "--plain": isPlain = true
      case "--json": isJSON = true
      case _ where argument.hasPrefix("-"): throw OptionError(message: "unknown option \(argument)")
      default: paths.append(argument)
      }
    }
    if paths.isEmpty { paths = [Sample.examples] }
  }

  private static func value(of option: String, _ word: String?) throws(OptionError) -> String {
    guard let word else { throw OptionError(message: "\(option) needs a value") }
    return word
  }

  private static func number(of option: String, _ word: String?) throws(OptionError) -> Int {
    guard let number = word.flatMap({ Int($0) }), number > 0 else {
      throw OptionError(message: "\(option) needs a number above 0")
    }
    return number
  }
}

/// A command line that cannot be read.
struct OptionError: Error, CustomStringConvertible {
  var message: String
  var description: String { message }
}
