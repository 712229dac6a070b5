// The 18 figures of loops and framework: 6 grouped bars, 6 lines with a 95% band, 6 dot plots, own against one benchmark group.
// A drawn chart carries data-key (the selection its data was queried for), so a probe can see that it is up to date.
const id = (i) => `I${String(i).padStart(2, '0')}`;
const kinds = (kind, first) =>
  Array.from({length: 6}, (_, k) => ({kind, indicator: id(((first + k - 1) % 15) + 1)}));
export const CHARTS = [...kinds('bar', 1), ...kinds('line', 7), ...kinds('dot', 13)];

export const YEARS = ['all', '2017', '2018', '2019', '2020', '2021'];
export const PRESTATIES = ['all', 'P1', 'P2', 'P3', 'P4'];
export const GROUPS = ['G1', 'G2', 'G3', 'G4'];
export const FIRST = {year: '2021', prestatie: 'P1', group: 'G1'};
export const keyOf = (s) => `${s.year}|${s.prestatie}|${s.group}`;

export function sqlOf(chart, s) {
  const by = chart.kind === 'line' ? 'year' : 'category';
  const where = [`indicator = '${chart.indicator}'`, `grp in ('own', '${s.group}')`];
  if (s.year !== 'all' && by !== 'year') where.push(`year = ${s.year}`);
  if (s.prestatie !== 'all') where.push(`prestatie = '${s.prestatie}'`);
  return `select ${by} as d, grp, sum(n)::int as n, sum(x)::int as x from data where ${where.join(' and ')} group by all order by all`;
}

export function drawChart(Plot, chart, rows, s) {
  const figure = document.createElement('figure');
  figure.className = 'chart';
  figure.dataset.key = keyOf(s);
  figure.append(plotOf(Plot, chart, rows, s));
  return figure;
}

function plotOf(Plot, {kind, indicator}, rows, s) {
  const totals = {};
  for (const r of rows) totals[r.grp] = (totals[r.grp] ?? 0) + r.n;
  const data = rows.map((r) => {
    const value = kind === 'bar' ? r.n / totals[r.grp] : r.x / r.n;
    const half = 1.96 * Math.sqrt((value * (1 - value)) / r.n);
    return {d: String(r.d), grp: r.grp, value, low: value - half, high: value + half};
  });
  const base = {
    width: 360,
    height: 200,
    title: undefined,
    ariaLabel: indicator,
    color: {domain: ['own', s.group], range: ['#0b5394', '#b45f06']}
  };
  if (kind === 'bar')
    return Plot.plot({
      ...base,
      fx: {label: indicator},
      x: {axis: null},
      y: {percent: true, grid: true, label: '%'},
      marks: [Plot.barY(data, {fx: 'd', x: 'grp', y: 'value', fill: 'grp'}), Plot.ruleY([0])]
    });
  if (kind === 'line')
    return Plot.plot({
      ...base,
      x: {type: 'point', label: indicator},
      y: {percent: true, grid: true, label: '%'},
      marks: [
        Plot.areaY(data, {x: 'd', y1: 'low', y2: 'high', fill: 'grp', fillOpacity: 0.2}),
        Plot.lineY(data, {x: 'd', y: 'value', stroke: 'grp'}),
        s.year === 'all' ? null : Plot.ruleX([s.year], {strokeDasharray: '2,3'})
      ]
    });
  return Plot.plot({
    ...base,
    x: {percent: true, grid: true, label: '%'},
    y: {label: indicator, type: 'point'},
    marks: [
      Plot.ruleY(data, {y: 'd', x1: 'low', x2: 'high', stroke: 'grp', strokeOpacity: 0.5}),
      Plot.dot(data, {y: 'd', x: 'value', fill: 'grp', r: 4})
    ]
  });
}
