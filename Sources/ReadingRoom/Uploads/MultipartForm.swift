import Foundation

/// The parts of a form that carries files, RFC 7578.
struct MultipartForm: Sendable {
  struct Part: Sendable {
    var name: String
    /// The name that the browser gives a file; `nil` for a field.
    var fileName: String?
    var content: ArraySlice<UInt8>
  }

  let parts: [Part]

  private static let mostParts = 8
  private static let longestHead = 4096
  private static let gap: [UInt8] = [13, 10, 13, 10]

  /// Reads the body of a form; throws where it is not as its type says.
  init(_ body: [UInt8], type: String?) throws(QuestionError) {
    guard let boundary = type.flatMap(Self.boundary) else { throw QuestionError("this is no form with a file") }
    let mark = Array(("--" + boundary).utf8)
    var parts: [Part] = []
    guard body.starts(with: mark) else { throw QuestionError("the form is broken") }
    var start = mark.count
    while true {
      let rest = body[start...]
      if rest.starts(with: [45, 45]) { break }
      guard rest.starts(with: [13, 10]), parts.count < Self.mostParts,
        let end = Self.first([13, 10] + mark, in: body[...], from: start + 2),
        let part = Self.part(body[(start + 2)..<end])
      else { throw QuestionError("the form is broken") }
      parts.append(part)
      start = end + 2 + mark.count
    }
    self.parts = parts
  }

  /// The text of a field.
  func text(_ name: String) -> String? {
    parts.first { $0.name == name && $0.fileName == nil }.map { String(decoding: $0.content, as: UTF8.self) }
  }

  /// The word that ends each part, as the type of the form names it.
  static func boundary(of type: String) -> String? {
    guard type.lowercased().hasPrefix("multipart/form-data"), let start = type.range(of: "boundary=") else {
      return nil
    }
    let word = type[start.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" && !$0.isWhitespace }
    return (1...70).contains(word.utf8.count) && word.utf8.allSatisfy { $0 > 32 && $0 < 127 } ? String(word) : nil
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    guard let gap = first(gap, in: bytes.prefix(longestHead), from: bytes.startIndex) else { return nil }
    let head = String(decoding: bytes[..<gap], as: UTF8.self)
    let lines = head.split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = value("name", in: line)
    else { return nil }
    return Part(name: name, fileName: value("filename", in: line), content: bytes[(gap + 4)...])
  }

  /// A value in quotation marks: browsers write those inside as %22.
  private static func value(_ name: String, in line: Substring) -> String? {
    for piece in line.split(separator: ";").dropFirst() {
      let piece = piece.drop { $0 == " " }
      guard piece.lowercased().hasPrefix(name + "=\"") else { continue }
      return String(piece.dropFirst(name.count + 2).prefix { $0 != "\"" })
    }
    return nil
  }

  /// Where some bytes first stand.
  private static func first(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let sign = wanted.first, bytes.endIndex - start >= wanted.count else { return nil }
    var index = start
    while index <= bytes.endIndex - wanted.count {
      if bytes[index] == sign, bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }
}
