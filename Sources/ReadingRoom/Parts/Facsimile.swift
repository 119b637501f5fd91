import Formats
import Quantities
import RecordStore

/// A page as a picture, with boxes around what was found on it.
struct Facsimile {
  let document: String
  let page: DocumentPage
  let marks: [DocumentMark]
  /// The mark that was asked for.
  let chosen: String?

  /// The picture as it stands beside the text: it leads to the page by itself.
  var beside: HTML {
    tag("figure", .class("sheet")) {
      tag("figcaption") { caption }
      tag("a", .class("paper"), .href(Link.page(document, page.mark.number).asking("mark", chosen))) {
        picture(withLinks: false)
      }
    }
  }

  /// The picture by itself: each box leads to its passage in the text.
  var whole: HTML {
    tag("figure", .class("sheet whole")) {
      tag("div", .class("paper")) { picture(withLinks: true) }
    }
  }

  private var caption: HTML {
    HTML(page.mark.text) + (page.doubt.map { doubt in tag("span", .class("quiet")) { " · " + doubt } } ?? .nothing)
  }

  @Markup private func picture(withLinks: Bool) -> HTML {
    if let size = page.size {
      let width = PagePictures.width
      tag(
        empty: "img",
        Attribute(
          "src",
          Link(PictureRoutes.path).asking("name", document).asking("number", "\(page.mark.number)").text
        ),
        Attribute("alt", "Page \(page.mark.label ?? String(page.mark.number)) as it looks"),
        Attribute("width", "\(width)"),
        Attribute("height", "\(max(1, Int(Double(width) * min(size.height / size.width, 100))))"),
        Attribute("loading", "lazy"),
        Attribute("decoding", "async")
      )
      overlay(size, withLinks)
    }
  }

  private func overlay(_ size: DocumentPage.Size, _ withLinks: Bool) -> HTML {
    let drawn = marks.flatMap { mark in page.boxes(of: mark.range).map { (mark, $0) } }
    guard !drawn.isEmpty else { return .nothing }
    return tag(
      "svg",
      Attribute("viewBox", "0 0 \(Drawing.number(size.width)) \(Drawing.number(size.height))"),
      Attribute("preserveAspectRatio", "none"),
      Attribute("aria-hidden", withLinks ? nil : "true"),
      Attribute("role", withLinks ? "group" : nil),
      .label(withLinks ? "What was found on the page" : nil)
    ) {
      for (mark, box) in drawn {
        if withLinks {
          tag("a", .href(mark.passage(in: document)), .label(mark.words)) { rectangle(mark, box, title: mark.words) }
        } else {
          rectangle(mark, box, title: nil)
        }
      }
    }
  }

  /// A box, a little wider than the letters.
  private func rectangle(_ mark: DocumentMark, _ box: PageBox, title: String?) -> HTML {
    tag(
      "rect",
      .class(mark.kind.style + (mark.anchor == chosen ? " chosen" : "")),
      Attribute("x", Drawing.number(Double(box.left) - 1)),
      Attribute("y", Drawing.number(Double(box.top) - 0.5)),
      Attribute("width", Drawing.number(Double(max(0, box.width)) + 2)),
      Attribute("height", Drawing.number(Double(max(0, box.height)) + 1)),
      Attribute("rx", "1")
    ) {
      if let title { tag("title") { title } }
    }
  }
}

extension DocumentPage {
  /// The quality from which nothing is said of it.
  static let good = 98

  /// What is to be known before the text of the page is relied upon; `nil` where nothing is.
  var doubt: String? {
    switch (source, quality) {
    case (.none, _): "no text was read here"
    case (.picture, let quality?): "letters recognised in a picture, \(quality) % sure"
    case (.picture, nil): "letters recognised in a picture"
    case (.file, let quality?) where quality < Self.good: "\(100 - quality) % of the characters stand for no letter"
    case (.file, _): nil
    }
  }
}

extension DocumentMark {
  /// What was found, in words.
  var words: String {
    switch kind {
    case .claim(let quantity, let measure, let period, _):
      [QuantityText(quantity).value, measure, period.map(Words.time)].compactMap { $0 }.joined(separator: ", ")
    case .event(let kind, let date): [Words.kind(kind), date.map(Words.time)].compactMap { $0 }.joined(separator: ", ")
    case .commitment(let what, let state): "\(state): \(what)"
    case .finding(let severity, let message, _): "\(severity): \(message)"
    }
  }

  /// The passage in the reader.
  func passage(in document: String) -> Link {
    Link.document(document).asking("at", "\(max(1, range.lowerBound))").asking("mark", anchor).at(anchor)
  }
}

extension PageSummary {
  /// "25 pages, 2 without text, letters of 3 recognised in pictures, the least sure 71 %".
  var words: String {
    [
      Words.counted(pages, "page"), withoutText > 0 ? "\(Words.grouped(withoutText)) without text" : nil,
      recognized > 0 ? "letters of \(Words.grouped(recognized)) recognised in pictures" : nil,
      leastQuality.flatMap { $0 < DocumentPage.good ? "the least sure \($0) %" : nil },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
