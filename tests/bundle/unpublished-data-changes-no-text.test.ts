/**
 * A page is made of what is published and of nothing else: other figures under the same final cells give the same plan,
 * sentences, drawings and tables.
 */
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {pack} from '../../src/bundle/pack.ts';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {protect} from '../../src/privacy/protect.ts';
import type {Engine} from '../../src/query/engine.ts';
import {nodeEngine} from '../../src/query/node.ts';
import {firstPaint} from '../../src/render/first-paint.ts';
import type {Cell} from '../../src/template/define.ts';
import {type Family, load} from '../../src/template/load.ts';
import {ownerId} from '../../src/template/owner.ts';
import {rowsFrom} from '../../src/validate/receive.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {synthesize} from '../families/mini/synthesize.ts';

let family: Family;
let rows: Rows;
let engine: Engine;

beforeAll(async () => {
  family = await load('tests/families/mini');
  const folder = await mkdtemp(join(tmpdir(), 'spiegel-'));
  for (const [name, text] of synthesize({seed: 'onuitgegeven', holders: 38}))
    await writeFile(join(folder, name), text);
  rows = await rowsFrom(folder, family.template);
  await rm(folder, {recursive: true});
  engine = await nodeEngine();
});
afterAll(() => engine.close());

const protectedOf = (given: Rows): SafeCells => protect(given, family.template, {key: 'sleutel', threads: 1});

/** Everything that a report of one reader says, its check number aside. */
async function saidTo(provider: string, given: Rows, safe: SafeCells): Promise<string> {
  const bundle = pack(safe, family, given).find(({reader}) => reader.id === provider)!;
  const packed = bundle.pack();
  const painted = await firstPaint(packed, engine);
  return JSON.stringify({...painted, plan: {...packed.plan, hash: ''}, figures: [...painted.figures]});
}

const publishedTo = (provider: string, {groups, own}: SafeCells): string =>
  JSON.stringify([[...groups], own.get(ownerId({provider}))]);

const readersOf = ({readers}: SafeCells, audience: 'individual' | 'pooled') =>
  readers.filter((reader) => reader.audience === audience).map(({id}) => id);

test('one provider more, of whom no figure is known, changes nothing that anybody reads', async () => {
  const before = protectedOf(rows);
  const last = rows.holders.filter(({period}) => period === '2022');
  const more = last.slice(0, 1).map((holder) => ({...holder, id: '9999', concern: '9999', name: 'Nieuw'}));
  const wider = {...rows, holders: [...rows.holders, ...more]};
  const after = protectedOf(wider);
  // All groups are told in fives: one more does not show where it is not the one that rounds up.
  expect([...after.providers]).toEqual([...before.providers]);
  for (const audience of ['individual', 'pooled'] as const) {
    const [reader] = readersOf(before, audience);
    expect(publishedTo(reader!, after) === publishedTo(reader!, before)).toBe(true);
    expect((await saidTo(reader!, wider, after)) === (await saidTo(reader!, rows, before))).toBe(true);
  }
});

test('figures of another that round alike change nothing', async () => {
  const before = protectedOf(rows);
  const [reader, ...others] = readersOf(before, 'individual');
  let same = 0;
  for (const other of others) {
    const raised = {...rows, cells: rows.cells.map((cell) => (isScore(cell, other) ? higher(cell) : cell))};
    const after = protectedOf(raised);
    if (publishedTo(reader!, after) !== publishedTo(reader!, before)) continue;
    const owner = ownerId({provider: other});
    expect(JSON.stringify(after.own.get(owner)) === JSON.stringify(before.own.get(owner))).toBe(false);
    expect((await saidTo(reader!, raised, after)) === (await saidTo(reader!, rows, before))).toBe(true);
    same += 1;
    if (same === 2) break;
  }
  expect(same, 'of no provider a figure could change unseen').toBeGreaterThan(0);
});

/** The last year's scores of one provider, and those of the years together that hold it. */
const isScore = ({provider, indicator, at}: Cell, other: string): boolean =>
  provider === other && indicator === 'tevredenheid' && at['year']!.endsWith('2022');

const higher = (cell: Cell): Cell => ({...cell, x: cell.x + 0.25});
