import Foundation
import TestSupport
import Testing

@testable import Formats

/// Files read by the worker, and workers that misbehave.
struct PDFWorkerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("worker") }

  /// Whether the worker is built and finds poppler.
  static let hasPoppler: Bool = {
    do throws(FormatError) {
      _ = try PDFFormat().read(PDFFile.bytes([["A line."]]), name: "a.pdf")
      return true
    } catch {
      return error.reason != .missingReader
    }
  }()
  private static let reason: Comment = "poppler is not installed: apt-get install libpoppler-glib8"

  @Test("a file is read with its pages and their labels", .enabled(if: hasPoppler, reason))
  func pages() throws {
    let file = PDFFile.bytes([["Trade grew in 2012."], ["It fell in 2013."]], hasLabels: true)
    #expect(PDFFormat().recognizes(file, name: "x"))
    let conversion = try PDFFormat().read(file, name: "a.pdf")
    #expect(String(decoding: conversion.bytes, as: UTF8.self) == "Trade grew in 2012.\n\nIt fell in 2013.\n")
    #expect(conversion.places.pages.map(\.number) == [1, 2])
    #expect(conversion.places.pages.map(\.label) == ["iv", "v"])
    #expect(conversion.places.boxes(of: 0..<5).first?.box.left == 72)
  }

  @Test("what is no PDF, or is cut off in its head, is damaged", .enabled(if: hasPoppler, reason))
  func damaged() {
    #expect(throws: FormatError.self) { try PDFFormat().read(Array("%PDF-1.4\n1 0 obj\nnothing".utf8), name: "a.pdf") }
  }

  @Test("a file without its end is still read", .enabled(if: hasPoppler, reason))
  func cutOff() throws {
    let file = PDFFile.bytes([["Trade grew in 2012."], ["It fell in 2013."]])
    let conversion = try PDFFormat().read(Array(file.dropLast(20)), name: "a.pdf")
    #expect(String(decoding: conversion.bytes, as: UTF8.self).contains("Trade grew in 2012."))
  }

  @Test("no more pages are read than the limit", .enabled(if: hasPoppler, reason))
  func manyPages() throws {
    var format = PDFFormat()
    format.limits.pages = 20
    let file = PDFFile.bytes((1...40).map { ["Page number \($0) of the report."] })
    let conversion = try format.read(file, name: "a.pdf")
    #expect(conversion.places.pages.count == 20)
    #expect(conversion.notes.contains("only the first 20 of 40 pages were read"))
  }

  @Test("a worker that does not answer is stopped, and says so")
  func silence() throws {
    var format = PDFFormat()
    format.worker = try folder.script("worker", "sleep 60")
    format.limits.secondsForPage = 0.3
    #expect(throws: FormatError.self) { try format.read([1], name: "a.pdf") }
  }

  @Test("pages read before a crash are kept, and the one that caused it is named")
  func crash() throws {
    var encoder = PDFStreamEncoder()
    var info = PDFInfo()
    info.pageCount = 2
    var page = PageSketch(1)
    page.line("Trade grew in 2012.", left: 72, base: 100)
    let stream = [PDFRecord.info(info), .page(page.page)].flatMap { encoder.encode($0) }
    try folder.write("stream", stream)
    var format = PDFFormat()
    format.worker = try folder.script(
      "worker",
      "if [ \"$2\" = 1 ]; then cat '\(folder.path("stream"))'; fi; kill -9 $$"
    )
    let conversion = try format.read([1], name: "a.pdf")
    #expect(String(decoding: conversion.bytes, as: UTF8.self) == "Trade grew in 2012.\n")
    #expect(conversion.notes.contains { $0.hasPrefix("page 2 could not be read") })
  }

  @Test("without the worker the reader says what is missing")
  func missing() {
    var format = PDFFormat()
    format.worker = "/nowhere/chancery-pdf"
    #expect(throws: FormatError.self) { try format.read([1], name: "a.pdf") }
  }

  @Test("the declarations of poppler are those of its headers")
  func declarations() throws {
    guard let flags = Self.run("/usr/bin/env", ["pkg-config", "--cflags", "poppler-glib", "cairo"]) else { return }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/CPoppler").standardizedFileURL.path
    let options = ["clang", "-fsyntax-only", "-DCPOPPLER_CHECK", "-I\(folder)/include", "\(folder)/load.c"]
    let words = flags.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(Self.run("/usr/bin/env", options + words) != nil)
  }

  /// What a program prints; nothing where it fails or is not installed.
  private static func run(_ path: String, _ arguments: [String]) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
