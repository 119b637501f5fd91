/// How a report looks: one column of text, few colours, each with a contrast of 4.5 or more on its ground.
enum ReportStyle {
  static let text = [colours, page, findings, tables, print].joined(separator: "\n")

  private static let colours = """
    :root {
      color-scheme: light dark;
      --paper: #fffdf8; --sheet: #f6f2e9; --ink: #1d1b18; --quiet: #635d53; --rule: #ddd5c5; --link: #0b5275;
      --error: #a8200d; --warning: #8a5200; --note: #4a5568; --main: #ffdca8; --other: #efe7d3;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Source Serif 4", Charter, Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16171a; --sheet: #1f2125; --ink: #ece8e0; --quiet: #a9a398; --rule: #383a40; --link: #8cc5e0;
        --error: #ff9a85; --warning: #f0bb62; --note: #b3bfce; --main: #6b4a12; --other: #38352c;
      }
    }
    """

  private static let page = """
    *, *::before, *::after { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 50rem; padding: 0 1.5rem 4rem; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.55 var(--serif); font-variant-numeric: lining-nums; overflow-wrap: break-word; }
    h1, h2, h3, h4, p, ul, figure, blockquote { margin: 0; }
    header { padding-top: 2.5rem; }
    .masthead { font: 600 0.8125rem/1.3 var(--sans); letter-spacing: 0.08em; text-transform: uppercase; color: var(--quiet); }
    h1 { font-size: clamp(1.9rem, 1.3rem + 2.4vw, 2.9rem); line-height: 1.12; font-weight: 600; letter-spacing: -0.01em;
      margin-top: 0.4rem; text-wrap: balance; }
    .lead { font-size: 1.1875rem; color: var(--quiet); margin-top: 0.5rem; }
    h2 { font: 600 0.9375rem/1.35 var(--sans); border-top: 2px solid var(--ink); padding-top: 0.6rem; margin: 3rem 0 1.25rem; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 0.8rem; color: var(--quiet);
      font: 0.8125rem/1.5 var(--sans); }
    """

  private static let findings = """
    article { --tone: var(--note); border-left: 4px solid var(--tone); padding: 0.1rem 0 0.1rem 1.25rem; margin-bottom: 2.25rem; }
    article.error { --tone: var(--error); }
    article.warning { --tone: var(--warning); }
    article:target { background: var(--sheet); box-shadow: 0 0 0 0.75rem var(--sheet); }
    .about { font: 0.8125rem/1.5 var(--sans); display: flex; flex-wrap: wrap; gap: 0 0.8rem; }
    .badge { color: var(--tone); }
    .id { color: var(--quiet); margin-left: auto; font-variant-numeric: tabular-nums; }
    article h3 { font-size: 1.25rem; line-height: 1.3; font-weight: 600; margin: 0.15rem 0 0.8rem; text-wrap: pretty; }
    figure { margin-top: 0.6rem; }
    blockquote { background: var(--sheet); padding: 0.75rem 1rem; border-radius: 3px; white-space: pre-line; }
    mark { background: var(--other); color: inherit; padding: 0 0.15em; border-radius: 2px;
      box-shadow: inset 0 -1.5px 0 var(--quiet); }
    mark.main { background: var(--main); box-shadow: inset 0 -2px 0 var(--tone); font-weight: 600; }
    figcaption { font: 0.8125rem/1.5 var(--sans); color: var(--quiet); margin-top: 0.25rem; }
    .expected { margin-top: 0.7rem; }
    .ruled { font: 0.875rem/1.5 var(--sans); color: var(--quiet); margin-top: 0.5rem; display: flex; gap: 0.8rem; }
    .ruled p { white-space: nowrap; }
    .ruled ul { padding-left: 1rem; }
    .checks div { margin-bottom: 1.5rem; }
    .checks div:target { background: var(--sheet); box-shadow: 0 0 0 0.75rem var(--sheet); }
    .checks h3 { font: 600 1rem/1.4 var(--sans); }
    code { font-size: 0.875em; }
    .checks h4 { font: 600 0.8125rem/1.4 var(--sans); color: var(--quiet); margin-top: 0.5rem; }
    """

  private static let tables = """
    nav { margin-top: 2rem; }
    table { border-collapse: collapse; width: 100%; font: 0.9375rem/1.45 var(--sans); }
    th, td { text-align: left; vertical-align: baseline; padding: 0.4rem 1rem 0.4rem 0; border-top: 1px solid var(--rule);
      font-weight: 400; }
    td:first-child { overflow-wrap: anywhere; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { font-size: 0.8125rem; color: var(--quiet); border-top: 0; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    td.error, td.warning { font-weight: 700; }
    td.error { color: var(--error); }
    td.warning { color: var(--warning); }
    td.note { color: var(--note); }
    td.none { color: var(--quiet); }
    .coverage th { font-weight: 600; }
    .coverage span { color: var(--quiet); font-size: 0.875rem; }
    """

  private static let print = """
    @media (max-width: 34rem) {
      body { padding: 0 1rem 2rem; }
      .ruled { display: block; }
    }
    @media (forced-colors: active) { mark { forced-color-adjust: none; } }
    @page { margin: 18mm 16mm; }
    @media print {
      :root { color-scheme: light; --paper: #fff; --sheet: #f5f5f5; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000;
        --error: #a8200d; --warning: #8a5200; --note: #4a5568; --main: #ffe3b8; --other: #eee; }
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      header { padding-top: 0; }
      h1, h2, h3, h4, .about { break-after: avoid; }
      article, figure, tr, .checks div { break-inside: avoid; }
      a { text-decoration: none; }
      article, mark, blockquote { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
