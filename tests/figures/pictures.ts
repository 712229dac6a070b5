/** The gallery as files to compare with: one kind of figure a folder, one state and width a file. */
import {readFileSync} from 'node:fs';
import {draw} from '../../src/figures/draw.ts';
import {createDocument} from '../../src/render/document.ts';
import {type Example, gallery} from './gallery.ts';

/** Where the accepted pictures lie. */
export const accepted = 'tests/figures/pictures';

/** States that differ enough to keep a picture of, in the order of the gallery. */
const kept: ReadonlySet<string> = new Set([
  'gewoon, per jaar',
  'gewoon, per niveau',
  'laatste jaar voorlopig',
  'deels verborgen',
  'alles verborgen',
  'een jaar',
  'niveau niet aangeboden',
  'eigen cijfer is er dit jaar niet',
  'grenzen',
  'lange namen',
  'weinig',
  'uitschieter',
  'eerder jaar gekozen',
  'een jaar van weinig',
  'grote bedragen',
  'kleine aanbieders samen',
  'twee groepen',
  'zonder vergelijking'
]);

/** Path under {@link accepted} → the drawing as an svg that stands on its own, an element a line. */
export function pictures(): ReadonlyMap<string, string> {
  const document = createDocument();
  const first = new Map(
    gallery()
      .map(({kind, series}) => [kind, series.indicator.id] as const)
      .toReversed()
  );
  const shown = gallery().filter(
    ({kind, state, series}) => kept.has(state) && first.get(kind) === series.indicator.id
  );
  return new Map(
    shown.flatMap((example) =>
      (['wide', 'narrow'] as const).map((width) => {
        const svg = draw(example.series, {document, width}).innerHTML;
        return [pathOf(example, width), standalone(svg)] as const;
      })
    )
  );
}

const pathOf = ({kind, state}: Example, width: string): string =>
  `${kind}/${state.replaceAll(/[^a-z]+/g, '-')}-${width}.svg`;

/** The house's colours by day, so that a picture can be looked at without a page. */
const [, colours = ''] = /:where\(:root\) \{([^}]+)\}/.exec(
  readFileSync('src/render/styles/figures.css', 'utf8')
)!;
const style = `<style>:root{${colours.replaceAll(/\s+/g, '')}background:var(--paper);font-family:'Source Sans 3',sans-serif}</style>`;

function standalone(svg: string): string {
  const opened = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  return `${opened.replace('>', `>${style}`).replaceAll('><', '>\n<')}\n`;
}
