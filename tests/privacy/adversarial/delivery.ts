/**
 * A delivery that is made to give people away. `providers.csv` says who there is, in which region and size, how
 * many it treated in each year, and in which danger it has a part; the family below has a group per region and
 * size, and a pool. Every number is made up.
 */
import {readFileSync} from 'node:fs';
import {parse} from 'csv-parse/sync';
import {policy, type Template} from '#report';
import type {SafeCells} from '../../../src/privacy/cells.ts';
import {editionOf} from '../../../src/privacy/edition/blocks.ts';
import {type Defence, defend} from '../../../src/privacy/edition/defend.ts';
import {judgedOf} from '../../../src/privacy/figures.ts';
import {frameOf, type ProtectOptions} from '../../../src/privacy/frame.ts';
import {groupsOf} from '../../../src/privacy/groups.ts';
import {loadSolver} from '../../../src/privacy/lp/solver.ts';
import {tablesOf} from '../../../src/privacy/places.ts';
import {pooledOf} from '../../../src/privacy/pooled.ts';
import {protect} from '../../../src/privacy/protect.ts';
import type {Rows} from '../../../src/validate/validate.ts';
import {cell, holdersOf, family as mini, rowsOf, rules} from '../mini.ts';

export interface Provider {
  readonly id: string;
  readonly concern: string;
  readonly region: string;
  readonly size: string;
  readonly y2020: number;
  readonly y2021: number;
}

const text = readFileSync(new URL('./providers.csv', import.meta.url), 'utf8');

export const providers: readonly Provider[] = (parse(text, {columns: true}) as Record<string, string>[]).map(
  ({id = '', concern = '', region = '', size = '', y2020, y2021}) => ({
    id,
    concern,
    region,
    size,
    y2020: Number(y2020),
    y2021: Number(y2021)
  })
);

const named = (...ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, {label: id, sentence: ''}]));

export const family: Template = mini(
  policy<{region: string; size: string}>({
    ...rules,
    groupings: [
      {id: 'all', classes: named('everybody'), classOf: () => 'everybody', withPool: true},
      {
        id: 'region',
        classes: named('north', 'south', 'east', 'west', 'centre'),
        classOf: ({region}) => region,
        withPool: false
      },
      {id: 'size', classes: named('large', 'middle'), classOf: ({size}) => size, withPool: false}
    ]
  })
);

/** The delivery up to a year, of these providers. */
export function delivery(until = '2021', who: readonly Provider[] = providers): Rows {
  const years = ['2020', '2021'].filter((year) => year <= until);
  const cells = who.flatMap(({id, y2020, y2021}) =>
    years.map((year) => {
      const x = year === '2020' ? y2020 : y2021;
      return cell(id, 'treated', {year}, x, x);
    })
  );
  const rows = rowsOf(holdersOf(who, years), cells, years);
  return {...rows, meta: {...rows.meta, edition: until}};
}

const highs = await loadSolver();

/** What an attack on the numbers finds when each has only been judged by itself, by the rules of the template. */
export function unguarded(rows: Rows, template: Template = family, options: ProtectOptions = {}): Defence[] {
  const frame = frameOf(rows, template, options);
  const groups = groupsOf(rows, frame, pooledOf(rows, frame).pooled);
  const figures = judgedOf(tablesOf(rows, frame, groups), frame, groups);
  const {blocks, cells} = editionOf(figures, new Map(), frame, groups);
  const hidden = cells.flatMap(({status}, at) => (status === 'hidden' ? [[at, 'hidden'] as const] : []));
  return blocks.map((block) => defend(highs, block, cells, rules.pPercent.value, new Map(hidden)));
}

export const safe: SafeCells = protect(delivery(), family);

/** The providers of these regions, without the pooled ones. */
export const only = (...regions: readonly string[]): readonly Provider[] =>
  providers.filter(({region, id}) => regions.includes(region) && !id.startsWith('p'));

/** The same rules but for some. */
export const lax = (changed: Partial<Template['policy']>): Template => ({
  ...family,
  policy: {...family.policy, ...changed}
});

/** Is a group's number of treated people shown? */
export const shows = (of: SafeCells, group: string, year = '2021'): boolean =>
  of.groups
    .get(group)!
    .some(({indicator, at, status}) => indicator === 'treated' && at['year'] === year && status === 'shown');
