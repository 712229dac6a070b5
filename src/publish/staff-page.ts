import {type Html, markup} from '../validate/html.ts';
import {style} from '../validate/quality-style.ts';

/** What the pages for staff have beside the look of the quality report. */
const more = `
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1px;margin:1.5rem 0;background:var(--line);border:1px solid var(--line);border-radius:.25rem;overflow:hidden}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;gap:.15rem;padding:1rem 1.25rem;background:var(--raised)}
.figures dt{font-size:.9rem;line-height:1.35}
.figures dd{font-size:1.8rem;line-height:1.15;font-weight:600;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
ol.steps{margin:0;padding:0;list-style:none;counter-reset:step}
ol.steps>li{position:relative;counter-increment:step;padding:.1rem 0 1rem 3rem;break-inside:avoid}
ol.steps>li::before{content:counter(step);position:absolute;left:0;top:0;width:2rem;height:2rem;border:1px solid var(--petrol);border-radius:50%;color:var(--petrol);font-weight:600;line-height:1.9rem;text-align:center}
ol.steps strong{display:block}
ol.steps p{margin:.1rem 0}
.share{display:flex;height:2.25rem;margin:1rem 0 .75rem;border:1px solid var(--ink);overflow:hidden}
.share span{min-width:2px}
.share .a,.swatch.a{background:var(--petrol)}
.share .b,.swatch.b{background:#7fa9ac}
.share .c,.swatch.c{background:repeating-linear-gradient(45deg,#fff 0 4px,#8d877c 4px 6px)}
.share .d,.swatch.d{background:#e9e4da}
.swatch{display:inline-block;width:.9rem;height:.9rem;margin-right:.5rem;border:1px solid var(--ink);vertical-align:-.1rem}
.sign{display:grid;grid-template-columns:repeat(3,1fr);gap:2rem;margin-top:3rem;break-inside:avoid}
.sign div{padding-top:.4rem;border-top:1px solid var(--ink);margin-top:3rem;color:var(--soft)}
.quiet{white-space:nowrap;font-size:.85rem;color:var(--soft)}
.hash{font:.85rem/1.5 Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
td .quiet,th .quiet{display:block;font-weight:400}
article p:last-child{margin-bottom:0}
@media (max-width:40rem){.sign{grid-template-columns:1fr;gap:0}.share{height:1.5rem}}
@media print{@page{margin:16mm 14mm}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.figures dd{font-size:15pt}h2{border-top:0;padding-top:0}}`;

/** A page for staff that stands on its own and can be printed: Dutch, no script, nothing from elsewhere. */
export function staffPage(title: string, under: string, body: readonly Html[]): string {
  return markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{html: style + more}}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="soft">${under}</p>
${body}
</main>
</body>
</html>
`.html;
}

/** Lines to write on. */
export const signature: Html = markup`<div class="sign"><div>Naam</div><div>Datum</div><div>Handtekening</div></div>`;
