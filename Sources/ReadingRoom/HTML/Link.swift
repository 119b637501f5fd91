/// A place in the reading room: a path, what is asked of it, and the passage in it.
struct Link: Sendable, Equatable {
  private var path: String
  private var query: [(name: String, value: String)] = []
  private var fragment: String?

  init(_ path: StaticString) { self.path = "\(path)" }

  /// A path below another, named by an identifier.
  init(_ path: StaticString, _ id: String) { self.path = "\(path)/" + Self.encoded(id, keeping: "") }

  /// The link with something asked; a value of `nil` asks nothing.
  func asking(_ name: String, _ value: String?) -> Link {
    guard let value, !value.isEmpty else { return self }
    var link = self
    link.query.append((name, value))
    return link
  }

  /// The link to a passage.
  func at(_ fragment: String) -> Link {
    var link = self
    link.fragment = fragment
    return link
  }

  /// A place that a form names; `nil` for what is no path of this server.
  init?(own text: String) {
    guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    path = text
  }

  /// The same data in another form.
  func form(_ form: Form) -> Link {
    var link = self
    link.path = path == "/" && form != .page ? "/index" + form.ending : path + form.ending
    link.fragment = nil
    return link
  }

  /// The link as it stands in a page.
  var text: String {
    let asked = query.map { $0.name + "=" + Self.encoded($0.value, keeping: "/:,") }.joined(separator: "&")
    return path + (asked.isEmpty ? "" : "?" + asked) + (fragment.map { "#" + Self.encoded($0, keeping: ":") } ?? "")
  }

  static func == (a: Link, b: Link) -> Bool { a.text == b.text }

  /// A text in which only letters, digits and a few harmless signs stand for themselves.
  private static func encoded(_ text: String, keeping signs: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
          true
        default: signs.utf8.contains(byte)
        }
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0" + hex : "%" + hex
      }
    }
    return result
  }
}

extension Link {
  static let overview = Link("/")
  static let figures = Link("/figures")
  static let timeline = Link("/timeline")
  static let findings = Link("/findings")
  static let documents = Link("/documents")
  static let search = Link("/search")
  static let entities = Link("/entities")
  static let commitments = Link("/commitments")
  static let review = Link("/review")
  static let decisions = Link("/decisions")
  static let login = Link("/login")

  static func entity(_ id: String) -> Link { Link("/entities", id) }
  static func event(_ id: String) -> Link { Link("/events", id) }

  static func figure(_ id: String) -> Link { Link("/figures", id) }
  static func finding(_ id: String) -> Link { Link("/findings", id) }
  static func document(_ name: String) -> Link { Link("/document").asking("name", name) }

  /// A page of a document, for itself.
  static func page(_ document: String, _ number: Int) -> Link {
    Link("/page").asking("name", document).asking("number", "\(number)")
  }

  /// A passage of a document: the page of the text that has the line, at the mark.
  static func passage(_ document: String, line: Int, mark: String? = nil, isPaged: Bool = false) -> Link {
    Link.document(document).asking("line", "\(line)").asking("mark", isPaged ? mark : nil).at(mark ?? "line-\(line)")
  }
}
