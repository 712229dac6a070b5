// Seeded data: 160 providers x 5 years x 4 prestaties x 15 indicators x 3-5 categories x 2 sexes,
// own figures plus four benchmark groups (sums without the provider itself).
// node generate.mjs <folder>: writes columns/*.json (loops and framework) and all.csv (ours) there.

import {once} from 'node:events';
import {createWriteStream, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const YEARS = [2017, 2018, 2019, 2020, 2021];
const PRESTATIES = ['P1', 'P2', 'P3', 'P4'];
const GROUPS = ['G1', 'G2', 'G3', 'G4'];
const INDICATORS = Array.from({length: 15}, (_, i) => `I${String(i + 1).padStart(2, '0')}`);
const CATEGORIES = INDICATORS.map((_, i) => [4, 3, 5, 4, 4][i % 5]);
const SEXES = ['m', 'v'];
const PROVIDERS = 160; // with fewer, classes get small and protecting them takes many times as long

const random = mulberry32(20171);
const here = pathToFileURL(`${process.argv[2]}/`);

const cells = [];
for (const year of YEARS)
  for (const prestatie of PRESTATIES)
    INDICATORS.forEach((indicator, i) => {
      for (let c = 1; c <= CATEGORIES[i]; c++)
        for (const sex of SEXES) cells.push({year, prestatie, indicator, category: `c${c}`, sex, i, c});
    });

const providers = Array.from({length: PROVIDERS}, (_, p) => ({
  id: `a${String(p + 1).padStart(3, '0')}`,
  groups: [0, Math.floor(random() * 4), Math.floor(random() * 3), Math.floor(random() * 5)],
  size: 10 ** (0.6 + 1.8 * random()),
  bias: INDICATORS.map(() => 0.12 * (random() - 0.5))
}));

for (const p of providers) {
  p.n = new Int32Array(cells.length);
  p.x = new Int32Array(cells.length);
  cells.forEach((cell, k) => {
    p.n[k] = Math.round(p.size * (0.4 + random()) * (1 + 0.15 * (cell.year - 2019)));
    const rate = Math.min(
      0.95,
      Math.max(0.05, 0.25 + 0.04 * cell.i + 0.03 * cell.c + p.bias[cell.i] + 0.08 * (random() - 0.5))
    );
    p.x[k] = Math.round(p.n[k] * rate);
  });
}

const sums = GROUPS.map((_, g) => {
  const byMember = new Map();
  for (const p of providers) {
    if (!byMember.has(p.groups[g]))
      byMember.set(p.groups[g], {n: new Int32Array(cells.length), x: new Int32Array(cells.length)});
    const sum = byMember.get(p.groups[g]);
    for (let k = 0; k < cells.length; k++) {
      sum.n[k] += p.n[k];
      sum.x[k] += p.x[k];
    }
  }
  return byMember;
});

rmSync(here, {recursive: true, force: true});
mkdirSync(new URL('columns/', here), {recursive: true});
const csv = createWriteStream(new URL('all.csv', here));
csv.write('provider,grp,year,prestatie,indicator,category,sex,n,x\n');

let total = 0;
for (const p of providers) {
  const rows = rowsOf(p);
  total += rows.length;
  writeFileSync(new URL(`columns/${p.id}.json`, here), JSON.stringify(columnsOf(rows)));
  const text = rows
    .map(
      (r) => `${p.id},${r.grp},${r.year},${r.prestatie},${r.indicator},${r.category},${r.sex},${r.n},${r.x}\n`
    )
    .join('');
  if (!csv.write(text)) await once(csv, 'drain');
}
csv.end();
await once(csv, 'finish');
writeFileSync(new URL('providers.json', here), JSON.stringify(providers.map((p) => p.id)));

console.log(`${PROVIDERS} providers, ${total / PROVIDERS} rows each, ${total} in all`);

function rowsOf(p) {
  const rows = [];
  const push = (grp, n, x) =>
    cells.forEach((cell, k) => {
      rows.push({grp, ...cell, n: n[k], x: x[k]});
    });
  push('own', p.n, p.x);
  GROUPS.forEach((grp, g) => {
    const sum = sums[g].get(p.groups[g]);
    push(
      grp,
      sum.n.map((n, k) => n - p.n[k]),
      sum.x.map((x, k) => x - p.x[k])
    );
  });
  return rows;
}

function columnsOf(rows) {
  const columns = {};
  for (const key of ['grp', 'year', 'prestatie', 'indicator', 'category', 'sex']) {
    const values = [...new Set(rows.map((r) => r[key]))];
    columns[key] = {values, codes: rows.map((r) => values.indexOf(r[key]))};
  }
  return {...columns, n: rows.map((r) => r.n), x: rows.map((r) => r.x)};
}

function mulberry32(a) {
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
