/// The look of the page: light, dark, and on paper.
enum Style {
  static let sheet = """
    :root {
      --paper: #fdfdfb; --ink: #1d2327; --soft: #555f66; --rule: #d4d8da; --bar: #9dbcd4;
      --way0: #0b5c94; --way1: #a33b00; --way2: #1f6b3a; --way3: #7a3a8f;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15191c; --ink: #e8eaeb; --soft: #a9b2b8; --rule: #3b4449; --bar: #3e647f;
        --way0: #7cc0f0; --way1: #ffab73; --way2: #84d6a1; --way3: #dba6ec;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1.05rem/1.5 system-ui, sans-serif;
    }
    main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem 1.25rem; }
    h1 { font-size: 1.9rem; margin: 1rem 0 0; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .5rem; overflow-wrap: anywhere; }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
    p { margin: .4rem 0; }
    figure { margin: 1rem 0; overflow-x: auto; }
    figcaption, caption, .date, small, footer { color: var(--soft); }
    figcaption { margin-bottom: .25rem; }
    svg { display: block; width: 100%; height: auto; }
    figure > svg { min-width: 30rem; }
    svg text { fill: var(--ink); font: 13px system-ui, sans-serif; }
    .end { text-anchor: end; }
    text.middle { text-anchor: middle; }
    path { fill: none; }
    .grid { stroke: var(--rule); stroke-width: 1; }
    path.middle { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 4; }
    .line { stroke-width: 2; stroke-linejoin: round; }
    .line.way0 { stroke: var(--way0); }
    .line.way1 { stroke: var(--way1); stroke-dasharray: 7 4; }
    .line.way2 { stroke: var(--way2); stroke-dasharray: 2 3; }
    .line.way3 { stroke: var(--way3); stroke-dasharray: 9 3 2 3; }
    .mark { stroke: var(--paper); stroke-width: 1; }
    .mark.way0 { fill: var(--way0); }
    .mark.way1 { fill: var(--way1); }
    .mark.way2 { fill: var(--way2); }
    .mark.way3 { fill: var(--way3); }
    .bar { fill: var(--bar); stroke: var(--way0); stroke-width: 1; }
    .came { fill: var(--way0); stroke: var(--paper); stroke-width: 1.5; }
    .missed { fill: var(--paper); stroke: var(--way1); stroke-width: 2.5; }
    .untried { stroke: var(--way1); stroke-width: 2.5; }
    .key { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; }
    .key li { display: flex; align-items: center; gap: .5rem; overflow-wrap: anywhere; }
    .swatch { flex: none; width: 36px; height: 12px; }
    .table { overflow-x: auto; margin: 1rem 0; }
    .table:focus-visible { outline: 2px solid var(--way0); }
    table { border-collapse: collapse; width: 100%; font-size: .95rem; }
    caption { text-align: left; padding-bottom: .25rem; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; }
    thead th { border-bottom: 1px solid var(--soft); }
    tbody td { border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
    td:first-child { white-space: nowrap; }
    th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
    main ul:not(.key) { padding-left: 1.2rem; }
    main ul:not(.key) li { margin: .6rem 0; overflow-wrap: anywhere; }
    footer { border-top: 1px solid var(--rule); margin-top: 2rem; font-size: .9rem; }
    @media print {
      :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; }
      body { font-size: 10.5pt; }
      main, footer { max-width: none; padding: 0; }
      figure, tr, li, h2, h3 { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      .table, figure { overflow: visible; }
    }

    """
}
