/**
 * The gallery as one page to look at: `node tests/figures/sheet.ts sheet.html [kind]` writes every figure in
 * every state, wide and narrow, under the sentence that it says.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {draw} from '../../src/figures/draw.ts';
import {say} from '../../src/figures/say.ts';
import type {ShowKind} from '../../src/figures/series.ts';
import {createDocument} from '../../src/render/document.ts';
import {type Example, gallery} from './gallery.ts';
import {houseFonts} from './house-fonts.ts';

const [file = 'sheet.html', kind] = process.argv.slice(2);
const document = createDocument();
const colours = readFileSync('src/render/styles/figures.css', 'utf8');

const page = `
body { color: var(--ink); background: var(--paper); margin: 16px }
section { display: grid; grid-template-columns: 720px 340px; gap: 4px 40px; border-top: 1px solid; padding: 12px 0 32px }
h2, p { grid-column: 1 / -1; margin: 0; font-size: 14px }
section > [data-drawing] { display: block }`;

const row = ({name, series}: Example): string => {
  const [wide, narrow] = (['wide', 'narrow'] as const).map(
    (width) => `<div data-drawing="${width}">${draw(series, {document, width}).outerHTML}</div>`
  );
  return `<section><h2>${name}</h2><p>${say(series)}</p>${wide}${narrow}</section>`;
};

const rows = gallery(kind as ShowKind | undefined).map(row);
writeFileSync(
  file,
  `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Figuren</title><style>${houseFonts()}${colours}${page}</style>${rows.join('\n')}`
);
