import Foundation

/// The name under which a file that somebody sends is kept: theirs, as far as it can do no harm.
///
/// It is a single part of a path, begins with a letter or digit, holds no sign that a shell, a browser or a file system
/// reads otherwise, and ends as one of the types that are taken.
struct UploadName: Sendable, Equatable {
  let text: String
  let type: String

  private static let longest = 120
  private static let signs = Set(" ._-()[],'".unicodeScalars)
  /// The names of devices, with which Windows opens no file whatever their ending.
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
  )

  /// Makes a name safe; `nil` where it ends as no type that is taken.
  init?(_ given: String, types: [String]) {
    // What a browser sends may be a whole path, of either kind.
    let last = given.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let plain = last.precomposedStringWithCanonicalMapping.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isPlain =
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
          .nonspacingMark, .spacingMark:
          true
        default: Self.signs.contains(scalar)
        }
      return isPlain ? scalar : "_"
    }
    let parts = String(String.UnicodeScalarView(plain)).split(separator: ".", omittingEmptySubsequences: true)
    guard parts.count > 1, let type = parts.last?.lowercased(), types.contains(type) else { return nil }
    var stem = parts.dropLast().joined(separator: ".")
    while let first = stem.unicodeScalars.first, !first.properties.isAlphabetic, first.properties.numericType == nil {
      stem.unicodeScalars.removeFirst()
    }
    while stem.utf8.count > Self.longest - type.utf8.count { stem.removeLast() }
    while stem.hasSuffix(" ") || stem.hasSuffix(".") { stem.removeLast() }
    if stem.isEmpty || Self.devices.contains(stem.split(separator: ".").first.map { $0.lowercased() } ?? "") {
      stem = "document" + (stem.isEmpty ? "" : " " + stem)
    }
    self.type = type
    text = stem + "." + type
  }

  /// The same name with a number, for when it is taken.
  func numbered(_ number: Int) -> String {
    number == 1 ? text : text.dropLast(type.utf8.count + 1) + " (\(number)).\(type)"
  }
}
