extension Stylesheet {
  /// Pages beside the text, and pages by themselves.
  static let leaves = """
    .documents .path + .path::before { content: " · "; }
    .views { margin-top: 0.9rem; }
    .leaf { position: relative; }
    .leaf + .leaf { margin-top: 1.4rem; }
    .sheethead > p { font: 0.8125rem/1.4 var(--sans); color: var(--quiet); border-top: 1px solid var(--rule);
      padding-top: 0.35rem; margin: 0 0 0.8rem; max-width: 40rem; }
    .text .sheethead:target { background: none; box-shadow: none; }
    .sheethead:target > p, .sheethead:target figcaption { color: var(--ink); font-weight: 600; }
    .turn { font: 600 0.6875rem/1 var(--sans); color: var(--quiet); border: 1px solid var(--rule); border-radius: 0.6rem;
      padding: 0.05rem 0.4rem; margin: 0 0.15rem; white-space: nowrap; vertical-align: 0.12em; }
    .sheet { margin: 0; }
    .sheet figcaption { font: 0.8125rem/1.4 var(--sans); margin: 0 0 0.4rem; color: var(--quiet); }
    .paper { display: block; position: relative; background: #fff; border: 1px solid var(--rule); border-radius: 2px;
      overflow: hidden; }
    .paper img { display: block; width: 100%; height: auto; color: #333; font: 0.875rem/1.4 var(--sans); }
    .paper svg { position: absolute; inset: 0; width: 100%; height: 100%; mix-blend-mode: multiply; }
    .paper rect { fill: #bcdcec; fill-opacity: 0.55; }
    .paper rect.event { fill: #cfdfb0; }
    .paper rect.commitment { fill: #d9c5ec; }
    .paper rect.finding { fill: none; stroke: #b36a00; stroke-width: 1.5px; }
    .paper rect.finding.error { stroke: #c0240d; }
    .paper rect.finding.note { stroke: #4a5568; }
    .paper rect.chosen { fill: #ffd75e; fill-opacity: 0.75; stroke: #8a5200; stroke-width: 1.5px; }
    .paper svg a:hover rect, .paper svg a:focus rect { fill: #ffd75e; fill-opacity: 0.75; }
    .leafview { display: grid; grid-template-columns: minmax(0, 50rem) minmax(0, 1fr); gap: 1rem 3rem; margin: 1rem 0; }
    .leafview h2 { margin-top: 0; }
    .leafview li.chosen { background: var(--hit); box-shadow: 0 0 0 0.3rem var(--hit); }
    .leafview .plainlist li { font: 0.9375rem/1.45 var(--sans); display: grid; grid-template-columns: 0.8rem minmax(0, 1fr);
      gap: 0 0.7rem; align-items: baseline; font-variant-numeric: tabular-nums; }
    .swatch { width: 0.8rem; height: 0.8rem; border-radius: 2px; background: var(--claim); align-self: center; padding: 0;
      border: 1px solid var(--rule); }
    .swatch.event { background: var(--event); }
    .swatch.commitment { background: var(--commitment); }
    .swatch.finding { background: none; border: 2px solid var(--warning); }
    .swatch.finding.error { border-color: var(--error); }
    .swatch.finding.note { border-color: var(--note); }
    @media (prefers-color-scheme: dark) { .paper img { filter: brightness(0.86); } }
    """

  /// Where pages stand beside the text: one below the other on phones, text and page, or text, notes and page.
  static let leafWidths = """
    @media (min-width: 60rem) {
      .pictured .leaf { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 0 3rem; }
      .pictured .leaf + .leaf { border-top: 1px solid var(--rule); padding-top: 1.4rem; }
      .pictured .sheets { grid-column: 2; grid-row: 1; }
      .pictured .column { grid-column: 1; grid-row: 1; min-width: 0; }
      .pictured .sheethead:last-child { position: sticky; top: 1rem; }
      .pictured .sheethead + .sheethead { margin-top: 1.2rem; }
      .pictured .sheethead .paper img { max-height: none; }
    }
    @media (min-width: 60rem) and (max-width: 105rem) {
      .pictured .piece { grid-template-columns: minmax(0, 1fr); }
      .pictured .piece aside { grid-column: 1; margin-top: 0.4rem; }
      .pictured .piece aside.names-only { display: none; }
    }
    @media (min-width: 105rem) {
      body:has(.pictured) { max-width: 108rem; }
      .pictured .leaf { grid-template-columns: minmax(0, 57rem) minmax(0, 1fr); gap: 0 2rem; }
      .pictured .piece { grid-template-columns: minmax(0, 38rem) minmax(0, 17rem); gap: 0 2rem; }
    }
    @media (max-width: 60rem) {
      .leafview { grid-template-columns: minmax(0, 1fr); }
      .pictured .leaf + .leaf { border-top: 1px solid var(--rule); padding-top: 0.9rem; }
      .pictured .sheethead { margin-bottom: 0.9rem; }
      .pictured .sheet { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.9rem; align-items: start; }
      .pictured .sheet .paper { max-height: 5.2rem; grid-column: 1; grid-row: 1; }
    }
    @media print { .sheets .sheet, .views { display: none; } }
    """
}
