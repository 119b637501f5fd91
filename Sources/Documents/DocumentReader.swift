public import Formats
public import Quantities
import Text

/// Reads documents of any known format.
///
/// What a document is shows in its content; the extension of its name is a hint.
public enum DocumentReader {
  /// The bytes of a document, at most.
  public static let largest = 1 << 30

  /// Reads a file.
  ///
  /// The date is that of publication, where the user says so.
  public static func read(
    path: String,
    date: PartialDate? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws(DocumentError) -> Document {
    try read(bytes: try FileAccess.bytes(of: path), name: path, date: date, options: options)
  }

  /// Reads a document that has been loaded already.
  public static func read(
    bytes: [UInt8],
    name: String,
    date: PartialDate? = nil,
    title: String? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws(DocumentError) -> Document {
    guard !bytes.isEmpty else {
      throw DocumentError(.empty, in: name, "the file is empty: fetch or save it again, or leave it out")
    }
    guard bytes.count <= largest else {
      throw DocumentError(.tooLarge, in: name, "the file is larger than 1 GiB: cut it into parts")
    }
    var document: Document
    if let format = Formats.reader(of: bytes, name: name) {
      document = try converted(bytes, name, format, options)
    } else {
      document = try plain(bytes, name)
    }
    if let date { document.info.date = date }
    if let title { document.info.title = title }
    return document
  }

  private static let noText = "the file holds no text: open it, and save or fetch it again, or leave it out"
  private static let brokenOff = "the file is damaged: it breaks off before its end; fetch or copy it again"

  /// Reads a file whose bytes are its text.
  private static func plain(_ bytes: [UInt8], _ name: String) throws(DocumentError) -> Document {
    let decoded: (bytes: [UInt8], repairs: [TextRepair])
    do { decoded = try TextDecoding.decode(bytes) } catch {
      throw DocumentError(DocumentError.Code(error.reason), in: name, error.message)
    }
    guard decoded.bytes.contains(where: { $0 > 0x20 }) else { throw DocumentError(.empty, in: name, noText) }
    let text = SourceText(name: name, validated: decoded.bytes)
    let isMarkdown = MarkdownFormat.recognizes(text)
    let structure = StructureReader.read(text, dialect: isMarkdown ? .markdown : .plainText)
    var info = DocumentInfo(
      name: name,
      format: isMarkdown ? MarkdownFormat.name : PlainTextFormat.name,
      size: decoded.bytes.count,
      notes: decoded.repairs.map(\.note)
    )
    DocumentHead.describe(text, structure, in: &info)
    var document = Document(info: info, text: text, structure: structure)
    let unread = UnreadPassages.find(text, structure, PlaceMap())
    document.gaps = EncodingGap.find(text, decoded.repairs) + unread
    document.info.notes += unread.map(\.message)
    return document
  }

  /// Reads a file out of which a reader of its format gets the text.
  private static func converted(
    _ bytes: [UInt8],
    _ name: String,
    _ format: any FormatReader,
    _ options: ReadingOptions
  ) throws(DocumentError) -> Document {
    let conversion: Conversion
    do { conversion = try format.read(bytes, name: name, options) } catch {
      if Archive.breaksOff(bytes) { throw DocumentError(.damaged, in: name, brokenOff) }
      throw DocumentError(DocumentError.Code(error.reason), in: name, error.message)
    }
    guard conversion.bytes.contains(where: { $0 > 0x20 }) else {
      if Archive.breaksOff(bytes) { throw DocumentError(.damaged, in: name, brokenOff) }
      throw DocumentError(.empty, in: name, noText)
    }
    let text = SourceText(name: name, validated: conversion.bytes)
    let structure = StructureReader.read(text, dialect: conversion.dialect)
    var info = DocumentInfo(name: name, format: format.name, size: conversion.bytes.count, notes: conversion.notes)
    DocumentHead.describe(text, structure, in: &info)
    info.title = conversion.title ?? info.title
    info.author = conversion.author ?? info.author
    info.address = conversion.address
    let stated = conversion.date ?? (info.date == nil ? conversion.savedDate : nil)
    if let date = stated.flatMap(DocumentHead.date(in:)) { info.date = date }
    var document = Document(info: info, text: text, structure: structure, places: conversion.places)
    let unread = UnreadPassages.find(text, structure, conversion.places)
    document.gaps = conversion.gaps + unread
    document.info.notes += unread.map(\.message)
    return document
  }
}
