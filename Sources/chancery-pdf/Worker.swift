import CPoppler
import Formats
import Foundation

/// The process that reads a PDF for `chancery`: the file from standard input, records to standard output.
///
/// A file that crashes poppler, or that lets it run or grow without end, ends this process and nothing else.
@main
enum Worker {
  /// The memory and the processor time of this process.
  private static let memory: UInt64 = 2 << 30
  private static let seconds: UInt64 = 600
  /// The same where a page is only to be shown.
  private static let memoryToShow: UInt64 = 1 << 30
  private static let secondsToShow: UInt64 = 20
  /// The entries of an outline that are read, at most.
  private static let longestOutline = 20_000

  static func main() {
    cpoppler_close_files()
    runLimited(Array(CommandLine.arguments.dropFirst()))
    guard let request = Request(Array(CommandLine.arguments.dropFirst())) else {
      FileHandle.standardError.write(
        Data("usage: chancery-pdf [--from PAGE] [--to PAGE] [--draw DPI | --image WIDTH] < FILE\n".utf8)
      )
      exit(64)
    }
    cpoppler_limit(request.width == nil ? memory : memoryToShow, request.width == nil ? seconds : secondsToShow)
    var output = Output()
    if let missing = unsafe cpoppler_load() {
      output.write(.failure(.missingLibrary, unsafe String(cString: missing)))
      exit(0)
    }
    let input = FileHandle.standardInput.readDataToEndOfFile() as NSData
    var opened: OpaquePointer?
    let status = unsafe cpoppler_open(input.bytes, input.length, &opened)
    guard status == CPOPPLER_OPENED, let document = unsafe opened else {
      output.write(.failure(status == CPOPPLER_ENCRYPTED ? .encrypted : .damaged, ""))
      exit(0)
    }
    unsafe serve(request, document, &output)
    output.write(.end)
    withExtendedLifetime(input) {}
    // The document is not taken down: the process ends, and what a broken file does then would only cost time.
    exit(0)
  }

  /// Becomes another program under limits: `--limited MEGABYTES SECONDS PROGRAM ARGUMENT…`.
  ///
  /// `chancery` lets tesseract run so, which reads whatever picture a file holds.
  private static func runLimited(_ arguments: [String]) {
    guard arguments.first == "--limited", arguments.count > 3, let megabytes = UInt64(arguments[1]),
      let seconds = UInt64(arguments[2]), megabytes > 0, megabytes < 1 << 20, seconds > 0
    else { return }
    cpoppler_limit(megabytes << 20, seconds)
    // One thread: two would not be faster for one page, and the limit counts the time of both.
    unsafe setenv("OMP_THREAD_LIMIT", "1", 1)
    var words = unsafe arguments[3...].map { unsafe strdup($0) }
    unsafe words.append(nil)
    _ = unsafe execv(arguments[3], words)
    exit(127)
  }

  private static func serve(_ request: Request, _ document: OpaquePointer, _ output: inout Output) {
    let count = Int(unsafe cpoppler_page_count(document))
    if request.from == 1 { output.write(.info(unsafe info(document, count))) }
    guard request.from <= min(request.to, count) else { return }
    for number in request.from...min(request.to, count) {
      if let density = request.density {
        if let picture = unsafe picture(document, number, density) { output.write(.picture(picture)) }
      } else if let width = request.width {
        let image = unsafe image(document, number, width)
        output.write(image.map { .image($0) } ?? .unreadablePage(number))
      } else if let page = unsafe page(document, number) {
        output.write(.page(page))
      } else {
        output.write(.unreadablePage(number))
      }
    }
  }

  private static func info(_ document: OpaquePointer, _ count: Int) -> PDFInfo {
    var info = PDFInfo()
    info.pageCount = count
    info.title = unsafe taken(cpoppler_title(document))
    info.author = unsafe taken(cpoppler_author(document))
    info.permissions = Int(unsafe cpoppler_permissions(document))
    let blank = unsafe cpoppler_entry(level: 0, page: 0, title: nil)
    var entries = unsafe [cpoppler_entry](repeating: blank, count: longestOutline)
    let found = unsafe cpoppler_outline(document, &entries, entries.count)
    for index in 0..<Int(found) {
      let entry = unsafe entries[index]
      guard let title = unsafe taken(entry.title) else { continue }
      unsafe info.outline.append(PDFEntry(level: Int(entry.level), page: Int(entry.page), title: title))
    }
    return info
  }

  private static func page(_ document: OpaquePointer, _ number: Int) -> PDFPage? {
    guard let read = unsafe cpoppler_read_page(document, Int32(number - 1)) else { return nil }
    defer { unsafe cpoppler_free_page(read) }
    var page = unsafe PDFPage(
      number: number,
      width: Float(read.pointee.width),
      height: Float(read.pointee.height),
      label: read.pointee.label.map { unsafe String(cString: $0) }
    )
    let fonts = unsafe FontList(UnsafeBufferPointer(start: read.pointee.fonts, count: read.pointee.font_count))
    page.fonts = fonts.fonts
    let characters = unsafe UnsafeBufferPointer(start: read.pointee.characters, count: read.pointee.character_count)
    for character in unsafe Array(characters) {
      let box = PageBox(
        left: Float(character.left),
        top: Float(character.top),
        right: Float(character.right),
        bottom: Float(character.bottom)
      )
      let font = character.font < 0 ? -1 : fonts.indices[Int(character.font)]
      page.characters.append(PDFCharacter(scalar: character.scalar, font: font, box: box))
    }
    for index in 0..<Int(unsafe read.pointee.link_count) {
      let link = unsafe read.pointee.links[index]
      guard let address = unsafe link.address else { continue }
      let box = unsafe PageBox(
        left: Float(link.left),
        top: Float(link.top),
        right: Float(link.right),
        bottom: Float(link.bottom)
      )
      page.links.append(PDFLink(box: box, address: unsafe String(cString: address)))
    }
    // A page with little text may be a scan; looking for pictures takes as long as reading the text.
    if page.characters.count < 200 { page.images = unsafe cpoppler_count_images(document, Int32(number - 1)) }
    return page
  }

  private static func picture(_ document: OpaquePointer, _ number: Int, _ density: Int) -> PDFPicture? {
    var drawn = unsafe cpoppler_picture(pixels: nil, width: 0, height: 0, stride: 0)
    let scale = Double(density) / 72
    guard unsafe cpoppler_draw(document, Int32(number - 1), scale, &drawn), let pixels = unsafe drawn.pixels else {
      return nil
    }
    defer { unsafe free(pixels) }
    let (width, height) = unsafe (Int(drawn.width), Int(drawn.height))
    let points = unsafe Array(UnsafeBufferPointer(start: pixels, count: width * height))
    return PDFPicture(page: number, width: width, height: height, pixels: points)
  }

  private static func image(_ document: OpaquePointer, _ number: Int, _ width: Int) -> PDFImage? {
    guard cpoppler_has_images() else { return nil }
    var drawn = unsafe cpoppler_image(bytes: nil, count: 0, width: 0, height: 0)
    let (index, height) = (Int32(number - 1), PDFImage.largestHeight)
    let width = Int32(min(width, PDFImage.largestWidth))
    guard unsafe cpoppler_draw_image(document, index, width, Int32(height), PDFImage.mostBytes, &drawn),
      let start = unsafe drawn.bytes
    else { return nil }
    defer { unsafe free(start) }
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: drawn.count))
    return unsafe PDFImage(page: number, width: Int(drawn.width), height: Int(drawn.height), bytes: bytes)
  }

  private static func taken(_ string: UnsafeMutablePointer<CChar>?) -> String? {
    guard let string = unsafe string else { return nil }
    defer { unsafe free(string) }
    return unsafe String(cString: string)
  }
}

/// The fonts of a page, each once.
private struct FontList {
  var fonts: [PDFFont] = []
  /// The font of each entry of poppler's list.
  var indices: [Int32] = []

  init(_ entries: UnsafeBufferPointer<cpoppler_font>) {
    var known: [PDFFont: Int32] = [:]
    for index in entries.indices {
      let entry = unsafe entries[index]
      let font = unsafe PDFFont(name: entry.name.map { unsafe String(cString: $0) } ?? "", size: Float(entry.size))
      if known[font] == nil {
        known[font] = Int32(fonts.count)
        fonts.append(font)
      }
      indices.append(known[font] ?? -1)
    }
  }
}

/// What the worker is asked for.
private struct Request {
  var from = 1
  var to = Int.max
  /// The points to the inch of the pictures that are drawn in the place of the text.
  var density: Int?
  /// The points across of the PNG that are drawn in the place of the text.
  var width: Int?

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst().flatMap({ Int($0) }), value > 0 else { return nil }
      switch option {
      case "--from": from = value
      case "--to": to = value
      case "--draw": density = min(value, 600)
      case "--image": width = value
      default: return nil
      }
    }
  }
}

/// Standard output, written record by record so that nothing is lost when the process dies.
private struct Output {
  private var encoder = PDFStreamEncoder()

  mutating func write(_ record: PDFRecord) {
    // Nobody listens any more: there is no use in going on.
    do { try FileHandle.standardOutput.write(contentsOf: Data(encoder.encode(record))) } catch { exit(1) }
  }
}
