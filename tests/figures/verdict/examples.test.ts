import {readFileSync} from 'node:fs';
import {parse} from 'csv-parse/sync';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Bundle, pack} from '../../../src/bundle/pack.ts';
import {initialView} from '../../../src/client/state.ts';
import {summarySeries} from '../../../src/client/summary.ts';
import {isOwn} from '../../../src/figures/scope.ts';
import {sayAll} from '../../../src/figures/verdict/summary/summary.ts';
import {inputHash} from '../../../src/privacy/input-hash.ts';
import {unpackCells} from '../../../src/publish/kept-cells.ts';
import type {Engine} from '../../../src/query/engine.ts';
import {nodeEngine} from '../../../src/query/node.ts';
import {newStore} from '../../../src/store/store.ts';
import {load} from '../../../src/template/load.ts';
import {rowsFrom} from '../../../src/validate/receive.ts';

const folder = 'data/synthetic/kibg-2021';
const holders: readonly {readonly aanbieder: string; readonly naam: string}[] = parse(
  readFileSync(`${folder}/aanbieders.csv`, 'utf8'),
  {columns: true, delimiter: ';', bom: true}
);

let bundles: readonly Bundle[];
let engine: Engine;
beforeAll(async () => {
  const family = await load('kibg');
  const rows = await rowsFrom(folder, family.template);
  // As it is kept for builds: what it protects is tried elsewhere.
  const input = inputHash(rows, family.template, {key: newStore('kibg', true).tieBreak, earlier: []});
  const kept = await unpackCells(input, readFileSync(`${folder}.protection/protection.gz`));
  bundles = pack(kept!, family, rows);
  engine = await nodeEngine();
});
afterAll(() => engine?.close());

/** A file an example: the summary of one synthetic holder beside every group it may choose. */
async function told(bundle: Bundle): Promise<string> {
  const {plan, cells} = bundle.pack();
  await engine.load(cells);
  const blocks: string[] = [];
  for (const {id, label} of plan.groups) {
    const view = {...initialView(plan), group: id};
    const series = await summarySeries(plan, view, (question) => engine.ask(question));
    blocks.push([`## ${label}`, '', ...sayAll(series, view).map(({text}) => `- ${text}`)].join('\n'));
  }
  const whose = isOwn(plan.self) ? plan.reader.name : plan.selfLabel;
  return `# ${whose}\n\n${blocks.join('\n\n')}\n`;
}

const idOf = (name: string) => holders.find(({naam}) => naam === name)?.aanbieder;

const individual = {
  'many-outliers': 'Stichting De Sprookjesachtige Vossen (fictief)',
  'a-quiet-practice': 'Praktijk De Bedachte Regenboog (fictief)',
  'changed-since-last-year': 'Stichting De Onechte Vlinder (fictief)',
  'mostly-long-care': 'Stichting De Denkbeeldige Fiets (fictief)',
  'few-clients': 'Praktijk "De Papieren Oase" (fictief)'
};

for (const [file, name] of Object.entries(individual))
  test(`${file}: ${name}`, async () => {
    const bundle = bundles.find(({reader}) => reader.id === idOf(name));
    expect(bundle).toBeDefined();
    await expect(await told(bundle!)).toMatchFileSnapshot(`examples/${file}.txt`);
  });

test('small-providers: the pooled report', async () => {
  const bundle = bundles.find(({reader}) => !isOwn(reader.self));
  const said = await told(bundle!);
  expect(said).not.toMatch(/\b(u|uw)\b/i);
  await expect(said).toMatchFileSnapshot('examples/small-providers.txt');
});
