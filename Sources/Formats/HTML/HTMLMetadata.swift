/// What a page says of itself: title, author, date, address and site.
///
/// Of several statements the one counts that says most surely what is meant: first structured data, then the
/// properties that are made for sharing, then the plain names, last the title of the window.
struct HTMLMetadata: Sendable, Equatable {
  /// How surely a statement says what is meant.
  enum Rank: Int, Sendable, Comparable {
    case none, window, text, name, property, structured

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A value with the rank of the statement that it comes from.
  struct Value: Sendable, Equatable {
    private(set) var text: String?
    private var rank = Rank.none

    /// Takes a value that is told more surely than the one before.
    mutating func offer(_ text: String?, _ newRank: Rank) {
      guard newRank > rank, let text else { return }
      let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !folded.isEmpty, folded.utf8.count <= HTMLMetadata.longest else { return }
      (self.text, rank) = (folded, newRank)
    }
  }

  var title = Value()
  var author = Value()
  var date = Value()
  var address = Value()
  var site = Value()
  /// The bytes of a value, at most.
  static let longest = 1000
  /// The scripts with structured data that are read, and the bytes of one, at most.
  private static let mostScripts = 16
  private static let longestScript = 1 << 20

  private var scripts = 0
  private var isStructured = false

  private enum Property { case title, author, date, address, site }

  private static let properties = NameTable<(Property, Rank)>([
    ("og:title", (.title, .property)), ("twitter:title dc.title dcterms.title citation_title", (.title, .name)),
    ("article:author citation_author", (.author, .property)),
    ("author dc.creator dcterms.creator byl parsely-author", (.author, .name)),
    ("article:published_time og:published_time citation_publication_date", (.date, .property)),
    (
      """
      date dc.date dc.date.issued dcterms.date dcterms.created dcterms.issued pubdate publishdate publish-date
      datepublished citation_date parsely-pub-date sailthru.date
      """, (.date, .name)
    ),
    ("og:url", (.address, .property)), ("og:site_name", (.site, .property)), ("application-name", (.site, .name)),
  ])

  /// Reads a start tag of the page: `meta`, `link`, `time` and `script` tell something.
  mutating func read(_ token: MarkupToken, _ tokenizer: MarkupTokenizer) {
    switch token.local {
    case Self.meta: readMeta(tokenizer)
    case Self.link:
      guard tokenizer.value(of: "rel")?.lowercased() == "canonical" else { return }
      address.offer(tokenizer.value(of: "href").flatMap(Self.address), .structured)
    case Self.time:
      guard tokenizer.range(of: "pubdate") != nil || tokenizer.value(of: "itemprop") == "datePublished" else { return }
      date.offer(tokenizer.value(of: "datetime"), .text)
    case Self.script:
      isStructured = tokenizer.value(of: "type")?.lowercased().hasPrefix("application/ld+json") ?? false
    default: return
    }
  }

  private static let meta: MarkupName = "meta"
  private static let link: MarkupName = "link"
  private static let time: MarkupName = "time"
  private static let script: MarkupName = "script"

  private mutating func readMeta(_ tokenizer: MarkupTokenizer) {
    let named = tokenizer.value(of: "property") ?? tokenizer.value(of: "name") ?? tokenizer.value(of: "itemprop")
    guard let named, named.utf8.count <= 64, let (property, rank) = Self.properties[MarkupName(named.lowercased())],
      let content = tokenizer.value(of: "content")
    else { return }
    switch property {
    case .title: title.offer(content, rank)
    // Sharing networks want the address of a profile here.
    case .author: if Self.address(content) == nil { author.offer(content, rank) }
    case .date: date.offer(content, rank)
    case .address: address.offer(Self.address(content), rank)
    case .site: site.offer(content, rank)
    }
  }

  /// Reads the title of the window.
  mutating func readTitle(_ tokenizer: MarkupTokenizer, _ token: MarkupToken) {
    guard token.content.count <= Self.longest else { return }
    title.offer(tokenizer.text(of: token), .window)
  }

  /// Reads the data of a script that holds structured data.
  mutating func readScript(_ tokenizer: MarkupTokenizer, _ token: MarkupToken) {
    guard isStructured, scripts < Self.mostScripts, token.content.count <= Self.longestScript else { return }
    isStructured = false
    scripts += 1
    guard let data = LinkedData(tokenizer.bytes[token.content]) else { return }
    title.offer(data.title, .structured)
    author.offer(data.author, .structured)
    date.offer(data.date, .structured)
    site.offer(data.site, .structured)
    address.offer(data.address.flatMap(Self.address), .structured)
  }

  /// Takes the name of the site off the end of the title of a window: "Trade grew | The Daily".
  mutating func finish() {
    guard let text = title.text, let site = site.text else { return }
    for separator in [" | ", " - ", " – ", " — ", " :: ", " · "] where text.hasSuffix(separator + site) {
      let short = String(text.dropLast(separator.count + site.count))
      title = Value()
      return title.offer(short, .window)
    }
  }

  /// A text if it is an address of the web.
  private static func address(_ text: String) -> String? {
    let text = text.trimmingSpaces
    return text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmingSpaces: String {
    if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last) {
      return self
    }
    var rest = Substring(self)
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
