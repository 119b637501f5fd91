/// The parts of an office document or e-book: a ZIP archive that says what it holds.
struct OfficePackage {
  enum Kind: Sendable { case word, workbook, slides, openText, openSheet, book }

  private(set) var parts: [String: [UInt8]]

  /// What a ZIP archive holds, where it is a document; `nil` for others and for a damaged one.
  static func kind(of bytes: [UInt8]) -> Kind? {
    guard Archive.isZIP(bytes) else { return nil }
    var found: Kind?
    try? Archive.walk(bytes) { member throws(FormatError) in
      guard let path = member.path else { return true }
      switch path {
      case "mimetype":
        let type = String(decoding: try member.content().prefix(100), as: UTF8.self)
        if type.hasPrefix("application/epub+zip") { found = .book }
        if type.hasPrefix("application/vnd.oasis.opendocument.text") { found = .openText }
        if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { found = .openSheet }
      case "META-INF/container.xml": found = .book
      case _ where path.hasPrefix("word/") && path.hasSuffix(".xml"): found = .word
      case _ where path.hasPrefix("xl/") && path.hasSuffix(".xml"): found = .workbook
      case _ where path.hasPrefix("ppt/") && path.hasSuffix(".xml"): found = .slides
      default: break
      }
      return found == nil
    }
    return found
  }

  /// Whether a file is of a kind, or is called so and is a package that cannot be looked into.
  static func recognizes(_ kind: Kind, _ bytes: [UInt8], name: String, extensions: [String]) -> Bool {
    if let found = self.kind(of: bytes) { return found == kind }
    return extensions.contains(name.fileExtension) && (Archive.isZIP(bytes) || isCompound(bytes))
  }

  /// Opens a package and reads the parts whose names are chosen.
  init(_ bytes: [UInt8], where isChosen: (String) -> Bool) throws(FormatError) {
    if Self.isCompound(bytes) { throw Self.compoundError(bytes) }
    parts = try Archive.contents(bytes, where: isChosen)
  }

  /// Reads a part as a tree; `nil` where there is none.
  func tree(_ path: String?) throws(FormatError) -> XMLNode? {
    guard let path, let bytes = parts[path] else { return nil }
    return try XMLNode.read(bytes)
  }

  /// Whether a file is a compound file, as old and encrypted office documents are.
  private static func isCompound(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  private static func compoundError(_ bytes: [UInt8]) -> FormatError {
    let mark = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let isEncrypted = bytes.firstIndex(of: mark) != nil
    if isEncrypted { return FormatError(.encrypted, "the document asks for a password: save it without one") }
    return FormatError(
      .binary,
      "the file is an old office document: convert it, for instance with "
        + "libreoffice --headless --convert-to docx FILE"
    )
  }
}

/// The relations of a part of a package to others: identifiers, types and targets.
struct PackageRelations {
  private struct Relation {
    var type: String
    var target: String
    var isExternal: Bool
  }

  private var relations: [String: Relation] = [:]
  private let folder: String

  /// Reads the relations of a part; those of the package have an empty path.
  init(of part: String, in package: OfficePackage) throws(FormatError) {
    let slash = part.lastIndex(of: "/")
    folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    guard let tree = try package.tree(folder + "_rels/" + name + ".rels") else { return }
    for node in tree.descendants("Relationship") {
      guard let id = node.value("Id"), let target = node.value("Target") else { continue }
      let type = node.value("Type") ?? ""
      relations[id] = Relation(type: type, target: target, isExternal: node.value("TargetMode") == "External")
    }
  }

  /// The part that a relation leads to.
  func part(_ id: String) -> String? {
    guard let relation = relations[id], !relation.isExternal else { return nil }
    return path(relation.target)
  }

  /// The part of the first relation of a type: "styles".
  func part(ofType type: String) -> String? { parts(ofType: type).first }

  /// The parts of the relations of a type, in the order of their identifiers.
  func parts(ofType type: String) -> [String] {
    relations.sorted { $0.key < $1.key }.filter { $0.value.type.hasSuffix("/" + type) && !$0.value.isExternal }
      .compactMap { path($0.value.target) }
  }

  /// The address of a link.
  func address(_ id: String) -> String? {
    guard let relation = relations[id], relation.isExternal, relation.type.hasSuffix("/hyperlink") else { return nil }
    return relation.target
  }

  private func path(_ target: String) -> String? {
    PartPath.resolved(target.hasPrefix("/") ? String(target.dropFirst()) : folder + target)
  }
}

/// Names of parts that stand relative to others.
enum PartPath {
  /// A name with ".." and "." resolved; `nil` where it leads out of the package.
  static func resolved(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
