import {expect, test} from 'vitest';
import type {Template} from '#report';
import type {SafeCell} from '../../src/figures/series.ts';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {protect} from '../../src/privacy/protect.ts';
import {ownerId} from '../../src/template/owner.ts';
import {cell, family, type Given, holdersOf, large, mixOf, rowsOf, rules} from './mini.ts';

/** Providers with their size; each delivers its number treated in both years. */
function edition(
  given: readonly (Given & {readonly x?: number})[],
  changed: Partial<Template['policy']> = {}
): SafeCells {
  const cells = given.flatMap(({id, x = 100, years}) =>
    large(id, x).filter(({at}) => !years || years.includes(at['year']!))
  );
  return protect(rowsOf(holdersOf(given), cells), family(changed));
}

const many = (count: number, rest: Omit<Given, 'id'> & {x?: number}, prefix: string) =>
  Array.from({length: count}, (_, index) => ({id: `${prefix}${index}`, ...rest}));

const treated = (safe: SafeCells, group: string, year = '2021'): SafeCell =>
  safe.groups.get(group)!.find(({indicator, at}) => indicator === 'treated' && at['year'] === year)!;

test('a region with one provider left after subtracting is not given away: another class is hidden with it', () => {
  const safe = edition([
    ...many(5, {region: 'north'}, 'n'),
    ...many(4, {region: 'south'}, 's'),
    {id: 'alone', region: 'east'}
  ]);
  const shown = ['north', 'south', 'east'].filter((group) => treated(safe, group).status === 'shown');
  expect(treated(safe, 'everybody').status).toBe('shown');
  expect(treated(safe, 'east').status).toBe('hidden');
  expect(shown).toEqual(['north']);
});

test('three providers that are too few for a group of their own are not the rest of two shown groups', () => {
  const safe = edition([...many(8, {region: 'north'}, 'n'), ...many(2, {region: 'nowhere'}, 'x')]);
  expect(treated(safe, 'everybody').status).toBe('shown');
  expect(treated(safe, 'north').status).toBe('hidden');
});

test('a dominant provider hides the number of its group', () => {
  const safe = edition([{id: 'giant', x: 5000}, ...many(6, {x: 100}, 'n')]);
  expect(treated(safe, 'north').status).toBe('hidden');
  expect(treated(safe, 'everybody').status).toBe('hidden');
});

test('two large ones who could work out each other hide the number, though neither has half', () => {
  const safe = edition([{id: 'one', x: 1000}, {id: 'two', x: 1000}, ...many(3, {x: 30}, 'n')]);
  expect(treated(safe, 'north').status).toBe('hidden');
});

test('three providers of one concern count as one', () => {
  const concern = many(3, {concern: 'together', x: 100}, 'c');
  expect(treated(edition([...concern, ...many(1, {}, 'n')]), 'north').status).toBe('hidden');
  // Six owners with eight codes: rounded, five and not ten.
  expect(treated(edition([...concern, ...many(5, {}, 'n')]), 'north')).toMatchObject({
    status: 'shown',
    providers: 5
  });
});

test('a provider that is alone outside a second group cannot read the rest of the first from both', () => {
  // large = shared + a, north = shared + b: b knows itself, and subtracts. South and middle likewise.
  const safe = edition([
    {id: 'a', region: 'south', size: 'large', x: 100},
    ...many(6, {region: 'north', size: 'large'}, 'n'),
    {id: 'b', region: 'north', size: 'middle', x: 120},
    ...many(5, {region: 'south', size: 'middle'}, 's')
  ]);
  const shown = (...groups: string[]) => groups.filter((group) => treated(safe, group).status === 'shown');
  expect(shown('everybody')).toHaveLength(1);
  expect(shown('large', 'north').length).toBeLessThan(2);
  expect(shown('south', 'middle').length).toBeLessThan(2);
});

test('what two groups have more than each other is guarded before the audit, where one of it knows the other', () => {
  const of = (region: string, size: string, count: number, prefix: string) =>
    many(count, {region, size}, prefix);
  // Large and north share eight; p is large and not north, q is north and not large.
  const crossing = (ps: number, qs: number) =>
    edition([
      ...of('north', 'large', 8, 'n'),
      ...of('south', 'large', ps, 'p'),
      ...of('north', 'middle', qs, 'q'),
      ...of('south', 'middle', 7, 's')
    ]);
  const hidden = (safe: SafeCells) => safe.log.reduce((sum, {difference}) => sum + difference, 0);
  expect(hidden(crossing(1, 1))).toBeGreaterThan(0);
  expect(hidden(crossing(4, 4))).toBe(0);
});

test('groups that cross with many on either side are both shown', () => {
  const safe = edition(
    ['north', 'south'].flatMap((region) =>
      ['large', 'middle'].flatMap((size) => many(5, {region, size}, `${region}-${size}-`))
    )
  );
  const groups = ['everybody', 'north', 'south', 'large', 'middle'];
  expect(groups.filter((group) => treated(safe, group).status === 'shown')).toEqual(groups);
});

test('a pool of two takes the next smallest in until it may be shown, and staff hear of it', () => {
  const safe = edition([...many(6, {}, 'n'), ...many(2, {x: 20}, 'small')]);
  const pooled = safe.readers.filter(({audience}) => audience === 'pooled').map(({id}) => id);
  expect(pooled).toEqual(['n0', 'n1', 'small0', 'small1']);
  expect(safe.decisions).toEqual([
    {kind: 'absorbed', provider: 'n0'},
    {kind: 'absorbed', provider: 'n1'}
  ]);
  expect(treated(safe, 'pool')).toMatchObject({status: 'shown', x: 240, providers: 5});
});

test('who joins a pool that is too small are the smallest of the others, whatever their codes', () => {
  const sizes = [300, 110, 200, 90, 250, 180];
  const safe = edition([...sizes.map((x, index) => ({id: `n${index}`, x})), ...many(2, {x: 20}, 'small')]);
  expect(safe.decisions).toEqual([
    {kind: 'absorbed', provider: 'n3'},
    {kind: 'absorbed', provider: 'n1'}
  ]);
});

test('a pool of two shows nothing where even all together would be too few', () => {
  const safe = edition(many(2, {x: 20}, 'small'));
  expect(safe.decisions).toEqual([]);
  expect(safe.groups.get('pool')!.every(({status}) => status !== 'shown')).toBe(true);
});

test('the pool is shown to all its readers alike, and they have no own figures', () => {
  const safe = edition([...many(6, {}, 'n'), ...many(6, {x: 20}, 'small')]);
  const pooled = safe.readers.filter(({audience}) => audience === 'pooled');
  expect(treated(safe, 'pool')).toMatchObject({status: 'shown', x: 120, providers: 5});
  expect(pooled.map(({self}) => self)).toEqual(new Array(6).fill('pool'));
  expect(pooled.every(({owner}) => !safe.own.has(ownerId(owner!)))).toBe(true);
  expect(pooled[0]!.groups.map(({id}) => id)).toEqual(['everybody', 'north']);
});

test('more than the threshold in the last two years is individual, exactly the threshold is pooled', () => {
  const years = (id: string, first: number, last: number) => [
    cell(id, 'treated', {year: '2020'}, first, first),
    cell(id, 'treated', {year: '2021'}, last, last)
  ];
  const holders = holdersOf([{id: 'equal'}, {id: 'more'}]);
  const safe = protect(rowsOf(holders, [...years('equal', 40, 35), ...years('more', 40, 36)]), family());
  expect(safe.readers.map(({id, audience}) => [id, audience])).toEqual([
    ['equal', 'pooled'],
    ['more', 'individual']
  ]);
});

test('who stopped before the last years gets no report, and still counts in the years that it was there', () => {
  const given: Given[] = [...many(6, {}, 'n'), {id: 'gone', years: ['2018']}];
  const holders = holdersOf(given, ['2018', '2020', '2021']);
  const cells = ['2018', '2020', '2021'].flatMap((year) =>
    given.flatMap(({id, years}) =>
      !years || years.includes(year) ? [cell(id, 'treated', {year}, 100, 100)] : []
    )
  );
  const safe = protect(rowsOf(holders, cells, ['2018', '2020', '2021']), family({pool: {...rules.pool}}));
  expect(safe.readers.map(({id}) => id)).not.toContain('gone');
  expect(treated(safe, 'everybody', '2018')).toMatchObject({providers: 5, x: 700});
  expect(treated(safe, 'large', '2018').status).toBe('hidden');
});

test('nobody offers it: a structural zero, which is not hidden', () => {
  const given = many(6, {}, 'n');
  const cells = given.flatMap(({id}, index) => [
    ...large(id),
    cell(id, 'early', {type: 'k'}, 0, 0),
    cell(id, 'early', {type: 'm'}, 20 + index, 10)
  ]);
  const safe = protect(rowsOf(holdersOf(given), cells), family());
  const early = safe.groups.get('everybody')!.filter(({indicator}) => indicator === 'early');
  expect(early.map(({at, status}) => [at['type'], status])).toEqual([
    ['k', 'none'],
    ['m', 'shown']
  ]);
});

test('nobody of a small denominator is a bound, of a large one it is nought', () => {
  const share = (n: number, x: number) => {
    const given = many(6, {}, 'n');
    const cells = given.flatMap(({id}) => [...large(id), cell(id, 'early', {}, n, x)]);
    return protect(rowsOf(holdersOf(given), cells), family())
      .groups.get('everybody')!
      .find(({indicator}) => indicator === 'early');
  };
  expect(share(8, 0)).toMatchObject({status: 'under', n: 50, x: null});
  expect(share(8, 8)).toMatchObject({status: 'over', x: null});
  expect(share(10, 0)).toMatchObject({status: 'shown', x: 0});
});

test('a share with one to nine on either side is hidden', () => {
  const given = many(9, {}, 'n');
  const share = (part: (n: number) => number) => {
    const cells = given.flatMap(({id}) => [...large(id), cell(id, 'early', {}, 20, part(20))]);
    return protect(rowsOf(holdersOf(given), cells), family())
      .groups.get('everybody')!
      .find(({indicator}) => indicator === 'early')!;
  };
  expect(share(() => 1).status).toBe('hidden');
  expect(share((n) => n - 1).status).toBe('hidden');
  expect(share(() => 5).status).toBe('shown');
});

test('a mean is the true mean on its step, beside a rounded n and without a sum', () => {
  const given = many(6, {}, 'n');
  const cells = given.flatMap(({id}) => [...large(id), cell(id, 'minutes', {}, 7, 7 * 293)]);
  const safe = protect(rowsOf(holdersOf(given), cells), family());
  const mean = safe.groups.get('everybody')!.find(({indicator}) => indicator === 'minutes');
  expect(mean).toMatchObject({status: 'shown', mean: 295, x: null, n: 40});
});

test('several years together are no group number unless the policy says so', () => {
  const given = many(6, {}, 'n');
  const cells = given.flatMap(({id}) => [...large(id), cell(id, 'treated', {year: '2020-2021'}, 200, 200)]);
  const rows = rowsOf(holdersOf(given), cells, ['2020', '2021', '2020-2021']);
  expect(treated(protect(rows, family()), 'everybody', '2020-2021').status).toBe('hidden');
  const also = family({totalsOver: {...rules.totalsOver, value: ['type', 'year']}});
  expect(treated(protect(rows, also), 'everybody', '2020-2021')).toMatchObject({status: 'shown', x: 1200});
});

test('own figures of a source that the reader knows are exact, one client too', () => {
  const given = many(6, {}, 'n');
  const cells = given.flatMap(({id}) => [...large(id), ...mixOf(id, '2021', {k: [1, 0, 1], m: [37, 2, 1]})]);
  const safe = protect(rowsOf(holdersOf(given), cells), family());
  const own = safe.own
    .get(ownerId({provider: 'n0'}))!
    .filter(({indicator, at}) => indicator === 'mix' && at['type'] === 'k');
  expect(own.map(({status, n, x}) => [status, n, x])).toEqual([
    ['shown', 2, 1],
    ['shown', 2, 0],
    ['shown', 2, 1]
  ]);
});

test('a reader sees its class of the last year, with the years in which it was in it', () => {
  const moved = [
    ...holdersOf([{id: 'n0', size: 'middle'}], ['2020']),
    ...holdersOf([{id: 'n0', size: 'large'}], ['2021'])
  ];
  const safe = protect(rowsOf(moved, large('n0')), family());
  expect(safe.readers[0]!.groups).toEqual([
    {id: 'everybody', memberIn: ['2020', '2021']},
    {id: 'north', memberIn: ['2020', '2021']},
    {id: 'large', memberIn: ['2021']}
  ]);
});

test('two groups of one name are refused with a sentence', () => {
  expect(() => edition(many(3, {}, 'n'), {pool: {...rules.pool, id: 'north'}})).toThrow(
    /names the group "north" twice/
  );
});

test('another key may choose otherwise, the same key never does', () => {
  const given = [
    ...many(4, {region: 'north'}, 'n'),
    ...many(4, {region: 'south'}, 's'),
    {id: 'alone', region: 'east'}
  ];
  const rows = rowsOf(
    holdersOf(given),
    given.flatMap(({id}) => large(id))
  );
  const hidden = (key: string) =>
    ['north', 'south']
      .filter((group) => treated(protect(rows, family(), {key}), group).status === 'hidden')
      .join();
  const choices = new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(hidden));
  expect(choices).toEqual(new Set(['north', 'south']));
  expect(hidden('a')).toBe(hidden('a'));
});

test('the log counts what was done, and the tally is its sum', () => {
  const safe = edition([
    ...many(5, {region: 'north'}, 'n'),
    ...many(4, {region: 'south'}, 's'),
    {id: 'alone', region: 'east'}
  ]);
  const south = safe.log.find(({scope, indicator}) => scope === 'south' && indicator === 'treated');
  expect(south).toMatchObject({shown: 0, difference: 2, primary: 0});
  const cells = [...safe.groups.values(), ...safe.own.values()].flat();
  expect(safe.tally.hidden).toBe(cells.filter(({status}) => status === 'hidden').length);
  expect(safe.tally.none).toBe(cells.filter(({status}) => status === 'none').length);
  expect(safe.tally.shown + safe.tally.hidden + safe.tally.none).toBe(cells.length);
});
