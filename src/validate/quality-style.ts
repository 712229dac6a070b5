/** Look of the quality report: paper, ink and one petrol; nothing is red or green. */
export const style = `
:root{color-scheme:light;--paper:#fbf9f5;--raised:#fff;--ink:#23211d;--soft:#5d5850;--line:#d9d3c8;--petrol:#0b5d66;--wash:#e6efef}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 "Segoe UI",system-ui,sans-serif}
main{max-width:62rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em}
h2{font-size:1.3rem;margin:3rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:0 0 .5rem}
p{margin:.25rem 0 .75rem;max-width:44rem}
.soft{color:var(--soft)}
.verdict{margin:1.75rem 0;padding:1.25rem 1.5rem;background:var(--raised);border:1px solid var(--line);border-left:.5rem solid var(--petrol);border-radius:.25rem}
.verdict strong{display:block;font-size:1.6rem;line-height:1.3}
.verdict p{margin:.35rem 0 0}
.verdict.blocked{background:var(--ink);border-color:var(--ink);color:#fff}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.5rem;margin:0}
dt{color:var(--soft)}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
article{margin:0 0 1rem;padding:1rem 1.25rem;background:var(--raised);border:1px solid var(--line);border-radius:.25rem;break-inside:avoid}
.tag{display:inline-block;margin:0 0 .5rem;padding:.05rem .6rem;border:1px solid var(--ink);border-radius:1rem;font-size:.85rem;font-weight:600}
.tag.blocks{background:var(--ink);color:#fff}
.todo{font-weight:600}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--raised);font-variant-numeric:tabular-nums}
th,td{padding:.4rem .75rem;border:1px solid var(--line);text-align:left;vertical-align:top}
thead th{background:var(--wash)}
tbody th{font-weight:600}
td.number,th.number{text-align:right}
code{font:.8rem/1.4 Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
td code{display:block;min-width:33ch}
.scroll:focus-visible{outline:3px solid var(--petrol);outline-offset:2px}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .5rem}}
@media print{
body{background:#fff;font-size:10pt}
main{max-width:none;padding:0}
h2{margin-top:1.5rem;break-after:avoid}
.scroll{overflow:visible}
td code{min-width:0;font-size:7pt}
thead{display:table-header-group}
tr{break-inside:avoid}
.verdict.blocked{background:#fff;color:var(--ink);border:.2rem solid var(--ink)}
.tag.blocks{background:#fff;color:var(--ink);border-width:.15rem}
}`;
