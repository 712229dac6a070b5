import {beforeAll, describe, expect, inject, test} from 'vitest';
import {type Bundle, pack} from '../../src/bundle/pack.ts';
import {viewOf} from '../../src/client/series.ts';
import {initialView} from '../../src/client/state.ts';
import {questionsOf} from '../../src/client/summary.ts';
import {example} from '../../src/figures/example.ts';
import {tell} from '../../src/figures/say.ts';
import {tellLong} from '../../src/figures/say-long.ts';
import type {SafeCell, View} from '../../src/figures/series.ts';
import type {Told} from '../../src/figures/told.ts';
import {annotation} from '../../src/figures/verdict/annotation.ts';
import {sayLimits} from '../../src/figures/verdict/say-limits.ts';
import {find} from '../../src/figures/verdict/summary/findings.ts';
import {announce, sayAll, summaryView} from '../../src/figures/verdict/summary/summary.ts';
import {talk} from '../../src/figures/verdict/summary/talk.ts';
import {protectOnce} from '../../src/publish/protection.ts';
import {cellsIn} from '../../src/query/ask.ts';
import {createDocument} from '../../src/render/document.ts';
import {newStore} from '../../src/store/store.ts';
import {load} from '../../src/template/load.ts';
import type {ReportPlan} from '../../src/template/plan.ts';
import {rowsFrom} from '../../src/validate/receive.ts';

const {root, delivery} = inject('edition');

let bundles: readonly Bundle[];
beforeAll(async () => {
  const family = await load('kibg');
  const rows = await rowsFrom(delivery, family.template);
  bundles = pack(
    await protectOnce(rows, family.template, {delivery, root, keepProtection: false}, [], {
      store: newStore('kibg', true)
    }),
    family,
    rows
  );
});

const least = 60;

/** Every period and class beside every group in turn, with a second group and another axis in turns: at least sixty views. */
function viewsOf(plan: ReportPlan): readonly View[] {
  const initial = initialView(plan);
  const places = plan.dimensions.reduce<readonly Record<string, string>[]>(
    (so, {id, values}) => so.flatMap((at) => values.map(({code}) => ({...at, [id]: code}))),
    [{}]
  );
  const groups = plan.groups.map(({id}) => id);
  const rounds = Math.ceil(least / places.length);
  return Array.from({length: rounds}, (_, round) => round).flatMap((round) =>
    places.map((at, index) => {
      const group = groups[(index + round) % groups.length] ?? initial.group;
      const beside = groups[(index + round + 1) % groups.length];
      const axis = plan.indicators.map(({id, show}) => [
        id,
        Object.keys(show)[(index + round) % Object.keys(show).length]!
      ]);
      return {
        at,
        group,
        ...(beside !== undefined && beside !== group && index % 2 === 0 ? {beside} : {}),
        axis: Object.fromEntries(axis)
      };
    })
  );
}

/** Every text of a view, by where it stands. */
function textsOf(
  plan: ReportPlan,
  cells: ReadonlyMap<string, readonly SafeCell[]>,
  view: View,
  withTalk: boolean
): readonly (Told & {at: string})[] {
  const series = viewOf(plan, cells, view);
  const wide = summaryView(plan, view);
  const whole = plan.indicators.map(viewOf(plan, cells, wide));
  const asked = questionsOf(plan, () => true);
  const named = (at: string, all: readonly Told[]) => all.map((one) => ({...one, at}));
  return [
    ...named('summary', sayAll(whole, view)),
    ...named('announced', [announce(whole, view)]),
    ...(withTalk ? named('talk', toldIn(talk(whole, view, asked, createDocument()))) : []),
    ...plan.indicators
      .map(series)
      .flatMap((one) => [
        ...named(`${one.indicator.id} headline`, [tell(one)]),
        ...named(`${one.indicator.id} annotation`, [annotation(one)]),
        ...named(`${one.indicator.id} spoken`, [tellLong(one)]),
        ...named(`${one.indicator.id} example`, example(one)),
        ...named(`${one.indicator.id} limits`, sayLimits(one))
      ])
  ];
}

/** Every line of an element, with what it judges. */
const toldIn = (list: HTMLElement): readonly Told[] =>
  [...list.children].map(({children: [line]}) => ({
    text: line!.textContent ?? '',
    verdicts: line!.getAttribute('data-verdict')?.split(' ') ?? []
  }));

/** Words that belong to a level and to no other. */
function wordsFit({text, verdicts}: Told): boolean {
  const has = (level: string) => verdicts.some((token) => token.includes(`=${level}`));
  const strikes = /\bopvallend/i.test(text.replaceAll(/niet opvallend|^Opvallend: niets/g, ''));
  if (strikes !== has('striking')) return false;
  if (/kan (het verschil )?toeval zijn/.test(text) && !has('chance') && !has('beyond')) return false;
  if (/ongeveer gelijk/i.test(text) && !has('alike')) return false;
  return !/is dat (hoger|lager|meer|minder|langer|korter)\b/.test(text) || has('differs') || has('striking');
}

describe('one verdict', () => {
  test('in no view of any report do two texts judge one comparison differently, and words are those of the verdict', () => {
    const [faults, seen]: [string[], Map<string, number>] = [[], new Map()];
    for (const bundle of bundles) {
      const {plan, cells} = bundle.pack();
      const answers = Map.groupBy(cellsIn(cells, plan.dimensions), ({indicator}) => indicator);
      const views = viewsOf(plan);
      expect(views.length).toBeGreaterThanOrEqual(least);
      for (const [index, view] of views.entries()) {
        const said = new Map<string, Map<string, string>>();
        // The questions are lines of the same findings: every fourth view holds them to it.
        for (const text of textsOf(plan, answers, view, index % 4 === 0)) {
          if (!wordsFit(text))
            faults.push(`${plan.reader.id} ${text.at}: “${text.text}” carries ${text.verdicts.join(' ')}`);
          for (const token of text.verdicts) {
            const [id, level] = token.split('=') as [string, string];
            said.set(id, (said.get(id) ?? new Map()).set(level, text.at));
            seen.set(level, (seen.get(level) ?? 0) + 1);
          }
        }
        for (const [id, levels] of said)
          if (levels.size > 1)
            faults.push(
              `${plan.reader.id} ${id}: ${[...levels].map(([level, at]) => `${level} in ${at}`).join(', ')}`
            );
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
    for (const level of [
      'striking+',
      'striking-',
      'differs+',
      'differs-',
      'chance',
      'alike',
      'beyond',
      'within'
    ])
      expect(seen.get(level) ?? 0, level).toBeGreaterThan(0);
  });

  test('“niets valt op” stands only where nothing does, and the page then still shows numbers', () => {
    let quiet = 0;
    for (const bundle of bundles) {
      const {plan, cells} = bundle.pack();
      const answers = Map.groupBy(cellsIn(cells, plan.dimensions), ({indicator}) => indicator);
      const view = initialView(plan);
      const whole = plan.indicators.map(viewOf(plan, answers, summaryView(plan, view)));
      const found = find(whole, view);
      const lines = sayAll(whole, view);
      if (!lines.some(({text}) => /^Niets valt op/.test(text))) continue;
      quiet += 1;
      expect([found.striking.length, found.limits.length]).toEqual([0, 0]);
      expect(
        lines.filter(({text, verdicts}) => verdicts.length > 0 && /\d/.test(text)).length
      ).toBeGreaterThan(0);
    }
    expect(quiet).toBeGreaterThan(10);
  });
});
