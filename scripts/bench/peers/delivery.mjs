// node delivery.mjs <all.csv> <out>: the generated rows as a delivery of the family `bench`.
// The sexes are summed (the other reports sum them too); totals over prestatie and over 2017-2021 are delivered rows.
// Classes of the four groupings are found in the rows: own + group sum is the same for all members of a class.
import {createReadStream, mkdirSync, writeFileSync} from 'node:fs';
import {createInterface} from 'node:readline';

const [file, out] = process.argv.slice(2);
const id = (i) => `I${String(i).padStart(2, '0')}`;
const run = (first) => Array.from({length: 6}, (_, k) => id(((first + k - 1) % 15) + 1));
const BARS = new Set(run(1)),
  LINES = new Set(run(7)),
  DOTS = new Set(run(13));
const ALL = '2017-2021';

const own = new Map(); // provider -> indicator -> "year|prestatie" -> category -> [n, x]
const totals = new Map(); // provider -> group -> sum over a few cells of own + group
const add = (cells, key, category, n, x) => {
  if (!cells.has(key)) cells.set(key, new Map());
  const of = cells.get(key);
  const cell = of.get(category) ?? [0, 0];
  of.set(category, [cell[0] + n, cell[1] + x]);
};
for await (const line of createInterface({input: createReadStream(file)})) {
  const [provider, grp, year, prestatie, indicator, category, , ns, xs] = line.split(',');
  if (provider === 'provider') continue;
  const [n, x] = [Number(ns), Number(xs)];
  if (indicator === 'I01' || indicator === 'I02') {
    // enough to tell classes apart
    const sums = totals.get(provider) ?? {own: 0, G1: 0, G2: 0, G3: 0, G4: 0};
    sums[grp] += 1e6 * n + x; // whole numbers: exact
    totals.set(provider, sums);
  }
  if (grp !== 'own') continue;
  if (!own.has(provider)) own.set(provider, new Map());
  const indicators = own.get(provider);
  if (!indicators.has(indicator)) indicators.set(indicator, new Map());
  const cells = indicators.get(indicator);
  for (const y of [year, ALL]) for (const p of [prestatie, 'totaal']) add(cells, `${y}|${p}`, category, n, x);
}

const classes = {G1: [], G2: [], G3: [], G4: []};
const classOf = (provider, group) => {
  const sums = totals.get(provider);
  const whole = String(sums.own + sums[group]);
  if (!classes[group].includes(whole)) classes[group].push(whole);
  return `${group.toLowerCase()}${'abcde'[classes[group].indexOf(whole)]}`;
};

mkdirSync(out, {recursive: true});
const holders = ['aanbieder;jaar;g2;g3;g4'];
const rows = ['aanbieder;jaar;prestatie;indicator;categorie;clienten;n;x;xx'];
let [sumN, sumX] = [0, 0];
const push = (provider, key, indicator, category, clients, n, x, xx = '') => {
  rows.push([provider, ...key.split('|'), indicator, category, clients, n, x, xx].join(';'));
  sumN += n;
  sumX += x;
};
for (const provider of [...own.keys()].sort()) {
  classOf(provider, 'G1');
  const of = ['G2', 'G3', 'G4'].map((g) => classOf(provider, g));
  for (let year = 2017; year <= 2021; year++) holders.push([provider, year, ...of].join(';'));
  for (const [indicator, cells] of own.get(provider))
    for (const [key, categories] of cells) {
      const all = [...categories.values()].reduce(([n, x], c) => [n + c[0], x + c[1]], [0, 0]);
      if (BARS.has(indicator))
        for (const [c, [n]] of categories)
          push(provider, key, `staaf-${indicator.toLowerCase()}`, c, all[0], all[0], n);
      if (LINES.has(indicator)) push(provider, key, `lijn-${indicator.toLowerCase()}`, '-', all[0], ...all);
      if (DOTS.has(indicator))
        for (const [c, [n, x]] of categories)
          push(provider, key, `punt-${indicator.toLowerCase()}`, c, n, n, 100 * x, 10000 * x);
    }
}
writeFileSync(`${out}/aanbieders.csv`, `${holders.join('\n')}\n`);
writeFileSync(`${out}/cijfers.csv`, `${rows.join('\n')}\n`);
writeFileSync(
  `${out}/levering.json`,
  JSON.stringify(
    {
      familie: 'bench',
      editie: '2021',
      periode: {van: '2017', tot: '2021'},
      bron: 'Verzonnen',
      geleverd: '2022-09-15',
      verzonnen: true,
      dekking: [],
      controletotalen: [
        {bestand: 'aanbieders.csv', rijen: holders.length - 1},
        {bestand: 'cijfers.csv', rijen: rows.length - 1, n: sumN, x: sumX}
      ]
    },
    null,
    2
  )
);
console.log(
  rows.length - 1,
  'rows;',
  Object.fromEntries(Object.entries(classes).map(([g, c]) => [g, c.length]))
);
