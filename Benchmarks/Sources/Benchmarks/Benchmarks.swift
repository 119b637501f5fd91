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
      let text = try Sample.text(of: options.paths, megabytes: options.megabytes)
      let lexicon = try PackLibrary.load(options.packs)
      let document = try DocumentReader.read(bytes: text, name: "sample.md")
      print("\(text.count / 1_000_000) MB, \(document.structure.blocks.count) blocks; best of \(options.runs) runs")
      for stage in Stage.all(document, lexicon) {
        print(Measurement.best(of: options.runs, stage, bytes: text.count).line)
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
  var runs = 5

  init(_ arguments: some Sequence<String>) throws(OptionError) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--pack": packs.append(try Self.value(of: argument, rest.next()))
      case "--megabytes": megabytes = try Self.number(of: argument, rest.next())
      case "--runs": runs = try Self.number(of: argument, rest.next())
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
