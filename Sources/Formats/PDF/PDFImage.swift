import Foundation

/// A page as PNG.
public struct PDFImage: Sendable, Equatable {
  /// The points across and down that a picture has at most, and its bytes.
  public static let largestWidth = 1600
  public static let largestHeight = 2400
  public static let mostBytes = 8 << 20

  public var page: Int
  public var width: Int
  public var height: Int
  public var bytes: [UInt8]

  public init(page: Int, width: Int, height: Int, bytes: [UInt8]) {
    self.page = page
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// Whether the bytes are a PNG of the size that is told; what a worker writes that a file has taken over is not believed.
  var isSound: Bool {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    guard bytes.count > 33, bytes.count <= Self.mostBytes, bytes.starts(with: head),
      (1...Self.largestWidth).contains(width), (1...Self.largestHeight).contains(height)
    else { return false }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return number(16) == width && number(20) == height
  }
}

/// Draws pages of a PDF by a process of its own, with limits on its time and memory.
public struct PDFPainter: Sendable {
  private let program: String
  /// The points across of a picture.
  private let width: Int
  private let seconds: Double

  /// A painter, where the program that reads PDF is there.
  public init?(width: Int, seconds: Double = 15, program: String? = nil) {
    guard let program = program ?? PDFFormat.program else { return nil }
    self.program = program
    self.width = width
    self.seconds = seconds
  }

  /// Draws a page of a file, by its number from 1.
  public func image(ofPage number: Int, in file: borrowing OpenedFile) throws(FormatError) -> PDFImage {
    let arguments = ["--image", String(width), "--from", String(number), "--to", String(number)]
    guard let child = ChildProcess(program, arguments, input: file.input) else {
      throw FormatError(.missingReader, "the program that reads PDF could not be started")
    }
    let deadline = Date().addingTimeInterval(seconds)
    var decoder = PDFStreamDecoder()
    var received = 0
    while case .bytes(let bytes) = child.read(seconds: max(0, deadline.timeIntervalSinceNow)) {
      received += bytes.count
      guard received < 2 * PDFImage.mostBytes else { break }
      decoder.feed(bytes)
      while let record = decoder.next() {
        switch record {
        case .image(let image) where image.page == number && image.isSound: return image
        case .failure(let failure, let name): throw PDFWorker.error(failure, name)
        case .info: continue
        case .page, .picture, .image, .unreadablePage, .end:
          throw FormatError(.damaged, "the page cannot be drawn")
        }
      }
      if decoder.isBroken { break }
    }
    throw FormatError(.damaged, "the page cannot be drawn: it takes too long, or ends the program that reads PDF")
  }

  /// The seconds in which poppler is loaded.
  private static let secondsToLoad = 3.0

  /// Whether poppler is there, which only the process that loads it can tell.
  public var canDraw: Bool {
    guard let file = InputFile(Array("%PDF-".utf8)), let child = ChildProcess(program, [], input: file) else {
      return false
    }
    var decoder = PDFStreamDecoder()
    while case .bytes(let bytes) = child.read(seconds: Self.secondsToLoad) {
      decoder.feed(bytes)
      if let record = decoder.next() {
        if case .failure(.damaged, _) = record { return true }
        return false
      }
    }
    return false
  }
}
