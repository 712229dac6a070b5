/** The centrepiece of a report: every comparison of a view as one row on one scale, drawn at build and after every choice. */
import {element} from '../../element.ts';
import {figureOf} from '../../place.ts';
import type {Series, View} from '../../series.ts';
import {mark} from '../../told.ts';
import {categoryLabel, stepWords} from '../../words.ts';
import {lower} from '../summary/words.ts';
import {key, type Sign, signOf} from './key.ts';
import {
  type Arranged,
  arranged,
  blocksOf,
  type Chaptered,
  type GlanceBlock,
  type GlanceRow,
  isLoud,
  type Without
} from './rows.ts';
import {columned, preciseOf, spoken, verdictWords, withoutWords} from './say.ts';
import {spreadOf} from './spread.ts';
import {bandOf, strip} from './strip.ts';

/** What a glance must know besides its series: the report's chapters, and whether figures may be put in an order of their own. */
export interface Glanced extends Arranged {
  readonly chapters: readonly Chaptered[];
  /** False where a family has one fixed order. */
  readonly ranking: boolean;
}

/** A report as it opens, its figures in one chapter: for who has no plan of it. */
export const oneChapter = (all: readonly Series[]): Glanced => ({
  ...arranged,
  ranking: true,
  chapters: [{title: '', indicators: all.map(({indicator}) => indicator.id)}]
});

/** Series of one view, in the order of the report; null where nothing is ever compared. */
export function glance(
  all: readonly Series[],
  view: Pick<View, 'at'>,
  glanced: Glanced,
  document: Document
): HTMLElement | null {
  const blocks = blocksOf(all, view, glanced.chapters, glanced);
  if (blocks.length === 0) return null;
  const rows = blocks.flatMap((block) => block.rows);
  const root = element(document, 'div', {class: 'glance'});
  if (rows.length > 0) root.append(tools(glanced, all, document), head(all, rows, document));
  root.append(...blocks.map((block) => blockOf(block, document)));
  return root;
}

/** How the rows are ordered, and which of them: a press on a button draws them anew. */
function tools({order, parts, ranking}: Glanced, all: readonly Series[], document: Document): HTMLElement {
  // Of a pool nothing is ever called striking.
  const first = all.some(({pooled}) => pooled) ? 'wat verschilt eerst' : 'wat opvalt eerst';
  const button = (name: string, value: string, pressed: boolean, text: string) =>
    element(document, 'button', {type: 'button', [name]: value, 'aria-pressed': String(pressed)}, text);
  const made = element(document, 'div', {class: 'glance-tools'});
  if (ranking) {
    const orders = element(document, 'div', {
      class: 'glance-orders',
      role: 'group',
      'aria-label': 'Volgorde'
    });
    orders.append(
      button('data-glance-order', 'chapter', order === 'chapter', 'per hoofdstuk'),
      button('data-glance-order', 'verdict', order === 'verdict', first)
    );
    made.append(orders);
  }
  made.append(button('data-glance-parts', parts ? 'few' : 'all', parts, 'alle onderdelen'));
  return made;
}

/** What the marks are, over the columns in which they stand. */
function head(all: readonly Series[], rows: readonly GlanceRow[], document: Document): HTMLElement {
  const {self, pooled} = all[0]!;
  const own = self === null ? '' : pooled ? 'samen' : 'u';
  const shown = {
    own,
    tenths: rows.some(({peers}) => spreadOf(peers)?.tenths != null),
    before: rows.some(({before}) => before !== null) ? stepWords(all[0]!).before : '',
    limit: rows.find(({limit}) => limit !== null)?.limit?.norm.label ?? ''
  };
  const made = element(document, 'div', {class: 'glance-head', 'aria-hidden': 'true'});
  made.append(
    signs(rows, document),
    element(document, 'div', {class: 'glance-key'}, key(shown, document)),
    element(document, 'span', {class: 'glance-own'}, own),
    element(document, 'span', {class: 'glance-group'}, 'groep')
  );
  return made;
}

/** What only some rows have: named where one of them has it. */
function signs(rows: readonly GlanceRow[], document: Document): HTMLElement {
  const made = element(document, 'div', {class: 'glance-signs'});
  const strips = rows.flatMap((row) => strip(row, document) ?? []);
  if (rows.some(isLoud)) made.append(sign('loud', 'opvallend, of voorbij een norm', document));
  if (strips.some((one) => one.getAttribute('data-off') !== null))
    made.append(sign('off', 'ligt verder dan de strook', document));
  return made;
}

const sign = (name: Sign, text: string, document: Document): HTMLElement =>
  element(document, 'span', {}, signOf(name, document), text);

function blockOf({title, rows, without}: GlanceBlock, document: Document): HTMLElement {
  const block = element(document, 'div', {class: 'glance-block'}, element(document, 'h3', {}, title));
  if (rows.length > 0) {
    const list = element(document, 'ul', {class: 'glance-rows'});
    list.append(...rows.map((row) => rowOf(row, document)));
    block.append(list);
  }
  if (without.length > 0) block.append(withoutOf(without, document));
  return block;
}

function rowOf(row: GlanceRow, document: Document): HTMLElement {
  const {series, own, peers} = row;
  const precise = preciseOf(row);
  const said = spoken(row);
  const made = element(document, 'li', {class: 'glance-row', 'data-row': row.key, 'data-loud': isLoud(row)});
  const words = element(
    document,
    'span',
    {class: 'glance-word', 'aria-hidden': 'true'},
    verdictWords(row).text
  );
  const unseen = element(document, 'span', {class: 'unseen glance-said'}, `: ${said.text}.`);
  mark(unseen, said);
  mark(words, verdictWords(row));
  made.append(
    nameOf(row, document),
    unseen,
    stripOf(row, document),
    column(
      'glance-own',
      series.self === null ? '' : columned(own, precise),
      own.status === 'hidden',
      document
    ),
    column('glance-group', columned(peers, precise), peers.status === 'hidden', document),
    words
  );
  return made;
}

function nameOf({series, category}: GlanceRow, document: Document): HTMLElement {
  const {indicator} = series;
  const link = element(
    document,
    'a',
    {class: 'glance-name', href: `#${figureOf(indicator)}`},
    indicator.short
  );
  const named = categoryLabel(series, category);
  const label = /[,;:()]/.test(named) ? categoryLabel(series, category, true) : named;
  // Of a number of people in a pool: that it is of one of them.
  const usual = indicator.kind === 'count' && series.pooled ? ' (in doorsnee)' : '';
  const part = [label === '' ? '' : `, ${lower(label)}`, usual].join('');
  if (part !== '') link.append(element(document, 'span', {class: 'glance-part'}, part));
  // What is read aloud says the unit with the number.
  if (indicator.kind === 'mean' && indicator.unit !== '')
    link.append(
      element(document, 'span', {class: 'glance-part', 'aria-hidden': 'true'}, ` (${indicator.unit})`)
    );
  return link;
}

function stripOf(row: GlanceRow, document: Document): HTMLElement {
  const made = element(document, 'span', {class: 'glance-strip', 'aria-hidden': 'true'});
  const [behind, drawn] = [bandOf(row.peers, document), strip(row, document)];
  if (behind) made.append(behind);
  if (drawn) made.append(drawn);
  return made;
}

/** What is protected has the sign that it has everywhere; what is not there has a dash. */
const column = (name: string, text: string, hidden: boolean, document: Document): HTMLElement =>
  element(
    document,
    'span',
    {class: hidden ? `${name} glance-veil` : name, 'aria-hidden': 'true'},
    hidden ? '' : text
  );

/** `Zonder vergelijking: uitval (afgeschermd), keten (geen cijfers in 2020).` */
function withoutOf(without: readonly Without[], document: Document): HTMLElement {
  const made = element(document, 'p', {class: 'glance-without'}, 'Zonder vergelijking: ');
  without.forEach((one, at) => {
    const {indicator} = one.series;
    made.append(
      at > 0 ? ', ' : '',
      element(document, 'a', {href: `#${figureOf(indicator)}`}, indicator.short),
      ` (${withoutWords(one)})`
    );
  });
  made.append('.');
  return made;
}
