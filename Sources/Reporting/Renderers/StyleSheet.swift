/// How a report looks: one style sheet, inside the page.
enum StyleSheet {
    static let report = """
        :root { --ink: #1b2733; --soft: #5b6b7a; --line: #d8e0e7; --paper: #ffffff; --band: #f4f7f9; --accent: #0f5c7a;
          --good: #1d6b3c; --good-bg: #e3f3e8; --middling: #7a5200; --middling-bg: #fdf1d6; --bad: #9b1c1c; --bad-bg: #fbe6e6; }
        * { box-sizing: border-box; }
        html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; color: var(--ink); background: var(--paper); }
        body { max-width: 66rem; margin: 0 auto; padding: 2rem 1.5rem 3rem; }
        body.wide { max-width: 96rem; } body.wide main { page: wide; } @page wide { size: A4 landscape; }
        header { border-bottom: 3px solid var(--accent); margin-bottom: 1.5rem; padding-bottom: .75rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; color: var(--accent); }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
        p { margin: .5rem 0; max-width: 52rem; }
        .subtitle, footer, caption { color: var(--soft); }
        .notice { background: var(--middling-bg); border-left: 4px solid #d9a400; padding: .6rem .9rem; }
        ul { margin: .25rem 0; padding-left: 1.2rem; }
        code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; background: var(--band); padding: .05em .3em; border-radius: 3px; }
        .table { overflow-x: auto; margin: .75rem 0; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        caption { text-align: left; padding-bottom: .35rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
        thead th { background: var(--band); border-bottom: 2px solid var(--line); font-weight: 600; }
        td ul { padding-left: 1rem; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td.code { white-space: nowrap; }
        figcaption { color: var(--soft); font-size: .88rem; }
        .tone { display: inline-block; padding: .05rem .5rem; border-radius: 1rem; font-size: .88em; font-weight: 600; max-width: 12rem; }
        .good { color: var(--good); background: var(--good-bg); }
        .middling { color: var(--middling); background: var(--middling-bg); }
        .bad { color: var(--bad); background: var(--bad-bg); }
        .neutral { color: var(--soft); background: var(--band); }
        figure { margin: 1rem 0; }
        svg.bars { width: 100%; max-width: 46rem; height: auto; }
        svg .grid { stroke: var(--line); stroke-width: 1; }
        svg .track { fill: var(--band); } svg .certain { fill: var(--accent); } svg .possible { fill: #9cc7d8; } svg .shown { fill: #e08a00; }
        svg text { font-size: 13px; fill: var(--ink); } svg .scale { font-size: 11px; fill: var(--soft); } svg .figure { font-weight: 600; }
        footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .75rem; font-size: .88rem; }
        @media print { html { font-size: 11px; } body { max-width: none; padding: 0; } .table { overflow: visible; } tr, figure { break-inside: avoid; } thead { display: table-header-group; } @page { size: A4; margin: 18mm 15mm; } }

        """
}
