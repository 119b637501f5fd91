import Foundation
import Testing

@testable import Formats

/// The examples on the pages of the manual about web pages and messages.
struct ManualTests {
  /// The blocks of code on a page of the manual.
  private func examples(_ page: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation/formats")
    let text = try String(contentsOf: folder.appending(path: page), encoding: .utf8)
    return text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map { block in
      String(block.element.drop { $0 != "\n" }.dropFirst())
    }
  }

  @Test("what the manual shows of a format is so", arguments: [("html.md", "a.html"), ("mail.md", "a.eml")])
  func examplesAreTrue(page: String, name: String) throws {
    let examples = try examples(page)
    try #require(examples.count == 2)
    let bytes = Array(examples[0].utf8)
    let reader = try #require(Formats.reader(of: bytes, name: name))
    let conversion = try reader.read(bytes, name: name)
    #expect(String(decoding: conversion.bytes, as: UTF8.self) == examples[1])
  }
}
