extension FormatPage {
  /// The page about web archives.
  static let webArchive = FormatPage(
    "warc",
    "Web archives",
    names: [],
    endings: WebArchive.extensions,
    about: """
      What crawlers keep of what servers gave them. A web archive is a folder, like other [archives](archives.md): its pages are documents under their addresses, `crawl.warc.gz/example.org/news/trade.html`.
      """,
    sections: [
      Section(
        "What is read",
        """
        - Records of the kinds `response` (with status 200), `resource` and `conversion` that hold a document: web pages, plain text, PDF, office documents, workbooks, e-books, messages, separated values. Each is read as a file of its format.
        - Bodies that were sent in pieces (`chunked`) or packed by gzip.
        - The encoding that the server named, also where the page says nothing of it.
        - A page that was fetched several times, once for each time: `index (2).html`.

        An address that ends in `/` is called `index.html`; one without the ending of what it holds gets it.
        """
      ),
      Section(
        "What is lost",
        """
        Requests, records of the crawler, redirections and what servers refused; pictures, scripts and styles. Pages of a server that packed them by brotli are findings of their own. Nothing is fetched.
        """
      ),
      Section(
        "Limits",
        """
        The limits of [archives](archives.md), and 200,000 pages. An archive that breaks off is read up to there.
        """
      ),
    ]
  )
}
