import Formats
import Foundation
import RecordStore

/// Looks at the libraries that Chancery uses.
enum LibraryInspection {
  @Sendable static func sqlite() -> Installation {
    var part = Installation(name: "sqlite", purpose: "records: build, search, serve", isRequired: true)
    part.debian = ["libsqlite3-0"]
    guard let engine = try? RecordEngine() else {
      part.state = .faulty
      part.remarks = ["it opens no database, not even in memory"]
      return part
    }
    part.version = engine.version
    if !engine.missing.isEmpty {
      part.state = .faulty
      part.remarks = engine.missing.map { "built without \($0), which the record needs" }
    }
    part.remarks += KnownFault.sqlite.filter { $0.concerns(engine.version) }.map(\.text)
    return part
  }

  @Sendable static func archives() -> Installation {
    var part = Installation(
      name: "libarchive",
      purpose: "archives, office documents, e-books, workbooks",
      isRequired: true
    )
    part.debian = ["libarchive13"]
    part.homebrew = ["libarchive"]
    part.version = Self.version(of: "libarchive", in: ArchiveLibrary.version)
    return part
  }

  @Sendable static func compression() -> Installation {
    var part = Installation(name: "zlib", purpose: "compressed members of archives", isRequired: true)
    part.version = Self.version(of: "zlib", in: ArchiveLibrary.version)
    if part.version == nil {
      part.state = .faulty
      part.remarks = ["libarchive was built without it: most archives cannot be read"]
    }
    return part
  }

  @Sendable static func poppler() -> Installation {
    var part = library(
      Installation(
        name: "poppler",
        purpose: "PDF",
        debian: ["libpoppler-glib8"],
        homebrew: ["poppler"]
      ),
      "libpoppler-glib"
    )
    if PDFText.worker == nil {
      part.state = .faulty
      part.remarks.append("the program chancery-pdf does not lie beside chancery: build it with swift build")
    }
    return part
  }

  @Sendable static func tesseract() -> Installation {
    var part = Installation(name: "tesseract", purpose: "pages that are pictures: --ocr")
    part.debian = ["tesseract-ocr", "tesseract-ocr-eng"]
    part.homebrew = ["tesseract"]
    guard let found = Tesseract.installed else {
      part.state = .missing
      return part
    }
    part.version = found.version
    part.remarks = ["reads " + found.languages.joined(separator: ", ")]
    let missing = ["eng", "khm", "chi_sim"].filter { !found.languages.contains($0) }
    if !missing.isEmpty {
      let packages = missing.map { "tesseract-ocr-" + $0.replacing("_", with: "-") }.joined(separator: " ")
      part.remarks.append("has no data of \(missing.joined(separator: ", ")): apt-get install \(packages)")
    }
    return part
  }

  @Sendable static func words() -> Installation {
    var part = Installation(name: "icu", purpose: "words of Chinese, Khmer, Thai and others in searches")
    // The name of the library's own package bears the number of its version; this one brings whichever there is.
    part.debian = ["libicu-dev"]
    part.homebrew = ["icu4c"]
    part.version = WordDictionary.version
    if part.version == nil {
      part.state = .missing
      part.remarks = ["passages in these languages are found by their letters, in no better order"]
    }
    return part
  }

  /// Looks for a library that is loaded only when it is needed.
  private static func library(_ part: Installation, _ name: String) -> Installation {
    var part = part
    if let version = SharedLibrary.version(of: name) { part.version = version } else { part.state = .missing }
    return part
  }

  /// The version behind a name: `libarchive 3.6.2`, `zlib/1.2.13`.
  private static func version(of name: String, in text: String) -> String? {
    guard let range = text.range(of: name) else { return nil }
    let version = text[range.upperBound...].dropFirst().prefix { $0.isNumber || $0 == "." }
    return version.isEmpty ? nil : String(version)
  }
}

/// Libraries of the system, found by the names of their files.
enum SharedLibrary {
  private static let folders = [
    "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib", "/usr/local/lib",
    "/opt/homebrew/lib",
  ]

  /// The version in the name of a library's file, the longest where there are several: `8.24.0` of `libpoppler-glib.so.8.24.0`.
  static func version(of name: String) -> String? {
    var versions: [String] = []
    for folder in folders {
      for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where file.hasPrefix(name + ".")
      {
        let rest = file.dropFirst(name.count + 1)
        versions.append(rest.split(separator: ".").filter { $0.allSatisfy(\.isNumber) }.joined(separator: "."))
      }
    }
    return versions.max { $0.count < $1.count }
  }
}

/// A fault of a library that people have to know of.
struct KnownFault {
  /// The first version without the fault.
  var mendedIn: [Int]
  /// The first version with it.
  var since: [Int] = []
  var text: String

  func concerns(_ version: String) -> Bool {
    let parts = version.split(separator: ".").compactMap { Int($0) }
    return parts.lexicographicallyPrecedes(mendedIn) && !parts.lexicographicallyPrecedes(since)
  }

  static let sqlite = [
    KnownFault(
      mendedIn: [3, 50, 2],
      text: "before 3.50.2 a crafted database can damage memory (CVE-2025-6965), unless your system has mended it: "
        + "open only records that you trust"
    )
  ]
}
