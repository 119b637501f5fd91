/// What of a page was left out.
struct HTMLRemainder: Sendable, Equatable {
  /// Why a part of a page is left out.
  enum Reason: Int, Sendable, CaseIterable {
    case navigation, siteHead, siteFoot, cookie, related, share, comments, advertisement, subscription, tools, hidden

    /// The reason that the signs of an element are.
    init?(_ signs: HTMLSigns) {
      let reasons: [(HTMLSigns, Reason)] = [
        (.cookie, .cookie), (.comments, .comments), (.navigation, .navigation), (.share, .share), (.related, .related),
        (.advertisement, .advertisement), (.subscription, .subscription), (.tools, .tools), (.siteFoot, .siteFoot),
        (.siteHead, .siteHead),
      ]
      guard let found = reasons.first(where: { signs.contains($0.0) }) else { return nil }
      self = found.1
    }

    /// What was left out, in words.
    var words: String {
      switch self {
      case .navigation: "navigation"
      case .siteHead: "the head of the site"
      case .siteFoot: "the foot of the site"
      case .cookie: "a note about cookies"
      case .related: "related articles"
      case .share: "share buttons"
      case .comments: "readers' comments"
      case .advertisement: "advertisements"
      case .subscription: "calls to subscribe"
      case .tools: "tools of the page"
      case .hidden: "hidden text"
      }
    }
  }

  private var reasons: Set<Reason> = []
  /// The links to related articles.
  private var relatedLinks = 0
  /// The passages that are marked as deleted.
  var deleted = 0

  mutating func add(_ reason: Reason, links: Int = 0) {
    reasons.insert(reason)
    if reason == .related { relatedLinks += links }
  }

  /// What was left out, a sentence each.
  var notes: [String] {
    var words = Reason.allCases.filter { reasons.contains($0) && ($0 != .related || relatedLinks == 0) }.map(\.words)
    if relatedLinks > 0 { words.append("\(relatedLinks) related \(relatedLinks == 1 ? "link" : "links")") }
    var notes: [String] = []
    if let last = words.last {
      let list = words.count > 1 ? words.dropLast().joined(separator: ", ") + " and " + last : last
      notes.append(list + " left out")
    }
    if deleted > 0 { notes.append("\(deleted) deleted \(deleted == 1 ? "passage" : "passages") left out") }
    return notes
  }
}
