/// The formats besides plain text and Markdown that documents are read from.
public enum Formats {
  /// All readers, those that know their files most surely first.
  public static let all: [any FormatReader] = [
    PDFFormat(), WordReader(), OpenTextReader(), BookReader(), WorkbookReader(), OpenSheetReader(), SlidesReader(),
    RichTextReader(),
    HTMLReader(), PageArchiveReader(), MailReader(), CSVReader(),
  ]

  /// The reader of a file, if it is no plain text.
  public static func reader(of bytes: [UInt8], name: String) -> (any FormatReader)? {
    all.first { $0.recognizes(bytes, name: name) }
  }
}
