/** How a report is opened and filtered, and how it is seen that a figure shows a selection. */
import type {Built} from './ours.ts';

export interface Peer {
  readonly name: string;
  /** The folder that is served, and the page in it. */
  readonly root: string;
  readonly path: string;
  readonly unlock?: {readonly input: string; readonly submit: string; readonly phrase: string};
  /** There when the filters answer. */
  readonly ready?: string;
  /** Every figure's place, in order. */
  readonly places: string;
  /** A drawing within its place. */
  readonly drawing: string;
  /** Each filter's <select> and its values, in the order of `initial`. */
  readonly selects: readonly {readonly select: string; readonly values: readonly string[]}[];
  readonly initial: readonly string[];
  /** Body of (place, key, values) => does the figure at this place show these values? `key`: the values joined by |. */
  readonly shows: string;
}

const years = ['2017', '2018', '2019', '2020', '2021'];
const kinds = ['P1', 'P2', 'P3', 'P4'];
const groups = ['G1', 'G2', 'G3', 'G4'];

const selects = (css: readonly string[], values: readonly (readonly string[])[]) =>
  css.map((select, at) => ({select, values: values[at]!}));

export const loops = (root: string): Peer => ({
  name: 'loops',
  root,
  path: '/a001.html',
  places: '#charts > figure',
  drawing: 'svg',
  selects: selects(['#year', '#prestatie', '#group'], [['all', ...years], ['all', ...kinds], groups]),
  initial: ['2021', 'P1', 'G1'],
  shows: 'return place?.dataset.key === key'
});

export const framework = (root: string): Peer => ({
  ...loops(root),
  name: 'framework',
  places: '.grid > div',
  drawing: 'figure.chart svg',
  selects: selects(
    ['#year select', '#prestatie select', '#group select'],
    [['all', ...years], ['all', ...kinds], groups]
  ),
  shows: 'return place?.querySelector("figure.chart")?.dataset.key === key'
});

/**
 * A drawing says itself for what it was drawn, in the words of its text alternative, which is put in with it. At the total of
 * prestatie none is named.
 */
export const ours = ({root, slug, phrase, groups}: Built): Peer => ({
  name: 'ours',
  root,
  path: `/reports/${slug}/`,
  // The box to be remembered shows once the script listens.
  unlock: {
    input: '#gate:has(#gate-remember:not([hidden])) #gate-phrase',
    submit: '#gate-open',
    phrase
  },
  ready: '#report[data-ready][data-drawn]',
  places: '#report:not([hidden]) figure.figure',
  drawing: '[data-drawing="wide"] svg',
  selects: selects(
    ['#filters [name="at:year"]', '#filters [name="at:prestatie"]', '#filters [name="group"]'],
    [[...years, '2017-2021'], ['totaal', ...kinds], groups]
  ),
  initial: ['2021', 'totaal', groups[0]!],
  shows: `
    const [year, kind, group] = values;
    const label = place?.querySelector('[data-drawing="wide"] svg')?.getAttribute('aria-label') ?? '';
    const [, named = 'totaal', when] = /^(?:(P\\d): )?in (.+?) (?:was|gold|waren) /i.exec(label) ?? [];
    return named === kind && when === (year === '2017-2021' ? '2017 tot en met 2021 samen' : year) &&
      new RegExp('groep ' + group + '\\\\b', 'i').test(label);
  `
});
