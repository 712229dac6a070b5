/** A second year of the invented delivery follows from the first: what both have is the same, and what happens to holders is told. */
import {describe, expect, test} from 'vitest';
import {synthesize} from '../../templates/kibg/synthesize.ts';
import {checked, type Files, rowsOf} from '../validate/changed.ts';

const first = synthesize({seed: 'jaren', holders: 24});
const second = synthesize({seed: 'jaren', holders: 24, edition: 2022, after: 2021});

const holdersIn = (files: ReadonlyMap<string, string>, year: string) =>
  new Map(
    rowsOf(files.get('aanbieders.csv')!)
      .filter(({jaar}) => jaar === year)
      .map((row) => [row['aanbieder']!, row])
  );

describe('any year, and any number of holders, makes a delivery without a fault', () => {
  test.each([
    [2016, 3],
    [2019, 1],
    [2021, 40],
    [2024, 8],
    [2040, 5]
  ])('edition %i, %i holders', async (edition, holders) => {
    const {verdict, delivery} = await checked(synthesize({seed: 'elk', holders, edition}));
    expect(verdict.faults.filter(({severity}) => severity === 'blocks')).toEqual([]);
    expect(delivery.meta!.edition).toBe(String(edition));
    expect(new Set(verdict.rows!.holders.map(({id}) => id)).size).toBe(holders);
    expect(verdict.rows!.periods.every((period) => period <= `${edition}-`)).toBe(true);
  });

  test('a thousand holders have a thousand codes and names', () => {
    const made = rowsOf(
      synthesize({seed: 'veel', holders: 1000, from: 2021, to: 2021}).get('aanbieders.csv')!
    );
    expect(new Set(made.map(({aanbieder}) => aanbieder)).size).toBe(1000);
    expect(new Set(made.map(({naam}) => naam)).size).toBe(1000);
  });

  test('a year before its figures were defined is refused', () => {
    expect(() => synthesize({seed: 'elk', edition: 2010})).toThrow(/2016/);
    expect(() => synthesize({seed: 'elk', edition: 2021, after: 2021})).toThrow(/volgt niet/);
  });
});

test('the second year begins a year later, and repeats what the first said of years that both have', async () => {
  expect(JSON.parse(second.get('levering.json')!)).toMatchObject({
    editie: '2022',
    periode: {van: '2018', tot: '2022'}
  });
  const {verdict} = await checked(second as Files, first);
  const codes = new Set(verdict.faults.map(({code}) => code));
  expect(verdict.compared!.periods.filter(({same}) => same > 0).map(({period}) => period)).toEqual(
    expect.arrayContaining(['2018', '2019', '2020', '2021'])
  );
  for (const code of ['before-changed', 'before-gone', 'before-holder-gone', 'before-all-jump'])
    expect(codes).not.toContain(code);
});

test('holders stop, start, grow, are sold and become small, and that is told', async () => {
  const [was, is] = [holdersIn(first, '2021'), holdersIn(second, '2022')];
  const clients = (row: Readonly<Record<string, string>> | undefined) => Number(row?.['clienten']);
  const stayed = [...is.keys()].filter((id) => was.has(id));
  expect(was.size - stayed.length).toBe(1);
  expect(is.size - stayed.length).toBe(1);
  const ratios = stayed.map((id) => clients(is.get(id)) / clients(was.get(id)));
  expect(ratios.filter((ratio) => ratio < 0.25)).toHaveLength(1);
  expect(ratios.filter((ratio) => ratio > 1.5).length).toBeGreaterThan(0);
  expect(stayed.filter((id) => is.get(id)!['concern'] !== was.get(id)!['concern'])).toHaveLength(1);
  const {verdict} = await checked(second as Files, first);
  const codes = new Set(verdict.faults.map(({code}) => code));
  expect(codes).toContain('before-jumps');
  expect([...codes].some((code) => code === 'owner-changes' || code === 'owner-gone')).toBe(true);
});

test('the same options give the same bytes', () => {
  const again = synthesize({seed: 'jaren', holders: 24, edition: 2022, after: 2021});
  expect([...again]).toEqual([...second]);
});
