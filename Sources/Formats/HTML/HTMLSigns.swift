/// What the attributes of an element, or the elements around a text, tell of it.
struct HTMLSigns: OptionSet, Sendable {
  let rawValue: UInt32

  // Of texts.
  static let spaceBefore = HTMLSigns(rawValue: 1)
  static let inLink = HTMLSigns(rawValue: 1 << 1)
  static let inDeleted = HTMLSigns(rawValue: 1 << 2)
  static let inSuperscript = HTMLSigns(rawValue: 1 << 3)
  static let inBold = HTMLSigns(rawValue: 1 << 4)
  /// The text is not to be decoded.
  static let raw = HTMLSigns(rawValue: 1 << 5)

  // Of elements.
  static let hidden = HTMLSigns(rawValue: 1 << 6)
  static let dropped = HTMLSigns(rawValue: 1 << 7)
  /// A link to a place of the page.
  static let fragment = HTMLSigns(rawValue: 1 << 8)
  /// A link that says that it refers to a note.
  static let noteMark = HTMLSigns(rawValue: 1 << 9)
  /// Notes stand in it to which marks refer.
  static let holdsNotes = HTMLSigns(rawValue: 1 << 10)
  /// It says that the article stands in it.
  static let content = HTMLSigns(rawValue: 1 << 11)
  /// What its words say holds also where it is no collection of links.
  static let strong = HTMLSigns(rawValue: 1 << 12)
  /// It is laid out by a table.
  static let layout = HTMLSigns(rawValue: 1 << 13)
  /// It is the mark of a note, with what stands around it.
  static let isMark = HTMLSigns(rawValue: 1 << 14)
  /// It is the text of a note.
  static let isNote = HTMLSigns(rawValue: 1 << 15)

  // What its role and the words of its class and identifier say.
  static let navigation = HTMLSigns(rawValue: 1 << 16)
  static let siteHead = HTMLSigns(rawValue: 1 << 17)
  static let siteFoot = HTMLSigns(rawValue: 1 << 18)
  static let cookie = HTMLSigns(rawValue: 1 << 19)
  static let related = HTMLSigns(rawValue: 1 << 20)
  static let share = HTMLSigns(rawValue: 1 << 21)
  static let comments = HTMLSigns(rawValue: 1 << 22)
  static let advertisement = HTMLSigns(rawValue: 1 << 23)
  static let subscription = HTMLSigns(rawValue: 1 << 24)
  static let tools = HTMLSigns(rawValue: 1 << 25)

  static let inherited: HTMLSigns = [.inLink, .inDeleted, .inSuperscript, .inBold]
  static let surroundings: HTMLSigns = [
    .navigation, .siteHead, .siteFoot, .cookie, .related, .share, .comments, .advertisement, .subscription, .tools,
  ]
}

/// Reads what the attributes of start tags tell.
extension HTMLSigns {
  /// The words of classes and identifiers.
  private static let words = NameTable<HTMLSigns>([
    ("breadcrumb breadcrumbs navbar navigation sitenav topnav subnav megamenu skiplink", [.navigation, .strong]),
    ("nav menu skip toc toctoggle pagination pager", .navigation),
    ("masthead", [.siteHead, .strong]), ("header topbar branding", .siteHead),
    ("sitefooter colophon", [.siteFoot, .strong]), ("footer bottombar", .siteFoot),
    ("cookie cookies gdpr ccpa onetrust", [.cookie, .strong]), ("consent privacy", .cookie),
    ("recirculation taboola outbrain readmore trending", [.related, .strong]),
    ("related recommended recommendations recommendation sidebar teaser promo popular latest seealso more", .related),
    ("addthis addtoany sharethis sharedaddy socials", [.share, .strong]), ("share sharing social follow", .share),
    ("comments disqus commentlist commentform", [.comments, .strong]), ("respond comment", .comments),
    ("adsbygoogle advertisement advertisements advert", [.advertisement, .strong]),
    ("ad ads sponsored sponsor banner", .advertisement),
    ("newsletter paywall", [.subscription, .strong]), ("subscribe subscription signup login donate", .subscription),
    ("editsection catlinks printfooter navbox", [.tools, .strong]),
    ("toolbar tools widget modal popup popover tooltip tags taglist", .tools),
    ("article content main entry post story body text", .content),
  ])

  /// Words that hide an element from eyes.
  private static let hidingWords = NameTable<HTMLSigns>([
    (
      """
      sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only element-invisible noprint
      mw-editsection mw-jump-link
      """, .hidden
    )
  ])

  private static let roles = NameTable<HTMLSigns>([
    ("navigation menu menubar tablist", [.navigation, .strong]), ("banner", .siteHead), ("contentinfo", .siteFoot),
    ("complementary", .related), ("search toolbar dialog alertdialog tooltip", [.tools, .strong]),
    ("presentation none", .layout), ("doc-noteref", .noteMark),
  ])

  private static let noteWords = NameTable<HTMLSigns>([
    (
      "noteref footnote-ref footnote-reference footnoteref fnref footnote sdfootnoteanc sdendnoteanc msofootnotereference",
      .noteMark
    )
  ])

  /// Reads the attributes of the start tag that a tokenizer has just read.
  init(_ tokenizer: MarkupTokenizer) {
    self = []
    let bytes = tokenizer.bytes
    for attribute in tokenizer.attributes {
      switch attribute.local {
      case Self.classes, Self.identifier: readWords(bytes, attribute.value)
      case Self.role, Self.type:
        Self.eachWord(bytes, attribute.value, isWhole: true) { word in
          formUnion(Self.roles[word] ?? Self.noteWords[word] ?? [])
        }
      case Self.hiddenName: insert(.hidden)
      case Self.ariaHidden: if Self.has(bytes, attribute.value, Self.isTrue) { insert(.hidden) }
      case Self.style: if Self.hides(bytes, attribute.value) { insert(.hidden) }
      case Self.href:
        // Browsers that save a page write the address of the page before the place.
        if HTMLTree.place(bytes, attribute.value) != nil { insert(.fragment) }
      case Self.property: if Self.has(bytes, attribute.value, Self.articleBody) { insert(.content) }
      default: continue
      }
    }
  }

  private static let classes: MarkupName = "class"
  private static let identifier: MarkupName = "id"
  private static let role: MarkupName = "role"
  private static let type: MarkupName = "type"
  private static let hiddenName: MarkupName = "hidden"
  private static let ariaHidden: MarkupName = "aria-hidden"
  private static let style: MarkupName = "style"
  private static let href: MarkupName = "href"
  private static let property: MarkupName = "itemprop"
  private static let isTrue = Array("true".utf8)
  private static let articleBody = Array("articleBody".utf8)

  /// Reads words between spaces, and their parts between hyphens and capitals: "siteNav", "cookie-banner".
  private mutating func readWords(_ bytes: [UInt8], _ range: Range<Int>) {
    var found: HTMLSigns = []
    Self.eachWord(bytes, range, isWhole: true) { word in
      found.formUnion(Self.hidingWords[word] ?? Self.noteWords[word] ?? [])
    }
    Self.eachWord(bytes, range, isWhole: false) { word in found.formUnion(Self.words[word] ?? []) }
    formUnion(found)
  }

  /// The bytes of a value that are looked at, at most.
  private static let longestValue = 512

  private static func eachWord(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    isWhole: Bool,
    _ take: (MarkupName) -> Void
  ) {
    var word = MarkupName.empty
    var isLower = false
    for offset in range.prefix(longestValue) {
      let byte = bytes[offset]
      let isUpper = byte &- 0x41 < 26
      let isLetter = (byte | 0x20) &- 0x61 < 26
      let isPart = isWhole ? byte > 0x20 : isLetter
      if !isPart || !isWhole && isUpper && isLower {
        if word != .empty { take(word) }
        word = .empty
      }
      if isPart { word.add(isUpper ? byte | 0x20 : byte) }
      isLower = isLetter && !isUpper
    }
    if word != .empty { take(word) }
  }

  private static func has(_ bytes: [UInt8], _ range: Range<Int>, _ word: [UInt8]) -> Bool {
    range.count == word.count && zip(range, word).allSatisfy { bytes[$0] == $1 }
  }

  /// Whether a style says `display: none` or `visibility: hidden`.
  private static func hides(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var property = MarkupName.empty
    var value = MarkupName.empty
    var isValue = false
    for offset in range.prefix(longestValue) {
      switch bytes[offset] {
      case UInt8(ascii: ":"): isValue = true
      case UInt8(ascii: ";"), UInt8(ascii: "!"):
        if hides(property, value) { return true }
        if bytes[offset] == UInt8(ascii: ";") { (property, value, isValue) = (.empty, .empty, false) }
      case 0...0x20: continue
      case let byte:
        let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
        if isValue { value.add(folded) } else { property.add(folded) }
      }
    }
    return hides(property, value)
  }

  private static func hides(_ property: MarkupName, _ value: MarkupName) -> Bool {
    property == display && value == noDisplay || property == visibility && value == invisible
  }

  private static let display: MarkupName = "display"
  private static let noDisplay: MarkupName = "none"
  private static let visibility: MarkupName = "visibility"
  private static let invisible: MarkupName = "hidden"
}
