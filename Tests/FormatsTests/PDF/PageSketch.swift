import Formats

/// A page drawn for a test: lines of text at places, every letter half as wide as it is high.
struct PageSketch {
  private(set) var page: PDFPage
  private var fonts: [PDFFont: Int32] = [:]

  init(_ number: Int, width: Float = 600, height: Float = 800, label: String? = nil) {
    page = PDFPage(number: number, width: width, height: height, label: label)
  }

  /// Sets a line with its letters standing on a height.
  mutating func line(
    _ text: String,
    left: Float,
    base: Float,
    size: Float = 10,
    isBold: Bool = false,
    space: Float = 0.5
  ) {
    let font = font(size, isBold)
    var position = left
    for scalar in text.unicodeScalars {
      let isWide = (0x2E80...0xFFEF).contains(scalar.value)
      let width = scalar == " " ? space * size : isWide ? size : 0.5 * size
      let box = PageBox(left: position, top: base - 0.9 * size, right: position + width, bottom: base + 0.2 * size)
      page.characters.append(PDFCharacter(scalar: scalar.value, font: font, box: box))
      position += width
    }
    add("\n", at: position, base)
  }

  /// Sets lines one below the other.
  mutating func lines(_ texts: [String], left: Float, base: Float, size: Float = 10, step: Float = 12) {
    for (index, text) in texts.enumerated() { line(text, left: left, base: base + Float(index) * step, size: size) }
  }

  /// Sets a raised number behind the last line.
  mutating func raised(_ text: String, base: Float, size: Float = 6) {
    while page.characters.last?.scalar == 0x0A { page.characters.removeLast() }
    let left = page.characters.last?.box.right ?? 0
    line(text, left: left, base: base - 4, size: size)
  }

  /// Sets a line that runs up the page.
  mutating func upright(_ text: String, left: Float, from base: Float, size: Float = 10) {
    let font = font(size, false)
    var position = base
    for scalar in text.unicodeScalars {
      let box = PageBox(left: left, top: position - 0.5 * size, right: left + 1.1 * size, bottom: position)
      page.characters.append(PDFCharacter(scalar: scalar.value, font: font, box: box))
      position -= 0.5 * size
    }
    add("\n", at: left, position)
  }

  private mutating func add(_ scalar: Unicode.Scalar, at left: Float, _ base: Float) {
    let box = PageBox(left: left, top: base, right: left, bottom: base)
    page.characters.append(PDFCharacter(scalar: scalar.value, font: -1, box: box))
  }

  private mutating func font(_ size: Float, _ isBold: Bool) -> Int32 {
    let font = PDFFont(name: isBold ? "Serif-Bold" : "Serif", size: size)
    if let known = fonts[font] { return known }
    page.fonts.append(font)
    fonts[font] = Int32(page.fonts.count - 1)
    return Int32(page.fonts.count - 1)
  }
}

extension PageSketch {
  /// The conversion of drawn pages.
  static func conversion(_ sketches: [PageSketch], _ info: PDFInfo = PDFInfo()) -> Conversion {
    PDFText.conversion(info, sketches.map(\.page))
  }

  /// The text of drawn pages.
  static func text(_ sketches: [PageSketch], _ info: PDFInfo = PDFInfo()) -> String {
    String(decoding: conversion(sketches, info).bytes, as: UTF8.self)
  }
}
