extension Stylesheet {
  /// Footnotes: beside their line where there is room, below the paragraph where there is none.
  static let notes = """
    .noteref { font: 600 0.7em/0 var(--sans); vertical-align: super; font-variant-numeric: tabular-nums; }
    .noteref a { text-decoration: none; padding: 0.3em 0.2em; margin: 0 -0.05em; }
    .noteref a:hover { text-decoration: underline; }
    .sidenote { display: none; }
    .sidenote, .notes p { font: 0.875rem/1.45 var(--sans); color: var(--quiet); white-space: normal; text-align: left;
      overflow-wrap: anywhere; }
    .sidenote b, .notes b { font-weight: 600; color: var(--ink); margin-right: 0.2em; font-variant-numeric: tabular-nums; }
    .text .notes { grid-column: 1; border-left: 2px solid var(--rule); padding-left: 0.8rem; margin-top: 0.5rem; }
    .text .notes p { font-size: 0.875rem; line-height: 1.45; }
    .text .notes p + p { margin-top: 0.3rem; }
    h2 .count { color: var(--quiet); font-weight: 400; letter-spacing: 0; text-transform: none; }
    .echoed:not(:has(:target)) { display: none; }
    .text li.numbered { list-style: none; text-indent: -1.3rem; }
    .text li.numbered > * { text-indent: 0; }
    .text li .mark { color: var(--quiet); font-variant-numeric: tabular-nums; display: inline-block; min-width: 1.3rem; }
    @media (min-width: 60.01rem) {
      .text:not(.pictured) .noted > .notes { display: none; }
      .text:not(.pictured) .noted .sidenote { display: block; float: right; clear: right; width: 19rem;
        margin: 0.2rem -22rem 0.5rem 0; }
      .text:not(.pictured) .noted > :first-child { display: flow-root; }
      .text:not(.pictured) .noted > aside { grid-column: 1; margin-top: 0.4rem; }
    }
    @media (min-width: 105rem) {
      .pictured .noted > .notes { display: none; }
      .pictured .noted .sidenote { display: block; float: right; clear: right; width: 17rem;
        margin: 0.2rem -19rem 0.5rem 0; }
      .pictured .noted > :first-child { display: flow-root; }
      .pictured .noted > aside { grid-column: 1; margin-top: 0.4rem; }
    }
    @media print { .text .noted .sidenote { display: none; } .text .noted > .notes { display: block; } }
    """
}
