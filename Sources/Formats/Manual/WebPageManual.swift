extension FormatPage {
  /// The page about web pages.
  static let webPage = FormatPage(
    "html",
    "Web pages",
    names: ["html"],
    endings: HTMLReader().extensions,
    about: """
      Known by a document type or an `html`, `head` or `body` element at the beginning, or by the name.
      """,
    sections: [
      Section(
        "What is read",
        """
        The main text of the page. It is looked for by elements (`main`, `article`, `nav`, `footer`), roles, the words of classes and identifiers, and by how much of a part is links. An element that holds a third of the page's prose is never left out, whatever it is called; and where the names of classes mislead so far that half of the prose would be gone, they are not believed at all.

        | on the page | in the text |
        |---|---|
        | headings, paragraphs, quotations, preformatted text | the same, in Markdown |
        | lists, nested or not, with their numbers (`start`, `value`) | items |
        | terms with definitions | items `term: definition` |
        | tables | rows; the heads of columns are told from `th` and `thead`, heads above heads become one ("Exports 2020"), cells that span rows stand in each |
        | tables that lay out the page: one row or column, other tables or headings in them | text |
        | links, raised or in brackets, that lead to a later short passage | marks of notes `[^1]` and notes `[^1]: …`; a label that comes again gets a name of its own, `[^1-2]` |
        | line breaks | a new paragraph where a line is not full, else nothing |
        | raised digits | `km²`, `10⁶` |
        | captions of figures and tables | paragraphs |

        For example:

        ```html
        <nav><a href="/">Start</a></nav><h2>Trade</h2><p>It grew to 12&nbsp;km<sup>2</sup>.<sup><a href="#n">1</a></sup></p>
        <table><tr><th rowspan=2>State<th colspan=2>Exports<tr><th>2019<th>2020<tr><td>Peru<td>1<td>2</table>
        <ol start=4><li>rice<li>tin</ol><p id="n">1. The bank.</p>
        ```

        becomes

        ```markdown
        ## Trade

        It grew to 12 km².[^1]

        | State | Exports 2019 | Exports 2020 |
        | --- | --- | --- |
        | Peru | 1 | 2 |

        4. rice
        5. tin

        [^1]: The bank.
        ```

        Title, author, date of publication and address come from structured data (JSON-LD), else from what is meant for sharing (OpenGraph), else from other `meta` elements, `link rel="canonical"` and `time`, else from the title of the window without the name of the site.

        The encoding is told by a byte order mark, the `meta` element or the XML declaration; what is valid UTF-8 is read as such whatever the page says, and a page that says nothing and is no UTF-8 is read as Windows-1252. Each block keeps the offset at which it begins in the file, also in other encodings.
        """
      ),
      Section(
        "What is lost",
        """
        Navigation, links that lead past it ("Skip to content"), the head and foot of the site, notes about cookies, share buttons, links to related articles, calls to subscribe, advertisements, readers' comments, hidden elements, forms, scripts, drawings, and passages marked as deleted. A note tells which of them there were, and how many related links and deleted passages. Pictures and their alternative texts are not read; the address of a link is told only where it is a source, in a note or a bibliography. What scripts would fetch is not there: save such a page from the browser, as [a saved page](mail.md) for instance.
        """
      ),
      Section(
        "Limits",
        """
        Elements deeper than 256 stand in the deepest one; 256 attributes of a tag, 500 columns of a table and 1,000 rows that a cell spans are read; cells that span several places add at most four times the bytes of their table. Entities that a file declares are never expanded, and no address in a page is followed.
        """
      ),
      Section(
        "Measured",
        """
        `Scripts/other-clothes` writes texts as a page of a site, with all that stands around an article and compares what is found with what is found in the plain text: all of 405 claims, 99.3 % of 268 events, all of 239 references and all of 37 findings of five texts (336 kB) on 2026-11-23.
        """
      ),
    ]
  )
}
