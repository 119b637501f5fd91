extension Stylesheet {
  /// Overview, findings, events, search.
  static let lists = """
    .counts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin-top: 1.4rem;
      font-family: var(--sans); }
    .counts a { display: flex; flex-direction: column; color: inherit; text-decoration: none; font-size: 0.9375rem; }
    .counts b { font: 600 1.875rem/1.15 var(--serif); font-variant-numeric: tabular-nums lining-nums; }
    .counts span { color: var(--quiet); }
    .counts a:hover span { text-decoration: underline; }
    .columns { display: grid; grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); gap: 0 3.5rem; }
    .findings, .events, .parties, .hits, .sources { list-style: none; padding: 0; }
    .finding { border-left: 3px solid var(--note); padding: 0.1rem 0 0.1rem 1rem; }
    .finding.error { border-color: var(--error); }
    .finding.warning { border-color: var(--warning); }
    .findings .finding { margin-bottom: 1.5rem; max-width: 48rem; }
    .findings h2 { font: 600 1.125rem/1.35 var(--serif); letter-spacing: 0; text-transform: none; border: 0; padding: 0;
      margin: 0; }
    .findings :is(h2, h3) a { color: inherit; text-decoration: none; }
    .findings :is(h2, h3) a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
    .about { font: 0.8125rem/1.5 var(--sans); color: var(--quiet); display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
    .badge { font-weight: 700; color: var(--note); }
    .badge.error { color: var(--error); }
    .badge.warning { color: var(--warning); }
    .status { font: 0.8125rem/1.5 var(--sans); color: var(--quiet); border: 1px solid var(--rule); border-radius: 3px;
      padding: 0 0.4em; margin: 0 0.4em; }
    .telling { font-size: 0.9375rem; color: var(--quiet); margin-top: 0.25rem; }
    .excerpt { quotes: none; }
    .source { font: 0.875em/1.4 var(--sans); display: inline-block; max-width: 100%; }
    .source .line { font-variant-numeric: tabular-nums; }
    .events .event { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0 1.25rem; padding: 0.6rem 0;
      border-top: 1px solid var(--rule); }
    .events .event:first-child { border-top: 0; padding-top: 0; }
    .event .when { font: 0.9375rem/1.6 var(--sans); color: var(--quiet); font-variant-numeric: tabular-nums; }
    .events mark { background: none; color: var(--ink); padding: 0; }
    .events.short .event { grid-template-columns: minmax(0, 1fr); font-size: 1rem; }
    .events.short .when { font-size: 0.8125rem; }
    .year { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 1.5rem; border-top: 2px solid var(--strong);
      padding: 0.9rem 0 1.6rem; }
    .year h2 { border: 0; padding: 0; margin: 0; text-transform: none; letter-spacing: 0;
      font: 600 1.5rem/1.2 var(--serif); font-variant-numeric: tabular-nums; }
    .findings.short .finding { margin-bottom: 1rem; }
    .findings.short h3 { font-size: 1.0625rem; }
    .parties li { display: flex; gap: 0.5rem; padding: 0.3rem 0; border-top: 1px solid var(--rule); align-items: baseline; }
    .parties li:first-child { border-top: 0; }
    .parties .quiet { font: 0.8125rem/1.5 var(--sans); }
    .parties .number { margin-left: auto; font: 0.8125rem/1.5 var(--sans); color: var(--quiet); white-space: nowrap;
      font-variant-numeric: tabular-nums; }
    .hits li:first-child { border-top: 0; padding-top: 0; }
    .about .source { font-size: inherit; }
    .hits li { padding: 0.9rem 0; border-top: 1px solid var(--rule); max-width: 48rem; }
    .evidence { margin: 0 0 1.5rem; max-width: 46rem; }
    .evidence blockquote { font-size: 1.125rem; background: var(--sheet); padding: 1rem 1.25rem; border-radius: 3px; }
    .evidence figcaption { font-size: 0.9375rem; margin-top: 0.35rem; }
    article.finding { border-left-width: 5px; padding-left: 1.5rem; }
    article.finding h1 { max-width: 32em; font-size: clamp(1.5rem, 1.1rem + 1.4vw, 2.1rem); margin-top: 0.3rem; }
    article.finding section { max-width: 46rem; }
    article.finding section p + p { margin-top: 0.6rem; }
    .expected { font-size: 1.125rem; margin-top: 0.7rem; }
    main > .lead { margin-bottom: 0.5rem; }
    """

  /// Tables of figures and documents, and one figure with its sources.
  static let figures = """
    table { border-collapse: collapse; width: 100%; font: 0.9375rem/1.45 var(--sans); }
    th, td { text-align: left; vertical-align: baseline; padding: 0.45rem 1rem 0.45rem 0; border-top: 1px solid var(--rule); }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { font-size: 0.8125rem; font-weight: 500; color: var(--quiet); border-top: 0; padding-top: 0; }
    th.number, td.number { text-align: right; }
    .number, .period { font-variant-numeric: tabular-nums lining-nums; }
    .period, .number .value { white-space: nowrap; }
    .number .value { display: block; }
    .dispute { display: block; font-size: 0.8125rem; font-weight: 600; }
    .dispute.error { color: var(--error); }
    .dispute.warning { color: var(--warning); }
    .dispute.note { color: var(--note); }
    .digest .name { display: block; font: 600 1.0625rem/1.35 var(--serif); }
    .digest .path { color: var(--quiet); font-size: 0.875rem; }
    .digest .plot { width: 26%; vertical-align: middle; }
    .digest .number .dispute { display: inline; }
    p.finding { margin-top: 0.8rem; }
    .agree { color: var(--agree); }
    .group th { font: 600 1.0625rem/1.4 var(--serif); padding-top: 1.2rem; border-top: 1px solid var(--quiet); }
    thead + tbody .group th { padding-top: 0.6rem; }
    .group + tr td { border-top: 0; }
    .documents .name { display: block; font: 600 1.0625rem/1.35 var(--serif); }
    .documents .path, .reader .path { font: 0.8125rem/1.4 var(--sans); color: var(--quiet); overflow-wrap: anywhere; }
    .unreadable { color: var(--error); }
    .verdict { font-size: 1.1875rem; margin-top: 1rem; max-width: 40rem; }
    .sources { margin-top: 1rem; }
    .sources li { display: grid; grid-template-columns: minmax(11rem, 1fr) minmax(10rem, 1.4fr) minmax(0, 2.2fr);
      gap: 0.4rem 2rem; align-items: start; padding: 0.9rem 0; border-top: 1px solid var(--rule); }
    .amount { display: flex; flex-direction: column; font-family: var(--sans); font-variant-numeric: tabular-nums; }
    .amount b { font-size: 1.125rem; }
    .amount span { font-size: 0.875rem; }
    .amount .word { color: var(--warning); }
    .key td { vertical-align: top; padding-top: 0.7rem; padding-bottom: 0.7rem; }
    .key .plot { width: 34%; }
    .key .number { white-space: nowrap; }
    .key .number .path { display: block; }
    .scalehead { border-top: 0 !important; padding: 0 0 0.1rem !important; font: 0.8125rem/1.4 var(--sans); }
    .entities .name { font: 600 1.0625rem/1.35 var(--serif); }
    .entities .path { display: block; color: var(--quiet); font-size: 0.875rem; }
    .series { max-width: 46rem; }
    .series th, .series td { vertical-align: middle; }
    .series th { font-weight: 500; white-space: nowrap; }
    .series .plot { width: 50%; }
    .series .current th, .series .current td { font-weight: 700; }
    """
}
