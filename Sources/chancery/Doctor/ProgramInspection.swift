import Foundation

/// Looks at the programs that Chancery calls.
enum ProgramInspection {
  /// The languages that documents are in most often, by the names of tesseract, and their Debian packages.
  private static let languages = [
    "eng": "tesseract-ocr-eng", "khm": "tesseract-ocr-khm", "chi_sim": "tesseract-ocr-chi-sim",
    "fra": "tesseract-ocr-fra",
  ]

  @Sendable static func tesseract() -> Installation {
    var part = Installation(
      name: "tesseract",
      purpose: "scanned pages (--ocr)",
      debian: ["tesseract-ocr"] + languages.values.sorted(),
      homebrew: ["tesseract", "tesseract-lang"]
    )
    guard let version = ProgramCall.output("tesseract", ["--version"]) else {
      part.state = .missing
      return part
    }
    part.version = version.split(separator: "\n").first?.split(separator: " ").last.map(String.init)
    let listed = (ProgramCall.output("tesseract", ["--list-langs"]) ?? "").split(separator: "\n").dropFirst()
    let known = listed.map { String($0.split(separator: "/").last ?? $0) }.filter { $0 != "osd" }
    part.remarks.append("languages: " + (known.isEmpty ? "none" : known.joined(separator: ", ")))
    let missing = languages.keys.filter { !known.contains($0) }.sorted()
    if !missing.isEmpty {
      part.debian = missing.compactMap { languages[$0] }
      part.remarks.append("without \(missing.joined(separator: ", ")): \(part.command)")
    }
    return part
  }
}

/// Calls a program that says something of itself.
enum ProgramCall {
  /// The seconds that are waited for an answer.
  private static let patience = 5.0

  /// What a program writes to standard output; `nil` where there is none of the name or it fails.
  static func output(_ name: String, _ arguments: [String]) -> String? {
    guard let path = path(of: name) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let deadline = DispatchWorkItem { if process.isRunning { process.terminate() } }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: deadline)
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    deadline.cancel()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  private static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
