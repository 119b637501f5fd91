import ArgumentParser
import Formats

/// How files are read.
struct ReadingOption: ParsableArguments {
  @Flag(help: "Read pages that are pictures by tesseract, where it is installed.")
  var ocr = false
  @Option(
    help: ArgumentHelp(
      "The languages of such pages, as tesseract calls them; by their script if left out.",
      valueName: "eng,khm"
    )
  )
  var ocrLanguages: String?

  func validate() throws {
    if ocrLanguages != nil, !ocr { throw ValidationError("--ocr-languages needs --ocr") }
    let isName = languages.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_") } }
    guard isName else { throw ValidationError("name languages as tesseract does, set apart by commas: eng,chi_sim") }
  }

  private var languages: [String] { (ocrLanguages ?? "").split(separator: ",").map(String.init) }

  var options: ReadingOptions {
    var options = ReadingOptions()
    options.readsPictures = ocr
    options.languages = languages
    return options
  }
}
