extension Stylesheet {
  /// The text of a document with notes beside it.
  static let reader = """
    .reader > header { border-bottom: 1px solid var(--rule); padding-bottom: 0.8rem; margin-bottom: 1.75rem; }
    .reader .subtitle { font-size: 1.0625rem; margin-top: 0.15rem; }
    .legend { display: flex; flex-wrap: wrap; gap: 0.3rem 0.9rem; margin-top: 0.6rem; font: 0.8125rem/1.5 var(--sans); }
    .legend span { padding: 0 0.35em; border: 0; border-radius: 2px; }
    .piece { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 19rem); gap: 0 3rem; margin-bottom: 0.95rem; }
    .piece > :first-child { grid-column: 1; }
    .piece aside { grid-column: 2; font: 0.875rem/1.45 var(--sans); }
    .text p, .text li, .text blockquote { font-size: 1.125rem; line-height: 1.62; white-space: pre-line; }
    .text h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.25rem); margin-bottom: 0.3rem; }
    .text h2 { font: 600 1.4rem/1.25 var(--serif); letter-spacing: 0; text-transform: none; border: 0; padding: 0;
      margin: 1.4rem 0 0; }
    .text h3 { margin-top: 0.9rem; }
    .text ul { padding-left: 1.3rem; }
    .text .depth-2 { margin-left: 1.3rem; }
    .text .depth-3 { margin-left: 2.6rem; }
    .text blockquote { border-left: 3px solid var(--rule); padding-left: 1rem; }
    .text .footnote, .text .bibliography-entry { font-size: 0.9375rem; }
    .text .caption { font-family: var(--sans); font-size: 0.9375rem; color: var(--quiet); }
    .wide { overflow-x: auto; }
    .text table { font-variant-numeric: tabular-nums; }
    .text th { font-weight: 600; }
    .text tr:first-child th { border-top: 0; }
    .text mark { background: none; padding: 0; color: inherit; }
    .legend .claim, .text mark.claim { background: var(--claim); }
    .legend .event, .text mark.event { background: var(--event); }
    .legend .commitment, .text mark.commitment { background: var(--commitment); }
    a.named, .legend .named { color: inherit; text-decoration: underline dotted 1px; text-underline-offset: 0.2em;
      text-decoration-color: var(--quiet); }
    a.named:hover { color: var(--link); text-decoration-style: solid; }
    .legend .finding, .text mark.finding { padding: 0; border: 0; text-decoration: underline wavy var(--warning) 1.5px;
      text-underline-offset: 0.25em; }
    .text mark.finding.error { text-decoration-color: var(--error); }
    .text mark.finding.note { text-decoration-color: var(--note); }
    .text :target, .events :target { background: var(--hit); box-shadow: 0 0 0 0.2em var(--hit); border-radius: 1px; }
    .text mark:target mark { background: none; }
    .text aside .finding { padding-left: 0.7rem; margin: 0 0 0.5rem; font-size: 0.875rem; line-height: 1.4; }
    .piece aside .finding a { color: inherit; text-decoration: none; }
    .piece aside .finding a:hover { text-decoration: underline; }
    summary { cursor: pointer; color: var(--quiet); }
    .text aside ul { list-style: none; padding: 0; margin-top: 0.3rem; }
    .text aside li { font-size: 0.875rem; line-height: 1.4; padding: 0.2rem 0; font-variant-numeric: tabular-nums; }
    """

  /// Narrow screens: one column, tables as blocks.
  static let widths = """
    @media (max-width: 60rem) {
      .columns { grid-template-columns: minmax(0, 1fr); }
      .piece { grid-template-columns: minmax(0, 1fr); }
      .piece aside { grid-column: 1; margin-top: 0.4rem; }
      .piece aside.names-only { display: none; }
      .sources li { grid-template-columns: minmax(0, 1fr); }
    }
    @media (max-width: 40rem) {
      body { padding: 0 1rem 2rem; font-size: 1rem; }
      .masthead { margin-bottom: 1.5rem; }
      .find { margin-left: 0; width: 100%; }
      .find input { flex: 1; min-width: 0; }
      .masthead nav { width: 100%; gap: 0.1rem 1.1rem; }
      .masthead nav a { padding: 0.35rem 0; font-size: 0.9375rem; }
      .period.none { display: none; }
      .filter label { flex: 1 1 40%; }
      .filter input:not([type=hidden]), .filter input[name=q], .filter select { width: 100%; min-width: 0; }
      .counts { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; }
      .year, .events .event { grid-template-columns: minmax(0, 1fr); }
      .year h2 { margin-bottom: 0.5rem; }
      .promise, .lanes-of-time li, .zoom, .steps li { grid-template-columns: minmax(0, 1fr); }
      .steps li > div { margin-top: 0.1rem; }
      .stacked thead, .digest thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
      .stacked tr, .digest tr { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline;
        border-top: 1px solid var(--rule); padding: 0.55rem 0; }
      .stacked :is(td, th), .digest td { border: 0; padding: 0; }
      .stacked tr.group { border-top: 1px solid var(--quiet); padding-bottom: 0; margin-top: 0.8rem; }
      .stacked .group + tr { border-top: 0; }
      .stacked td:first-child { flex: 1 0 100%; }
      table.figures.stacked td.number { margin-left: auto; }
      table.figures.stacked td:last-child { margin-left: 0; color: var(--quiet); }
      table.figures.stacked td:last-child::before { content: "× "; }
      .digest td:first-child { flex: 1 1 55%; }
      .digest td.number { margin-left: auto; }
      .digest td.plot { flex: 1 0 100%; width: auto; order: 3; margin-top: 0.4rem; }
      .stacked td[data-name]::before { content: attr(data-name) " "; color: var(--quiet); }
      .framework text.area { font-size: 24px; }
      .framework text.count { font-size: 30px; }
      .facets > span:first-child { flex: 1 0 100%; }
      .sources .scalehead span:first-child { display: none; }
      article.finding { padding-left: 1rem; }
    }
    @media (forced-colors: active) { mark, svg * { forced-color-adjust: none; } }
    """

  /// Paper: the text alone, black on white, with what links say.
  static let print = """
    @media print {
      :root { --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #444; --link: #000; --rule: #bbb; --strong: #000; }
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      .masthead nav, .find, .filter, .facets, .paging, .skip, .foot a, .crumb, .more, .decide form, button { display: none; }
      .masthead { margin-bottom: 1rem; }
      h1, h2, h3 { break-after: avoid; }
      li, tr, .evidence, .piece { break-inside: avoid; }
      a { text-decoration: none; }
      svg *, mark, .legend span { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
