import Testing

@testable import Formats

/// What of a page is its text, and what is not.
struct HTMLSelectionTests {
  private static let prose = """
    <p>The two governments signed an agreement on the trade in rice on Monday, which is to begin in the spring of the
    coming year and to end after five years.</p><p>The ministers, who met for the third time, said that it would bring
    more work to the villages along the river, where rice has been grown for ages.</p>
    """

  private func read(_ body: String) throws -> Conversion {
    try HTMLReader().read(Array("<!doctype html><body>\(body)".utf8), name: "a.html")
  }

  private func text(_ body: String) throws -> String { String(decoding: try read(body).bytes, as: UTF8.self) }

  @Test(
    "what stands around an article is left out",
    arguments: [
      "<nav><a href=/>Start</a></nav>", "<div class='cookie-consent'>We use cookies.</div>",
      "<header>The Daily</header>",
      "<footer>© The Daily</footer>", "<div role=navigation>Start</div>", "<aside><p>A survey of ours.</p></aside>",
      "<ul class=breadcrumbs><li>Asia</ul>", "<div id=shareButtons><a href=x>Share</a></div>",
      "<div class='related'><a href=x>Ports grew</a> <a href=y>Rice fell</a></div>",
      "<h3>Read more</h3><ul><li><a href=x>Ports grew</a><li><a href=y>Rice fell</a></ul>",
      "<p>Read more: <a href=x>Ports grew in the south</a></p>", "<section class=comments><p>I agree!</section>",
      "<div class=newsletter-signup>Subscribe to us</div>", "<button>Accept</button>",
      "<form><label>Name</label></form>",
      "<a href='#text'>Skip to main content</a>", "<p><a href='/a.html#text'>Aller au contenu</a></p>",
      "<div class='ad banner'>Buy rice</div>", "<div class=sidebar><a href=x>Ports</a></div>",
    ]
  )
  func surroundings(part: String) throws {
    let whole = try text(Self.prose)
    #expect(try text(part + Self.prose) == whole)
    #expect(try text(Self.prose + part) == whole)
    #expect(try text("<main><article>" + Self.prose + "</article></main>" + part) == whole)
  }

  @Test(
    "an article is not lost, whatever stands around it is called",
    arguments: [
      ("<div class='sidebar related'>", "</div>"), ("<nav>", "</nav>"), ("<form class=comments>", "</form>"),
      ("<div hidden>", "</div>"), ("<aside>", "</aside>"), ("<div class=cookie-page><footer>", "</footer></div>"),
      ("<table><tr><td class=nav>", "</table>"), ("<article><header>", "</header></article>"),
      ("<noscript>", "</noscript>"),
    ]
  )
  func articles(before: String, after: String) throws {
    #expect(try text(before + Self.prose + after).contains("signed an agreement"))
  }

  @Test(
    "what belongs to the article stays",
    arguments: [
      "<p class=share>Its share in the trade is five per cent.</p>", "<h2 class=header>Trade</h2>",
      "<table class=footer><tr><th>Year<th>Tonnes<tr><td>2019<td>12</table>",
      "<p>It follows <a class=related href=x>the agreement on ports</a>.</p>",
      "<ul><li><a href=x>The agreement on rice of 2019</a><li><a href=y>That on ports of 2020</a></ul>",
    ]
  )
  func parts(part: String) throws {
    let words = part.replacing(#/<[^>]*>/#, with: " ").split(separator: " ")
    let found = try text("<main><article>" + Self.prose + part + Self.prose + "</article></main>")
    for word in words { #expect(found.contains(word.trimmingPrefix(".")), "\(word)") }
  }

  @Test("what was left out is told")
  func notes() throws {
    let page = """
      <nav><a href=/>Start</a></nav><main>\(Self.prose)</main><aside><a href=x>Ports</a> <a href=y>Rice</a></aside>
      <footer>© The Daily</footer>
      """
    #expect(try read(page).notes == ["navigation, the foot of the site and 2 related links left out"])
  }

  @Test("a title above the article is kept")
  func title() throws {
    #expect(
      try text("<header><h1>Rice</h1><a href=/>x</a></header><main>\(Self.prose)</main>").hasPrefix("# Rice\n\nThe two")
    )
  }

  @Test("a heading with a button beside it leads elsewhere with its list; languages and contents above are left out")
  func related() throws {
    let page = """
      <title>Rice - The Daily</title><main><header><h1>Rice</h1><ul><li><a href=x>Español</a></ul></header>\(Self.prose)
      <div class=heading><h2>See also</h2><span>[<a href=x>edit</a>]</span></div><ul><li><a href=x>Tin</a></ul>
      <div><h2>Notes</h2></div><ul><li><a href=x>The bank</a></ul></main>
      """
    let found = try text(page)
    for word in ["Español", "See also", "Tin", "edit"] { #expect(!found.contains(word), "\(word)") }
    #expect(found.hasPrefix("# Rice\n\nThe two") && found.hasSuffix("## Notes\n\n- The bank\n"))
    #expect(try read(page).title == "Rice")
  }

  @Test("several articles on a page are all of it")
  func several() throws {
    #expect(
      try text("<article>\(Self.prose)</article><article>\(Self.prose)</article>").split(separator: "Monday").count == 3
    )
  }

  @Test("title, author, date, address and site are read from what says them most surely")
  func metadata() throws {
    let page = """
      <title>Rice agreed on | The Daily</title><meta property="og:site_name" content="The Daily">
      <meta name=author content="Ann Lee"><meta property="article:published_time" content="2023-02-11T08:00:00Z">
      <link rel=canonical href="https://example.org/rice"><body>\(Self.prose)
      """
    let conversion = try read(page)
    #expect(conversion.title == "Rice agreed on")
    #expect(conversion.author == "Ann Lee")
    #expect(conversion.date == "2023-02-11T08:00:00Z")
    #expect(conversion.address == "https://example.org/rice")
    let structured = """
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "The Daily"}, {"@type": ["NewsArticle"],
      "headline": "Rice", "author": [{"name": "Bo Chan"}, {"name": "Ann Lee"}], "datePublished": "2023-02-10"}]}</script>
      """
    let better = try read(structured + page)
    #expect([better.title, better.author, better.date] == ["Rice", "Bo Chan, Ann Lee", "2023-02-10"])
    #expect(try read("<script type='application/ld+json'>{\"@type\": [[</script>\(page)").title == "Rice agreed on")
  }
}
