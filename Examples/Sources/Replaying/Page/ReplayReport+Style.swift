extension ReplayReport {
  /// Patterns that drawings fill with: marks are told apart without colour.
  static let patterns: Markup = """
    <svg width="0" height="0" aria-hidden="true" class="patterns"><defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/>\
    <path class="hatch-line" d="M0 0 V6"/></pattern>
    <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">\
    <circle class="dot" cx="3" cy="3" r="1.3"/></pattern>
    </defs></svg>
    """

  /// How the page looks: on light and dark ground, and on paper.
  static let style: Markup = """
    :root { color-scheme: light dark; --ground: #fbfaf7; --raised: #fff; --ink: #1d2530; \
    --soft: #55606e; --rule: #d8dce2; --main: #2b5c9e; --miss: #b3441c; --miss-ground: #f6d9cc; }
    @media (prefers-color-scheme: dark) { :root { --ground: #12161c; --raised: #1a2028; \
    --ink: #e7eaee; --soft: #a3adba; --rule: #343d48; --main: #7fb0ee; --miss: #ff9f78; \
    --miss-ground: #4a281b; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 1060px; padding: 2rem 1.25rem 3rem; background: var(--ground); \
    color: var(--ink); font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
    h2 { font-size: 1.2rem; margin: 0 0 .25rem; }
    header p, footer, .summary { color: var(--soft); }
    .summary { margin: 0 0 .75rem; }
    section { background: var(--raised); border: 1px solid var(--rule); border-radius: 10px; \
    padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: .75rem; \
    margin: 1.5rem 0; }
    .tiles div { background: var(--raised); border: 1px solid var(--rule); border-radius: 10px; \
    padding: .7rem .9rem; }
    .tiles dt { color: var(--soft); font-size: .85rem; }
    .tiles dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
    svg { display: block; width: 100%; height: auto; overflow: visible; }
    .patterns { position: absolute; }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; \
    margin: 0 0 .5rem; font-size: .85rem; color: var(--soft); }
    .legend li { display: flex; align-items: center; gap: .4rem; }
    .legend svg { width: auto; }
    text { fill: var(--ink); font-size: 13px; font-variant-numeric: tabular-nums; }
    text.tick { fill: var(--soft); font-size: 11.5px; }
    text.value { font-size: 12px; }
    .grid { stroke: var(--rule); stroke-width: 1; }
    .bar { fill: var(--main); }
    .bar.hatched { fill: url(#hatch); stroke: var(--miss); stroke-width: 1; }
    .bar.hollow { fill: none; stroke: var(--main); stroke-width: 1.2; }
    .bar.dotted { fill: url(#dots); stroke: var(--soft); stroke-width: 1; }
    .hatch-ground { fill: var(--miss-ground); }
    .hatch-line { stroke: var(--miss); stroke-width: 2.4; }
    .dot { fill: var(--soft); }
    .line { fill: none; stroke: var(--ink); stroke-width: 1.6; }
    .line.dashed { stroke-dasharray: 5 4; stroke: var(--miss); }
    .area { fill: var(--main); fill-opacity: .18; }
    .line.area { stroke-width: 6; stroke: var(--main); stroke-opacity: .4; }
    .heat { stroke: var(--rule); fill: var(--main); }
    .h0 { fill-opacity: 0; } .h1 { fill-opacity: .08; } .h2 { fill-opacity: .18; }
    .h3 { fill-opacity: .28; } .h4 { fill-opacity: .38; } .h5 { fill-opacity: .5; }
    .h6 { fill-opacity: .62; } .h7 { fill-opacity: .75; } .h8 { fill-opacity: .88; }
    .h9 { fill-opacity: 1; }
    .heat-value { font-size: 12px; }
    .t6, .t7, .t8, .t9 { fill: var(--raised); font-weight: 600; }
    details { margin-top: .6rem; } summary { cursor: pointer; color: var(--soft); font-size: .9rem; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .88rem; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--rule); \
    vertical-align: top; font-weight: normal; }
    thead th { color: var(--soft); font-size: .8rem; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    @media print { :root { --ground: #fff; --raised: #fff; --ink: #000; --soft: #333; --rule: #999; \
    --main: #444; --miss: #000; --miss-ground: #fff; } body { max-width: none; padding: 0; \
    font-size: 10.5pt; } section, .tiles div { border-radius: 0; break-inside: avoid; } \
    details { display: none; } }
    """
}
