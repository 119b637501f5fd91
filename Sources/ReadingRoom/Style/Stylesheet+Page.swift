extension Stylesheet {
  /// Few colours, each with a contrast of 4.5 or more on its ground.
  static let colours = """
    :root {
      color-scheme: light dark;
      --paper: #fffdf8; --sheet: #f6f2e9; --ink: #1d1b18; --quiet: #635d53; --rule: #ddd5c5; --strong: #1d1b18;
      --link: #0b5275; --error: #a8200d; --warning: #8a5200; --note: #4a5568; --agree: #1f6b3b;
      --claim: #dcebf2; --event: #e6ecd9; --commitment: #ece4f3; --hit: #ffe9a8; --bar: #9cc3d5; --stroke: #0b5275;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Source Serif 4", Charter, Georgia, serif;
      --sans: -apple-system, "Segoe UI", "Source Sans 3", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16171a; --sheet: #1f2125; --ink: #ece8e0; --quiet: #a9a398; --rule: #383a40; --strong: #c9c3b7;
        --link: #8cc5e0; --error: #ff9a85; --warning: #f0bb62; --note: #b3bfce; --agree: #85cf9d;
        --claim: #1e3946; --event: #2d3722; --commitment: #382c45; --hit: #5a4a13; --bar: #2f6179; --stroke: #a9daf0;
      }
    }
    """

  /// The page, its head and foot, headings and links.
  static let page = """
    *, *::before, *::after { box-sizing: border-box; }
    html { scroll-padding-top: 6rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 80rem; padding: 0 1.5rem 3rem; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.55 var(--serif); font-variant-numeric: lining-nums; overflow-wrap: break-word;
    }
    h1, h2, h3, p, ul, ol, figure, blockquote, table { margin: 0; }
    h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.6rem); line-height: 1.15; font-weight: 600; letter-spacing: -0.01em;
      text-wrap: balance; }
    h2 { font: 600 0.8125rem/1.3 var(--sans); letter-spacing: 0.06em; text-transform: uppercase;
      border-top: 2px solid var(--strong); padding-top: 0.55rem; margin: 2.5rem 0 0.9rem; }
    h3 { font-size: 1.125rem; line-height: 1.35; font-weight: 600; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em;
      text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); }
    a:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--ink); color: var(--paper);
      font-family: var(--sans); z-index: 2; }
    .skip:focus { top: 0.5rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .quiet { color: var(--quiet); }
    p.quiet, .crumb, .more, .paging { font-family: var(--sans); font-size: 0.9375rem; }
    .masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.35rem 1.75rem; padding: 1.1rem 0 0.8rem;
      border-bottom: 1px solid var(--rule); margin-bottom: 2.25rem; font-family: var(--sans); font-size: 0.9375rem; }
    .brand { font: 700 1.375rem/1 var(--serif); color: var(--ink); text-decoration: none; letter-spacing: -0.01em; }
    .masthead nav { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; }
    .masthead nav a { color: var(--ink); text-decoration: none; padding: 0.3rem 0; border-bottom: 2px solid transparent; }
    .masthead nav a:hover { border-color: var(--rule); }
    .masthead nav a[aria-current] { border-color: var(--ink); font-weight: 600; }
    .find { margin-left: auto; display: flex; gap: 0.4rem; }
    @media (min-width: 110rem) { html { font-size: 112.5%; } }
    input, select, button { font: 0.9375rem/1.4 var(--sans); color: var(--ink); background: var(--paper);
      border: 1px solid var(--quiet); border-radius: 3px; padding: 0.35rem 0.6rem; min-height: 2.25rem; max-width: 100%; }
    ::placeholder { color: var(--quiet); opacity: 1; }
    button { background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; }
    .find input { width: 14rem; }
    .filter { display: flex; flex-wrap: wrap; gap: 0.8rem 1rem; align-items: end; margin: 1.25rem 0 1rem; }
    .filter label { display: flex; flex-direction: column; gap: 0.2rem; font: 0.8125rem/1.3 var(--sans); color: var(--quiet); }
    .filter input:not([type=hidden]) { width: 9.5rem; }
    .filter input[name=q] { width: 100%; min-width: 22rem; }
    .subtitle { font-size: 1.1875rem; color: var(--quiet); margin-top: 0.4rem; }
    [role="status"] { margin-bottom: 0.9rem; }
    .crumb { margin-bottom: 0.4rem; }
    .more { margin-top: 0.9rem; }
    .paging { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; margin-top: 2rem; padding-top: 0.8rem;
      border-top: 1px solid var(--rule); font-variant-numeric: tabular-nums; }
    .foot { display: flex; flex-wrap: wrap; gap: 0.3rem 2rem; margin-top: 4rem; padding-top: 0.8rem;
      border-top: 1px solid var(--rule); font: 0.8125rem/1.5 var(--sans); color: var(--quiet); }
    code { font: 0.92em/1.4 ui-monospace, "SF Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    mark { background: var(--hit); color: var(--ink); padding: 0 0.1em; border-radius: 2px; }
    """
}
