/// Finds the main text of a page: marks as dropped what stands around it, and chooses the element that holds it.
///
/// An element that holds a good part of the prose is never dropped, whatever it is called: to lose an article is worse
/// than to keep a menu.
struct HTMLSelection {
  /// The node in which the main text stands.
  private(set) var root = 0
  private(set) var remainder = HTMLRemainder()

  private let scope: HTMLPage.Scope
  private let sizes: [HTMLSize]
  /// Whether the words of classes and identifiers count.
  private var believesNames = true
  /// The text in what was left out that is not the page's own: comments and notes about cookies.
  private var foreign: Int32 = 0
  /// The text of the whole page, by which parts are measured.
  private let whole: Int32
  private let isMeasuredByProse: Bool

  /// The bytes of prose that make a page one of prose.
  private static let leastProse: Int32 = 200
  /// The bytes of a part that is a remark of the page, at most.
  private static let longestRemark: Int32 = 200
  /// The bytes of a button beside a heading, at most.
  private static let longestButton: Int32 = 16

  /// Marks in a tree what is to be left out.
  init(_ tree: inout HTMLTree, scope: HTMLPage.Scope) {
    sizes = tree.sums()
    let prose = sizes.first?.prose ?? 0
    isMeasuredByProse = prose >= Self.leastProse
    whole = isMeasuredByProse ? prose : (sizes.first.map { $0.text - $0.link } ?? 0)
    self.scope = scope
    select(in: &tree)
    // Names of classes that mislead would lose the article: they are believed only if it is there without them.
    guard scope == .mainText, !holdsMost(tree) else { return }
    for index in tree.nodes.indices { tree.nodes[index].signs.remove(.dropped) }
    believesNames = false
    foreign = 0
    remainder = HTMLRemainder()
    select(in: &tree)
  }

  private mutating func select(in tree: inout HTMLTree) {
    drop(in: &tree)
    guard scope == .mainText else { return }
    if believesNames {
      dropRelated(in: &tree)
      dropLeadingLinks(in: &tree)
    }
    root = chooseRoot(tree)
  }

  /// Whether at least half of the page's own text is left, what others have written on it not counted.
  private func holdsMost(_ tree: HTMLTree) -> Bool { weight(tree.sums()[root]) * 2 >= whole - foreign }

  /// The part of the page's own text that stands in a node.
  private func weight(_ size: HTMLSize) -> Int32 { isMeasuredByProse ? size.prose : size.text - size.link }

  private mutating func drop(in tree: inout HTMLTree) {
    var index = 0
    // Where the innermost article or main part ends.
    var articleEnd = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.element != .text, let verdict = verdict(index, tree, isInArticle: index < articleEnd) {
        tree.nodes[index].signs.insert(.dropped)
        if case .tell(let reason) = verdict, sizes[index].text > 0 {
          remainder.add(reason, links: links(index, tree))
          if reason == .comments || reason == .cookie { foreign += weight(sizes[index]) }
        }
        index = max(Int(node.end), index + 1)
        continue
      }
      if node.element == .article || node.element == .main || node.element == .item && index < articleEnd {
        articleEnd = max(articleEnd, Int(node.end))
      }
      index += 1
    }
  }

  /// The links in a node, to be told.
  private func links(_ index: Int, _ tree: HTMLTree) -> Int {
    var links = 0
    for inner in index..<max(Int(tree.nodes[index].end), index + 1)
    where tree.nodes[inner].element == .link && sizes[inner].text > 0 { links += 1 }
    return links
  }

  /// How an element is left out: without a word, or for a reason that is told.
  private enum Verdict { case pass, tell(HTMLRemainder.Reason) }

  /// Whether an element is left out.
  private func verdict(_ index: Int, _ tree: HTMLTree, isInArticle: Bool) -> Verdict? {
    let node = tree.nodes[index]
    let size = sizes[index]
    if node.element == .script || node.element == .void { return .pass }
    guard weight(size) * 3 < whole || whole == 0 && size.text * 3 < sizes[0].text else { return nil }
    if node.element == .skipped { return .pass }
    guard !node.signs.contains(.holdsNotes) else { return nil }
    if node.signs.contains(.hidden) { return .tell(.hidden) }
    guard scope == .mainText else { return nil }
    switch node.element {
    case .link where node.signs.contains(.fragment) && size.text <= SkipWords.longest:
      if SkipWords.isSkip(tree.text(index, limit: 60)) { return .tell(.navigation) }
    case .navigation: return .tell(.navigation)
    case .header: if !isInArticle, tree.headingCount(index, level: 1) == 0 || size.isLinks { return .tell(.siteHead) }
    case .footer: if !isInArticle || size.isLinks || size.text < Self.longestRemark { return .tell(.siteFoot) }
    case .aside: if !isInArticle || size.isLinks { return .tell(.related) }
    default: break
    }
    return namedVerdict(index, tree, isInArticle)
  }

  /// Whether an element is left out for the words of its class and identifier.
  private func namedVerdict(_ index: Int, _ tree: HTMLTree, _ isInArticle: Bool) -> Verdict? {
    let node = tree.nodes[index]
    let size = sizes[index]
    guard canBeNamed(node.element), let reason = HTMLRemainder.Reason(node.signs) else { return nil }
    guard believesNames || reason == .comments || reason == .cookie else { return nil }
    if node.signs.contains(.strong) { return .tell(reason) }
    // A word that may mean much: "share", "more", "header".
    guard !node.signs.contains(.content) || size.isLinks else { return nil }
    let isFew = size.text < Self.longestRemark && tree.headingCount(index, level: 2) == 0
    let isSmall = isFew && !isInArticle && Self.smallReasons.contains(reason)
    guard size.link * 10 > size.text * 3 || isSmall else { return nil }
    return .tell(reason)
  }

  /// For what a short text is left out though it has no links.
  private static let smallReasons: Set<HTMLRemainder.Reason> = [
    .cookie, .share, .advertisement, .subscription, .siteFoot, .related,
  ]

  /// Whether the class of an element says what it is for: of headings, rows and words within lines it does not.
  private func canBeNamed(_ element: HTMLElement) -> Bool {
    switch element {
    case .block, .paragraph, .list, .orderedList, .definitions, .header, .footer, .aside, .table, .figure, .article:
      true
    default: false
    }
  }

  /// Drops lists of links under a heading that says that they lead elsewhere, and those around the text.
  private mutating func dropRelated(in tree: inout HTMLTree) {
    for index in tree.nodes.indices where tree.nodes[index].element.headingLevel != nil {
      guard !tree.nodes[index].signs.contains(.dropped), mayBeRelated(index, tree),
        RelatedWords.isTitle(tree.text(index, limit: 60))
      else { continue }
      dropSection(of: index, in: &tree)
    }
  }

  /// Whether the first word of a heading allows that it leads elsewhere; one that stands in several pieces may.
  private func mayBeRelated(_ heading: Int, _ tree: HTMLTree) -> Bool {
    let inside = heading + 1..<max(Int(tree.nodes[heading].end), heading + 1)
    guard let text = inside.first(where: { tree.nodes[$0].element == .text }), sizes[text].text == sizes[heading].text
    else { return sizes[heading].text > 0 }
    let range = tree.nodes[text].range
    return RelatedWords.mayBeTitle(range.lazy.map { tree.bytes[$0] })
  }

  /// Drops lists of links that stand before the first prose.
  private mutating func dropLeadingLinks(in tree: inout HTMLTree) {
    guard isMeasuredByProse, let first = tree.sizes.firstIndex(where: { $0.prose > 0 }) else { return }
    for index in 0..<first where tree.nodes[index].element.isList && tree.nodes[index].end <= Int32(first) {
      let node = tree.nodes[index]
      guard sizes[index].text > 0, sizes[index].link * 10 >= sizes[index].text * 9, !node.signs.contains(.dropped),
        !node.signs.contains(.holdsNotes)
      else { continue }
      tree.nodes[index].signs.insert(.dropped)
      remainder.add(.navigation)
    }
  }

  /// Drops a heading and the collections of links behind it, if there are any.
  private mutating func dropSection(of heading: Int, in tree: inout HTMLTree) {
    // The element around a heading that holds next to nothing else stands for it.
    var heading = heading
    while case let parent = Int(tree.nodes[heading].parent), parent > 0,
      sizes[parent].text - sizes[heading].text <= Self.longestButton
    {
      heading = parent
    }
    let parent = tree.nodes[heading].parent
    let parentEnd = parent < 0 ? tree.nodes.count : Int(tree.nodes[Int(parent)].end)
    var next = max(Int(tree.nodes[heading].end), heading + 1)
    var dropped: [Int] = []
    while next < parentEnd, dropped.count < 64 {
      let node = tree.nodes[next]
      guard node.element.headingLevel == nil, !node.signs.contains(.holdsNotes),
        sizes[next].isLinks || sizes[next].text == 0
      else { break }
      if sizes[next].text > 0 { dropped.append(next) }
      next = max(Int(node.end), next + 1)
    }
    guard !dropped.isEmpty else { return }
    for index in dropped {
      tree.nodes[index].signs.insert(.dropped)
      remainder.add(.related, links: links(index, tree))
    }
    tree.nodes[heading].signs.insert(.dropped)
  }

  /// The innermost main part or article that holds most of what is left.
  private func chooseRoot(_ tree: HTMLTree) -> Int {
    let left = tree.sums()
    guard let page = left.first, weight(page) > 0 else { return 0 }
    var root = 0
    for index in tree.nodes.indices.dropFirst() {
      let node = tree.nodes[index]
      let isNamed = node.element == .main || node.element == .article
      guard isNamed, index < Int(tree.nodes[root].end), weight(left[index]) * 5 >= weight(page) * 3 else { continue }
      root = index
    }
    return root
  }
}

extension HTMLTree {
  /// The number of headings up to a level in a node that are not left out.
  func headingCount(_ index: Int, level: Int) -> Int {
    var count = 0
    for inner in index..<max(Int(nodes[index].end), index + 1) {
      if let found = nodes[inner].element.headingLevel, found <= level { count += 1 }
    }
    return count
  }

  /// The text of a node with white space folded, up to some bytes.
  func text(_ index: Int, limit: Int) -> String {
    let tokenizer = MarkupTokenizer(bytes, mode: mode)
    var text: [UInt8] = []
    for inner in index..<max(Int(nodes[index].end), index + 1) where nodes[inner].element == .text {
      guard text.count <= limit else { break }
      if nodes[inner].signs.contains(.spaceBefore) { text.append(0x20) }
      let range = nodes[inner].range.prefix(8 * limit)
      tokenizer.append(MarkupToken(kind: .text, range: range, content: range), to: &text)
    }
    return String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The words with which pages lead to other pages.
enum RelatedWords {
  private static let titles = KnownTitles([
    "related", "related articles", "related stories", "related content", "related posts", "related news",
    "related links", "related topics", "related reading", "more on this story", "more from", "read more", "read next",
    "read also", "also read", "you may also like", "you might also like", "recommended", "recommended for you",
    "see also", "most read", "most popular", "popular", "trending", "trending now", "latest news", "latest stories",
    "latest", "more stories", "more news", "more articles", "share this", "share", "tags", "topics", "keep reading",
    "editor's picks", "editors' picks", "what to read next", "up next", "lire aussi", "à lire aussi", "voir aussi",
    "sur le même sujet", "articles liés",
  ])

  private static let labels = [
    "read more", "read also", "also read", "see also", "related:", "read next", "more on", "watch:", "listen:",
    "lire aussi", "à lire", "voir aussi", "also see", "recommended:", "share this", "tags:", "topics:", "filed under",
  ]

  /// Whether a heading says that what follows leads elsewhere.
  static func isTitle(_ text: String) -> Bool {
    let words = text.lowercased().replacing("’", with: "'")
    return titles.contains(words.drop { $0 == " " }.prefix { $0 != ":" })
  }

  /// Whether a heading may be one that says so, by its first word.
  static func mayBeTitle(_ text: some Sequence<UInt8>) -> Bool { titles.mayBegin(text) }

  /// Whether a passage begins with words that lead elsewhere.
  static func isLabel(_ text: some StringProtocol) -> Bool {
    let words = text.prefix(24).lowercased()
    return labels.contains { words.hasPrefix($0) }
  }
}
