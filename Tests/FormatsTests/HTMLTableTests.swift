import Testing

@testable import Formats

/// What is read out of tables and notes of a page.
struct HTMLTableTests {
  private func text(_ body: String) throws -> String {
    let conversion = try HTMLReader().read(Array("<!doctype html>\(body)".utf8), name: "a.html")
    return String(decoding: conversion.bytes, as: UTF8.self).trimmingSpaces
  }

  @Test(
    "tables keep their heads; cells that span places are told in each",
    arguments: [
      (
        "<table><caption>Trade<thead><tr><th>Year<th>Value<tbody><tr><td>2019<td>5<tr><td>2020<td>6|7</table>",
        "Trade\n\n| Year | Value |\n| --- | --- |\n| 2019 | 5 |\n| 2020 | 6\\|7 |"
      ),
      (
        """
        <table><tr><th rowspan=2>State<th colspan=2>Exports</tr><tr><th>2019<th>2020</tr>
        <tr><td>Peru<td>1<td>2</tr></table>
        """,
        "| State | Exports 2019 | Exports 2020 |\n| --- | --- | --- |\n| Peru | 1 | 2 |"
      ),
      (
        "<table><tr><th>Area<th>Town<tr><td rowspan=2>North<td>A<br>or B<tr><td><ul><li>C<li>D</ul></table>",
        "| Area | Town |\n| --- | --- |\n| North | A or B |\n| North | C; D |"
      ),
      (
        "<table><tr><th>Area<td>12 km²<tr><th>People<td>300</table>",
        "|  |  |\n| --- | --- |\n| Area | 12 km² |\n| People | 300 |"
      ),
      (
        "<table><tr><th colspan=2>Rice<tr><th>Area<td>12 km²<tr><th>People<td>300</table>",
        "Rice\n\n|  |  |\n| --- | --- |\n| Area | 12 km² |\n| People | 300 |"
      ),
      (
        "<table><tr><th><th>Value<tr><th>Area<td>12 km²</table>",
        "|  | Value |\n| --- | --- |\n| Area | 12 km² |"
      ),
      (
        "<table><tr><td>Year<td>Value<tr><td>2019<td>5.1<tr><td>2020<td>6.2</table>",
        "| Year | Value |\n| --- | --- |\n| 2019 | 5.1 |\n| 2020 | 6.2 |"
      ),
    ]
  )
  func tables(body: String, expected: String) throws {
    #expect(try text(body) == expected)
  }

  @Test(
    "a table that lays out the page is read as text",
    arguments: [
      ("<table><tr><td>Menu<td><p>It grew.</p></table>", "Menu\n\nIt grew."),
      ("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", "a\n\nb\n\nc\n\nd"),
      ("<table><tr><td><h1>Trade</h1><td>x<tr><td>y<td>z</table>", "# Trade\n\nx\n\ny\n\nz"),
    ]
  )
  func layout(body: String, expected: String) throws {
    #expect(try text(body) == expected)
  }

  @Test(
    "marks of notes and the texts of notes are tied",
    arguments: [
      (
        "<p>It grew.<sup><a href=#n1 id=r1>1</a></sup></p><ol><li id=n1>The bank, 2020. <a href=#r1>↩</a></ol>",
        "It grew.[^1]\n\n[^1]: The bank, 2020."
      ),
      (
        "<p>It grew<a href=#n1><sup>[1]</sup></a> fast.</p><p><a id=n1 href=#r1>[1]</a> The bank, 2020.</p>",
        "It grew[^1] fast.\n\n[^1]: The bank, 2020."
      ),
      (
        """
        <p>Rice <a class=footnote-ref href=#a>*</a> and tin [<a href=#b><sup>2</sup></a>].</p><div id=a>* White.</div>
        <p><a name=b></a>2. Ore.</p>
        """,
        "Rice[^n1] and tin[^2].\n\n[^n1]: * White.\n\n[^2]: Ore."
      ),
      (
        "<p>One<sup><a href=#a>1</a>,<a href=#b>2</a></sup>.</p><p>Two<sup><a href=#c>1</a></sup></p><ul><li id=a>Ann<li id=b>Bo<li id=c>Cy</ul>",
        "One[^1][^2].\n\nTwo[^1-2]\n\n[^1]: Ann\n\n[^2]: Bo\n\n[^1-2]: Cy"
      ),
      ("<p>It grew<sup><a href=#none>1</a></sup>.</p>", "It grew¹."),
      (
        """
        <p>It grew<sup id=r1><a href="https://a.org/#n%C3%A9"><span>&#91;</span>1<span>&#93;</span></a></sup><sup>[<a href=#b>2</a>]</sup>.
        <ol><li id=né><span>^ <a href=#r1><sup><i>a</i></sup></a> <a href=#r2><sup><i>b</i></sup></a></span> The bank.<li id=b>^ The state.</ol>
        """,
        "It grew[^1][^2].\n\n[^1]: The bank.\n\n[^2]: The state."
      ),
      (
        """
        <p>It grew<sup><a href=#n>1</a></sup>, says <a href=https://a.org>the bank</a>.</p><p id=n>1. <a href=https://b.org/5>The bank</a>
        (<a href=https://c.org>copy</a>).</p><h2>References</h2><ul><li><a href=https://d.org>https://d.org</a><li><a href=http://e.org>Rice</a></ul>
        """,
        "It grew[^1], says the bank.\n\n[^1]: The bank <https://b.org/5> (copy).\n\n## References\n\n- https://d.org\n- Rice <http://e.org>"
      ),
      ("<p><a href=#c>1</a> <a href=#c>Trade</a></p><h2 id=c>Trade</h2>", "1 Trade\n\n## Trade"),
    ]
  )
  func notes(body: String, expected: String) throws {
    #expect(try text(body) == expected)
  }
}
