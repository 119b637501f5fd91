import Formats
import Foundation
import Hummingbird
import RecordStore
import Synchronization

/// Pages of PDF documents as pictures: drawn by a process with limits, few at a time, and kept while there is room.
final class PagePictures: Sendable {
  /// A page of a file, whatever name the file has.
  private struct Key: Hashable, Sendable {
    var digest: String
    var page: Int
  }

  private struct Shelf: Sendable {
    var young: [Key: PDFImage] = [:]
    var old: [Key: PDFImage] = [:]
    var bytes = 0
    /// The pages that could not be drawn of late: they are not tried again and again.
    var failures: [Key: (error: FormatError, time: Date)] = [:]
  }

  /// The points across of a picture.
  static let width = 1200
  /// Pictures that are drawn at once, and that wait for it.
  private static let atOnce = 2
  private static let mostWaiting = 64
  private static let mostFailures = 1000
  private static let failureTime: TimeInterval = 60

  let originals: Originals
  private let painter: PDFPainter?
  private let limit: Int
  private let shelf = Mutex(Shelf())
  private let queue = OperationQueue()
  /// Whether poppler is there, and when it was asked for.
  private let poppler = Mutex((isThere: false, asked: Date.distantPast))

  /// Pictures of at most so many bytes are kept.
  init(_ originals: Originals, painter: PDFPainter? = PDFPainter(width: width), bytes: Int = 24 << 20) {
    self.originals = originals
    self.painter = painter
    limit = bytes / 2
    queue.maxConcurrentOperationCount = Self.atOnce
  }

  /// Why the pages of a document cannot be shown, in a sentence; `nil` where they can.
  func obstacle(_ name: String, _ digest: FileDigest) -> String? {
    switch originals.absence(name, digest) {
    case .missing: return "The pages cannot be shown as pictures: there is no file \(name) here any more."
    case .changed:
      return "The pages cannot be shown as pictures: the file \(name) is no longer the one that was read."
    case .tooLarge: return "The pages are not shown as pictures: the file is larger than \(Originals.largest >> 20) MB."
    case .archived:
      return
        "The pages are not shown as pictures: the document lies in an archive. Unpack it, and build the record anew."
    case nil: break
    }
    return canDraw ? nil : "The pages cannot be shown as pictures: poppler, which draws them, is not installed here."
  }

  /// Asked of the process that draws, which loads poppler as no other does: once where it is there, else now and then.
  private var canDraw: Bool {
    poppler.withLock { state in
      if !state.isThere, Date().timeIntervalSince(state.asked) > Self.failureTime {
        state = (painter?.canDraw ?? false, Date())
      }
      return state.isThere
    }
  }

  /// The picture of a page of a document.
  func image(ofPage number: Int, _ name: String, _ digest: FileDigest) async throws -> PDFImage {
    let key = Key(digest: digest.text, page: number)
    if let image = try kept(key) { return image }
    guard queue.operationCount < Self.mostWaiting else {
      throw HTTPError(.serviceUnavailable, message: "Too many pages are asked for at once: try again in a moment.")
    }
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { [self] in continuation.resume(with: Result { try draw(key, name, digest) }) }
    }
  }

  private func draw(_ key: Key, _ name: String, _ digest: FileDigest) throws -> PDFImage {
    // Another request may have drawn it while this one waited; who had to wait also finds the file as it is now.
    if let image = try kept(key) { return image }
    guard let painter, canDraw else { throw FormatError(.missingReader, "poppler is not installed") }
    let file = try originals.open(name, digest)
    do throws(FormatError) {
      let image = try painter.image(ofPage: key.page, in: file)
      guard file.isUnchanged() else { throw FormatError(.damaged, "the file has changed meanwhile") }
      keep(image, key)
      return image
    } catch {
      shelf.withLock { shelf in
        if shelf.failures.count >= Self.mostFailures { shelf.failures.removeAll() }
        shelf.failures[key] = (error, Date())
      }
      throw error
    }
  }

  private func kept(_ key: Key) throws(FormatError) -> PDFImage? {
    let (image, failure) = shelf.withLock { ($0.young[key] ?? $0.old[key], $0.failures[key]) }
    if let failure, Date().timeIntervalSince(failure.time) < Self.failureTime { throw failure.error }
    return image
  }

  private func keep(_ image: PDFImage, _ key: Key) {
    guard image.bytes.count < limit else { return }
    shelf.withLock { shelf in
      if shelf.bytes + image.bytes.count > limit {
        shelf.old = shelf.young
        shelf.young = [:]
        shelf.bytes = 0
      }
      shelf.young[key] = image
      shelf.bytes += image.bytes.count
    }
  }
}
