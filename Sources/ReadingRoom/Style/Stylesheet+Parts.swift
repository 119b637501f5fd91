extension Stylesheet {
  /// Drawings: every stroke has its colour from the page, so that light, dark and paper need no second drawing.
  static let drawings = """
    svg { display: block; overflow: visible; font-family: var(--sans); }
    svg text { fill: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
    .grid, .axis { stroke: var(--rule); stroke-width: 1px; }
    .base { stroke: var(--quiet); stroke-width: 1px; }
    .bar .range { fill: var(--bar); }
    .bar .open { fill: url(#none); stroke: var(--bar); stroke-width: 1.5px; stroke-dasharray: 4 3; fill: none; }
    .bar .value { stroke: var(--stroke); stroke-width: 3px; }
    .bar.small .value { stroke-width: 2.5px; }
    .bar .shared { fill: var(--sheet); }
    .chart { margin: 0.4rem 0 1.2rem; }
    .chart .path { stroke: var(--bar); stroke-width: 1.5px; }
    .chart .span { stroke: var(--stroke); stroke-width: 2px; opacity: 0.55; }
    .chart .told { fill: var(--stroke); }
    .chart .meant { fill: var(--paper); stroke: var(--stroke); stroke-width: 1.75px; }
    .chart.spark { margin: 0; }
    .chart.spark .base { stroke: var(--rule); }
    .ends { display: flex; justify-content: space-between; font: 0.75rem/1.3 var(--sans); color: var(--quiet);
      font-variant-numeric: tabular-nums; }
    .framework { width: 100%; max-width: 44rem; height: auto; margin: 0.5rem auto 0.8rem; }
    .framework .outline { fill: none; stroke: var(--quiet); stroke-width: 1.5px; }
    .framework .ring { fill: none; stroke: var(--rule); stroke-width: 1px; }
    .framework .filled { fill: var(--bar); fill-opacity: 0.45; stroke: var(--stroke); stroke-width: 2px;
      stroke-linejoin: round; }
    .framework .corner { fill: var(--stroke); }
    .framework text.count { font: 600 26px/1 var(--serif); fill: var(--ink); }
    .framework text.area { font-size: 19px; fill: var(--ink); }
    .framework a { text-decoration: none; }
    .framework a:hover text { text-decoration: underline; fill: var(--link); }
    .zoom { margin: 1.6rem 0 0.6rem; display: grid; grid-template-columns: minmax(0, 19rem) minmax(0, 1fr);
      gap: 0 1.25rem; align-items: end; }
    .zoom .lane-name { margin-bottom: 1.2rem; display: flex; gap: 0.6rem; align-items: baseline; }
    .zoom .column { fill: var(--bar); }
    .zoom a:hover .column, .zoom a:focus .column { fill: var(--stroke); }
    .lanes .base { stroke: var(--rule); }
    .lanes .range { fill: var(--bar); }
    .lanes .promise { fill: none; stroke: var(--stroke); stroke-width: 1.5px; }
    .lanes .late { fill: var(--error); }
    .lanes .document { fill: var(--stroke); }
    h2.small { font: 600 0.875rem/1.4 var(--sans); letter-spacing: 0; text-transform: none; border: 0; padding: 0;
      margin: 0.6rem 0 0.1rem; }
    .lanes-of-time + p { margin-top: 1.6rem; }
    .lanes-of-time ol { list-style: none; padding: 0; }
    .lanes-of-time li { display: grid; grid-template-columns: minmax(0, 19rem) minmax(0, 1fr); gap: 0 1.25rem;
      align-items: center; padding: 0.22rem 0; }
    .lane-name { font: 0.875rem/1.4 var(--sans); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    """

  /// Facets, promises, entities, steps, decisions.
  static let parts = """
    .facets { display: flex; flex-wrap: wrap; gap: 0.3rem 0.4rem; align-items: baseline; margin: 0.5rem 0;
      font: 0.875rem/1.5 var(--sans); }
    .facets > span:first-child { min-width: 4.5rem; }
    .facets a { color: var(--ink); text-decoration: none; padding: 0.05rem 0.6rem; border: 1px solid var(--rule);
      border-radius: 1rem; }
    .facets a:hover { border-color: var(--quiet); }
    .facets a[aria-current] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
    .facets .count { color: var(--quiet); font-variant-numeric: tabular-nums; }
    .facets a[aria-current] .count { color: inherit; }
    .promises, .steps, .offices, .plainlist, .log, .pairs, .reasons { list-style: none; padding: 0; }
    .promise { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0 1.25rem; padding: 0.7rem 0;
      border-top: 1px solid var(--rule); }
    .promise:first-child { border-top: 0; padding-top: 0; }
    .promise .when, .steps .when, .offices .when, .log .when { font: 0.9375rem/1.6 var(--sans); color: var(--quiet);
      font-variant-numeric: tabular-nums; }
    .promise.overdue .when { color: var(--error); font-weight: 600; }
    .promise b { font-weight: 600; }
    .promises.short .promise { grid-template-columns: minmax(0, 1fr); font-size: 1rem; padding: 0.55rem 0; }
    .promises.short .when { font-size: 0.8125rem; }
    .lane.overdue h2 { border-color: var(--error); color: var(--error); }
    .lane.delivered h2 { border-color: var(--agree); }
    .tallies { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; font: 0.9375rem/1.5 var(--sans); margin-bottom: 0.7rem; }
    .tallies .overdue { color: var(--error); font-weight: 600; }
    .steps li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 1.6rem; padding: 0 0 0.9rem;
      position: relative; }
    .steps li > div { position: relative; border-left: 2px solid var(--rule); padding-left: 1.2rem; margin-bottom: -0.9rem;
      padding-bottom: 0.9rem; }
    .steps li > div::before { content: ""; position: absolute; left: -0.42rem; top: 0.5rem; width: 0.7rem; height: 0.7rem;
      border-radius: 50%; background: var(--stroke); }
    .steps li:last-child > div { margin-bottom: 0; padding-bottom: 0; }
    .kind { color: inherit; font-weight: 600; text-decoration: none; }
    .kind:hover { text-decoration: underline; }
    .offices li { padding: 0.55rem 0; border-top: 1px solid var(--rule); font-size: 1rem; line-height: 1.4; }
    .offices li:first-child { border-top: 0; padding-top: 0; }
    .offices svg { margin: 0.3rem 0 0.2rem; }
    .offices .when { font-size: 0.8125rem; }
    .aliases { font: 0.9375rem/1.5 var(--sans); color: var(--quiet); max-width: 46rem; margin-top: 0.3rem; }
    .plainlist li { padding: 0.4rem 0; border-top: 1px solid var(--rule); }
    .plainlist li:first-child { border-top: 0; padding-top: 0; }
    .facts { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0.3rem 1rem; margin: 0 0 1rem; }
    .facts dt { font: 0.875rem/1.7 var(--sans); color: var(--quiet); }
    .facts dd { margin: 0; }
    .reasons li { padding: 0.3rem 0 0.3rem 1.1rem; border-left: 3px solid var(--rule); margin-bottom: 0.5rem;
      max-width: 46rem; }
    .decide form, .decided form { font-family: var(--sans); }
    .decide form { display: flex; flex-wrap: wrap; gap: 0.8rem 1rem; align-items: end; background: var(--sheet);
      padding: 1rem 1.25rem 1.1rem; border-radius: 3px; max-width: 46rem; }
    .decide label { display: flex; flex-direction: column; gap: 0.2rem; font-size: 0.8125rem; color: var(--quiet); flex: 1 1 14rem; }
    .decide fieldset { border: 0; margin: 0; padding: 0; flex: 1 1 100%; }
    .decide legend { font-size: 0.8125rem; color: var(--quiet); padding: 0; margin-bottom: 0.3rem; }
    .decide fieldset label { flex-direction: row; align-items: center; gap: 0.6rem; font-size: 0.9375rem; color: var(--ink);
      padding: 0.15rem 0; }
    .decide fieldset input { min-height: 0; accent-color: var(--link); }
    .verdicts { display: flex; flex-wrap: wrap; gap: 0.5rem; }
    .verdicts button { background: var(--paper); color: var(--ink); }
    .verdicts button:hover { background: var(--ink); color: var(--paper); }
    button.plain { background: none; color: var(--link); border-color: var(--rule); min-height: 1.9rem;
      padding: 0.1rem 0.7rem; font-size: 0.875rem; }
    button.plain:hover { border-color: var(--link); }
    .decided { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; align-items: baseline; font: 0.9375rem/1.5 var(--sans);
      border-left: 3px solid var(--agree); padding-left: 0.8rem; margin-top: 0.4rem; }
    .decided q { color: var(--quiet); margin-left: 0.4em; }
    .sources details { margin-top: 0.5rem; font: 0.8125rem/1.5 var(--sans); }
    .sources details .decide h2 { display: none; }
    .sources details .decide form { padding: 0.7rem 0.8rem; gap: 0.5rem; }
    .sources .chosen .amount b { color: var(--agree); }
    .dismissed { opacity: 0.62; }
    .pairs li { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; align-items: baseline; justify-content: space-between;
      padding: 0.6rem 0; border-top: 1px solid var(--rule); }
    .pairs li:first-child { border-top: 0; }
    .pairs form { display: flex; gap: 0.5rem; }
    .log li { display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); gap: 0 1rem; padding: 0.7rem 0;
      border-top: 1px solid var(--rule); }
    .log .undone { color: var(--quiet); }
    .notice { border-left: 3px solid var(--warning); padding-left: 0.8rem; font: 0.9375rem/1.5 var(--sans); }
    textarea { font: 0.9375rem/1.4 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--quiet);
      border-radius: 3px; padding: 0.45rem 0.6rem; width: 30rem; max-width: 100%; }
    .terms { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 1.2rem; }
    .foot form { display: inline-flex; gap: 0.5rem; align-items: baseline; }
    """
}
