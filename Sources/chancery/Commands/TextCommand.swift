import ArgumentParser
import Compilation
import Documents
import Exchange
import Formats
import Text

/// `chancery text`: the text that all offsets refer to.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of a document, which all offsets refer to.",
    usage: "chancery text <file> [<options>]",
    discussion: """
      For a file that is UTF-8 this is the file, byte for byte. For others it is what was read out of them: \
      --with-map writes as lines of JSON where its pages and pieces stand, and what was left out; --boxes where on \
      its page each line of a passage stands, in points from the top left corner.

      EXAMPLES
        chancery text report.md
        chancery text old-report.txt | head -c 1200
        chancery text report.pdf --with-map
        chancery text scan.pdf --ocr
        chancery text report.pdf --boxes 1200-1264
      """
  )

  @Argument(help: "The document.", completion: .file())
  var file: String

  @Flag(help: "Write the places of pages and pieces, not the text, as JSON Lines.")
  var withMap = false

  @Option(help: ArgumentHelp("Write the boxes of some bytes of the text on their pages.", valueName: "start-end"))
  var boxes: SpanArgument?

  @OptionGroup var reading: ReadingOption

  func validate() throws {
    if file == "-" { throw ValidationError("standard input is not read here: save it to a file") }
    if withMap, boxes != nil { throw ValidationError("--with-map and --boxes cannot be combined") }
  }

  func run() throws {
    let document = try DocumentReader.read(path: file, options: reading.options)
    var output = StandardOutput()
    if withMap {
      try output.write(PlaceMapWriter.lines(document.places, text: document.text, notes: document.info.notes))
    } else if let boxes {
      try output.write(PlaceMapWriter.boxes(document.places.boxes(of: boxes.range)))
    } else {
      try output.write(document.text.bytes)
    }
    try output.flush()
  }
}

/// Some bytes of a text: `1200-1264`.
struct SpanArgument: ExpressibleByArgument {
  let range: Range<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start < end else { return nil }
    range = start..<end
  }
}
