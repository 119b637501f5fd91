/// Reads spreadsheets in OpenDocument, as LibreOffice writes them: each sheet a section with its tables.
struct OpenSheetReader: FormatReader {
  let name = "ods"
  let extensions = ["ods", "ots"]

  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    OfficePackage.recognizes(.openSheet, bytes, name: name, extensions: extensions)
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let (package, content) = try OpenPackage.read(bytes)
    let body = try XMLPart.text(of: content)
    let styles = try XMLNode.read(OpenPackage.head(of: body))
    var reader = OpenSheetBody(body, hiddenStyles: Self.hiddenStyles(styles))
    var writer = ConversionWriter()
    while let sheet = reader.next() {
      guard sheet.grid.rows.contains(where: { !$0.isBlank }) else { continue }
      writer.heading(sheet.title, level: 1)
      sheet.grid.write(to: &writer)
    }
    for remark in reader.remarks { writer.remark(remark) }
    try OpenPackage.metadata(package).describe(&writer)
    return writer.conversion
  }

  /// The styles of sheets that are not shown.
  private static func hiddenStyles(_ styles: XMLNode) -> Set<String> {
    let hidden = styles.descendants("style").filter { $0["table-properties"]?.value("display") == "false" }
    return Set(hidden.compactMap { $0.value("name") })
  }
}
