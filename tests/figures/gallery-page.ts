/** The gallery as one page to look at: every figure in every state, wide and narrow, by day and by night. */
import {readFileSync} from 'node:fs';
import {draw} from '../../src/figures/draw.ts';
import {say} from '../../src/figures/say.ts';
import type {ShowKind} from '../../src/figures/series.ts';
import {createDocument} from '../../src/render/document.ts';
import {type Example, gallery} from './gallery.ts';
import {houseFonts} from './house-fonts.ts';

const colours = readFileSync('src/render/styles/figures.css', 'utf8');
const schemes = [...colours.matchAll(/:where\(:root\) \{([^}]+)\}/g)].map(([, block]) => block);

const style = `
body { margin: 0; font-size: 15px; color: #1b2430 }
header { padding: 16px 24px; border-bottom: 1px solid }
header a { margin-right: 12px }
section { border-bottom: 1px solid #767f8a }
.said { padding: 12px 24px 4px }
h2, p { margin: 0; font-size: 15px }
.pair { display: grid; grid-template-columns: 720px 340px; gap: 40px; align-items: start; padding: 12px 24px 28px }
.day, .night { background: var(--paper); color: var(--ink) }
.day { ${schemes[0]} }
.night { ${schemes[1]} }
.pair > [data-drawing] { display: block }
.pair svg { overflow: visible; font-variant-numeric: tabular-nums }`;

/** The page, of all kinds or of one. By night the same drawing is used again, under other colours. */
export function galleryPage(only?: ShowKind): string {
  const examples = gallery(only);
  const kinds = [...new Set(examples.map(({kind}) => kind))];
  const links = kinds.map((kind) => `<a href="#${kind}">${kind}</a>`).join('');
  const head = `<meta charset="utf-8"><title>Figuren</title><style>${houseFonts()}${style}</style>`;
  return `<!doctype html><html lang="nl">${head}<header>${links}</header>\n${examples.map(section).join('\n')}`;
}

function section(example: Example, at: number, all: readonly Example[]): string {
  const {name, kind, series} = example;
  const anchor = all[at - 1]?.kind === kind ? '' : ` id="${kind}"`;
  const document = createDocument();
  const drawn = (['wide', 'narrow'] as const).map((width) => {
    const svg = draw(series, {document, width}).innerHTML;
    const id = `f${at}-${width}`;
    return {day: svg.replace('<svg ', `<svg id="${id}" `), night: again(svg, id)};
  });
  const pair = (scheme: 'day' | 'night'): string =>
    `<div class="${scheme}"><div class="pair">${drawn.map((one) => `<div>${one[scheme]}</div>`).join('')}</div></div>`;
  const said = `<div class="said"><h2>${name}</h2><p>${say(series)}</p></div>`;
  return `<section${anchor}>${said}${pair('day')}${pair('night')}</section>`;
}

function again(svg: string, id: string): string {
  const [size = ''] = / width="\d+" height="[\d.]+"/.exec(svg) ?? [];
  return `<svg${size} aria-hidden="true"><use href="#${id}"/></svg>`;
}
