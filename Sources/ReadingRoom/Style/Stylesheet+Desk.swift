extension Stylesheet {
  /// The map of a place; what is built, and the files that wait.
  static let desk = """
    .map { width: 100%; max-width: 34rem; height: auto; background: var(--sheet); border: 1px solid var(--rule); }
    .map text { font-family: var(--sans); fill: var(--ink); font-size: 15px; paint-order: stroke; stroke: var(--sheet);
      stroke-width: 3px; stroke-linejoin: round; }
    .map .here { font-weight: 700; font-size: 16px; }
    .map .degree { font-size: 12px; fill: var(--quiet); }
    .map .net { stroke: var(--rule); stroke-width: 1; }
    .map .dot { fill: var(--ink); }
    .map .ring { fill: none; stroke: var(--ink); stroke-width: 2; }
    .map .square { fill: var(--sheet); stroke: var(--ink); stroke-width: 2; }
    .map .scale { stroke: var(--ink); stroke-width: 2; }
    .build progress { width: 100%; max-width: 34rem; height: 1rem; accent-color: var(--stroke); }
    .build .name, .waiting .name { overflow-wrap: anywhere; }
    .waiting form { display: inline-block; margin: 0.15rem 0.4rem 0.15rem 0; }
    .send { display: flex; flex-wrap: wrap; gap: 0.8rem 1rem; align-items: end; margin: 1.25rem 0 1rem; }
    .send label span { display: block; font: 0.875rem/1.4 var(--sans); color: var(--quiet); }
    .place-map .plainlist { margin-top: 0.6rem; }
    .build + p, .build form { margin-top: 1rem; }
    .send input[type=file] { padding: 0.25rem 0.4rem; }
    @media print { .map { background: none; } .map text { stroke: white; } }
    """
}
