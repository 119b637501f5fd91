/// What the core properties of a package say of a document.
struct OfficeMetadata {
  var title: String?
  var author: String?
  var created: String?
  var modified: String?

  /// The days that may lie between the first and the last version of a document; a template is older.
  private static let longestWriting = 92

  init(title: String? = nil, author: String? = nil, created: String? = nil, modified: String? = nil) {
    self.title = title
    self.author = author
    self.created = created
    self.modified = modified
  }

  init(_ package: OfficePackage, _ root: PackageRelations) throws(FormatError) {
    let core = try package.tree(root.part(ofType: "core-properties") ?? "docProps/core.xml")?["coreProperties"]
    title = core?["title"]?.text
    author = core?["creator"]?.text
    created = core?["created"]?.text
    modified = core?["modified"]?.text
  }

  /// Takes over what is known, and says where the date comes from.
  ///
  /// A file tells when it was begun and when it was saved last. Where both lie close together, the later one dates the
  /// document, unless its text says when it was written; where they lie apart, a template or a late change may be the
  /// cause, and neither is taken.
  func describe(_ writer: inout ConversionWriter) {
    writer.describe { conversion in
      conversion.title = title.flatMap { $0.isBlank ? nil : $0 }
      conversion.author = author.flatMap { $0.isBlank ? nil : $0 }
    }
    let (first, last) = (Self.day(created), Self.day(modified))
    switch (first, last) {
    case (let first?, let last?) where abs(Self.number(last) - Self.number(first)) > Self.longestWriting:
      writer.remark("begun on \(first), saved last on \(last): too far apart to date the document")
    case (_, let day?), (let day?, nil):
      writer.describe { $0.savedDate = day }
      writer.remark("the file was \(last == nil ? "begun" : "saved last") on \(day)")
    case (nil, nil): break
    }
  }

  /// The day of a time: `2023-02-11`.
  private static func day(_ time: String?) -> String? {
    guard let day = time?.split(separator: "T").first, day.utf8.count == 10,
      day.split(separator: "-").compactMap({ Int($0) }).count == 3
    else { return nil }
    return String(day)
  }

  /// A count of days that is right to a day or two, which is enough to tell months apart.
  private static func number(_ day: String) -> Int {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    return parts[0] &* 365 &+ parts[1] &* 30 &+ parts[2]
  }
}
