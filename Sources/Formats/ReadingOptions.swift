/// What a reader is asked for besides the text of a file.
public struct ReadingOptions: Sendable, Equatable {
  /// Whether pages that are pictures are read by tesseract, where it is installed.
  public var readsPictures = false
  /// The languages that tesseract reads, as it calls them; by the script of each page where none is named.
  public var languages: [String] = []

  public init() {}

  /// Says that what was read may be another with other options or another version of a program that reads.
  public var key: String {
    guard readsPictures else { return "" }
    let program = Tesseract.installed.map { "\($0.version) \($0.languages.joined(separator: "+"))" } ?? "none"
    return "ocr \(languages.joined(separator: "+")) by \(program)"
  }
}
