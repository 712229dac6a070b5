/** A small invented report for the browser tests: its plan, its cells, and its page as the house lays one out. */

import {toArrow} from '../../src/bundle/arrow.ts';
import {seriesOf} from '../../src/client/series.ts';
import {initialView} from '../../src/client/state.ts';
import {draw} from '../../src/figures/draw.ts';
import {guide} from '../../src/figures/guide.ts';
import {say} from '../../src/figures/say.ts';
import type {IndicatorPlan, SafeCell} from '../../src/figures/series.ts';
import {tabulate} from '../../src/figures/table.ts';
import type {Engine} from '../../src/query/engine.ts';
import {createDocument} from '../../src/render/document.ts';
import type {ReportPlan} from '../../src/template/plan.ts';
import {blank} from '../blank.ts';
import {words} from '../spoken.ts';

const years = ['2017', '2018', '2019', '2020', '2021'];
const classes = ['totaal', 'kort', 'lang'];

function indicator(id: string, short: string, more: Partial<IndicatorPlan> = {}): IndicatorPlan {
  return {
    ...{
      id,
      short,
      title: `Hoe zit het met ${short.toLowerCase()}?`,
      kind: 'share',
      unit: '%',
      of: 'trajecten'
    },
    ...{decimals: 0, categories: [], exclusive: false, unavailable: {}, benchmark: true, norms: []},
    ...{reliableFrom: 10, say: {own: '{value} bij u', group: '{value} in deze groep'}},
    show: {year: [{kind: 'trend', band: true}], class: [{kind: 'bars'}]},
    ...more
  };
}

const waiting = indicator('wachttijd', 'Wachttijd', {
  ...{kind: 'mean', unit: 'weken', decimals: 1},
  show: {year: [{kind: 'trend'}]},
  unavailable: {class: 'Wachttijd is er niet per soort.'}
});

/** Twelve figures, so that most are out of view. */
const indicators = [
  indicator('vroeg', 'Vroeg gestopt'),
  waiting,
  ...Array.from({length: 10}, (_, at) => indicator(`maat-${at}`, `Maat ${at}`))
];

const group = (id: string, label: string) => ({id, label, sentence: '', providers: 42, memberIn: years});

export const plan: ReportPlan = {
  hash: '0'.repeat(64),
  thresholds: [],
  ...{
    family: 'proef',
    edition: '2021',
    title: 'Proef',
    publisher: 'Stichting Proef',
    contact: '',
    audience: 'individual'
  },
  ...{reader: {id: '1', name: 'Praktijk Proef'}, period: '2017 tot en met 2021', delivered: '2022-01-01'},
  ...{
    coverage: [],
    self: 'own',
    selfLabel: 'Uw praktijk',
    members: 0,
    groupLabel: 'Benchmarkgroep',
    chapters: [],
    explained: {}
  },
  dimensions: [
    {
      ...{id: 'year', label: 'Jaar', per: 'per jaar', role: 'period', initial: '2021'},
      values: years.map((code) => ({code, label: code, axis: true}))
    },
    {
      ...{id: 'class', label: 'Soort', per: 'per soort', role: 'class', initial: 'totaal', total: 'totaal'},
      values: [
        {code: 'totaal', label: 'Alles samen', axis: false},
        {code: 'kort', label: 'Kort', axis: true},
        {code: 'lang', label: 'Lang', axis: true}
      ]
    }
  ],
  groups: [group('alle', 'Alle aanbieders'), group('groot', 'Grote aanbieders')],
  indicators,
  ...{headline: {indicator: 'vroeg', label: 'trajecten'}, rules: []},
  words: {
    own: 'Uw praktijk',
    ...words,
    coverage: 'Verzekeraars',
    opening: '',
    talk: ''
  }
};

/** One figure has a middle half. */
const spreadAround = (share: number) => ({
  p25: Math.max(0, share - 0.15),
  p50: share,
  p75: Math.min(1, share + 0.15)
});

/** Cells whose values differ for every place, so that no two views look alike. */
export const cells: readonly SafeCell[] = indicators.flatMap(({id}, at) =>
  ['own', 'alle', 'groot'].flatMap((scope, within) =>
    years.flatMap((year, of) =>
      (id === waiting.id ? ['totaal'] : classes).map((kind, part) => {
        const n = 100 + 10 * within + part;
        const x = 3 + ((at * 7 + within * 11 + of * 13 + part * 17) % 90);
        return {
          ...blank,
          scope,
          indicator: id,
          category: '-',
          at: {year, class: kind},
          status: 'shown' as const,
          n,
          x,
          ...(id === 'maat-1' && within > 0 ? spreadAround(x / n) : {})
        };
      })
    )
  )
);

export const arrow = toArrow(cells, ['year', 'class']);

/** The report's HTML with its first paint, drawn as at build. */
export async function reportHtml(engine: Engine, of = {plan, arrow}): Promise<string> {
  const view = initialView(of.plan);
  await engine.load(of.arrow);
  const answers = await engine.ask({...of.plan, view});
  const figures = of.plan.indicators.map((one) => figureHtml(one, answers.get(one.id) ?? []));
  const link = (page: string, label: string) => `<a href="#" data-page-link="${page}">${label}</a>`;
  const pages = `<nav class="pages" aria-label="Pagina’s">${link('', 'Rapport')}${link('explore', 'Verkennen')}</nav>`;
  const exploring =
    '<section id="verkennen" class="explore" aria-labelledby="verkennen-kop"><h1 id="verkennen-kop" tabindex="-1">Verkennen</h1><p role="status" data-explore-state></p><div data-explore></div></section>';
  return `<header><h1>Praktijk Proef</h1>${pages}${filtersHtml()}<button id="lock" type="button">Vergrendelen</button></header>
<p id="announce" role="status" aria-live="polite"></p><div class="notice" data-notice=""><p id="notice" role="status" tabindex="-1"></p><button type="button" data-notice-close hidden>Sluit melding</button></div><p data-view></p>
<nav><a href="#maat-9">Naar maat 9</a></nav><main>${figures.join('')}${exploring}</main>`;
}

function filtersHtml(): string {
  const option = (value: string, label: string, first: string) =>
    `<option value="${value}"${value === first ? ' selected' : ''}>${label}</option>`;
  const dimensions = plan.dimensions.map(
    ({id, label, values, initial}) =>
      `<label><span>${label}</span><select name="at:${id}">${values.map((one) => option(one.code, one.label, initial)).join('')}</select></label>`
  );
  const groups = plan.groups.map(({id, label}) => option(id, label, 'alle')).join('');
  const chosen = `<label><span>${plan.groupLabel}</span><select name="group">${groups}</select></label>`;
  const second = `<label><span>Vergelijk ook met</span><select name="beside" data-beside aria-label="Vergelijk ook met"><option value="" selected>geen tweede groep</option>${groups.replaceAll(' selected', '')}</select></label>`;
  return `<form id="filters">${dimensions.join('')}${chosen}${second}</form>`;
}

function figureHtml(one: IndicatorPlan, found: readonly SafeCell[]): string {
  const series = seriesOf(plan, one, found, initialView(plan));
  const drawing = (width: 'wide' | 'narrow') =>
    `<div data-drawing="${width}">${draw(series, {document: createDocument(), width}).outerHTML}</div>`;
  const axes = Object.keys(one.show).map((id, at) => {
    const {per} = plan.dimensions.find((dimension) => dimension.id === id)!;
    return `<label><input type="radio" name="axis:${one.id}" value="${id}"${at === 0 ? ' checked' : ''}><span>${per}</span></label>`;
  });
  return `<figure id="${one.id}"><h3>${one.title}</h3><p data-say>${say(series)}</p>
${axes.length > 1 ? `<fieldset data-axes><legend>Bekijk</legend>${axes.join('')}</fieldset>` : ''}
<p data-unavailable hidden></p><div class="figure-drawing">${drawing('wide')}${drawing('narrow')}</div>
<details data-reading><summary>Hoe lees ik dit?</summary><div data-guide>${guide(series, createDocument()).outerHTML}</div></details>
<details data-numbers><summary>Cijfers in een tabel</summary><div data-table>${tabulate(series, createDocument()).outerHTML}</div></details>
<details data-save hidden><summary>Downloaden</summary><button type="button" data-as="csv">Cijfers (CSV)</button> <button type="button" data-as="png">Afbeelding (PNG)</button> <button type="button" data-as="svg">Afbeelding (SVG)</button></details></figure>`;
}
