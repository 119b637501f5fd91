/// Reads workbooks of Excel and other programs that write Office Open XML: each sheet a section with its tables.
struct WorkbookReader: FormatReader {
  let name = "xlsx"
  let extensions = ["xlsx", "xlsm"]

  func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    OfficePackage.recognizes(.workbook, bytes, name: name, extensions: extensions)
  }

  func read(_ bytes: [UInt8], name: String) throws(FormatError) -> Conversion {
    let package = try OfficePackage(bytes) { path in
      (path.hasSuffix(".xml") || path.hasSuffix(".rels"))
        && !["/theme/", "/drawings/", "/charts/", "/pivot", "/externalLinks/"].contains { path.contains($0) }
    }
    let root = try PackageRelations(of: "", in: package)
    let main = root.part(ofType: "officeDocument") ?? "xl/workbook.xml"
    guard let workbook = try package.tree(main)?["workbook"] else {
      throw FormatError(.damaged, "the file holds no workbook: \(main) is missing; get it anew")
    }
    let relations = try PackageRelations(of: main, in: package)
    let strings =
      try (relations.part(ofType: "sharedStrings").flatMap { package.parts[$0] })
      .map { bytes throws(FormatError) in try WorkbookStrings.read(bytes) } ?? []
    let styles = WorkbookStyles(try package.tree(relations.part(ofType: "styles")))
    let is1904 = ["1", "true"].contains(workbook["workbookPr"]?.value("date1904"))
    var writer = ConversionWriter()
    var counts = SheetReader.Counts()
    for sheet in workbook["sheets"]?.all("sheet") ?? [] {
      let title = sheet.value("name") ?? ""
      if let state = sheet.value("state"), state != "visible" {
        writer.remark("the hidden sheet \"\(title)\" is left out")
        continue
      }
      guard let part = sheet.value("id").flatMap({ relations.part($0) }), let bytes = package.parts[part] else {
        continue
      }
      var reader = try SheetReader(bytes, strings, styles, is1904: is1904)
      let grid = reader.grid()
      counts.add(reader.counts)
      guard grid.rows.contains(where: { !$0.isBlank }) else { continue }
      writer.heading(title, level: 1)
      grid.write(to: &writer)
    }
    for remark in counts.remarks { writer.remark(remark) }
    try OfficeMetadata(package, root).describe(&writer)
    return writer.conversion
  }
}

extension SheetReader.Counts {
  mutating func add(_ other: Self) {
    hiddenRows += other.hiddenRows
    hiddenColumns += other.hiddenColumns
    errors += other.errors
    missingValues += other.missingValues
  }

  /// What is to be told of them.
  var remarks: [String] {
    var remarks: [String] = []
    if hiddenRows > 0 { remarks.append("hidden rows are left out (\(hiddenRows))") }
    if hiddenColumns > 0 { remarks.append("hidden columns are left out (\(hiddenColumns))") }
    if errors > 0 { remarks.append("cells with errors are read as empty (\(errors))") }
    if missingValues > 0 { remarks.append("formulas without a stored value are read as empty (\(missingValues))") }
    return remarks
  }
}
