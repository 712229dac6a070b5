import * as Plot from '@observablehq/plot';
import {CHARTS, drawChart, FIRST, GROUPS, PRESTATIES, YEARS} from '../charts.js';

const data = JSON.parse(document.getElementById('data').textContent);
const rowsByIndicator = data.indicator.values.map(() => []);
data.indicator.codes.forEach((code, row) => {
  rowsByIndicator[code].push(row);
});

const selection = {...FIRST};
const charts = document.getElementById('charts');
const filters = document.getElementById('filters');
for (const [name, options] of Object.entries({year: YEARS, prestatie: PRESTATIES, group: GROUPS})) {
  const select = document.createElement('select');
  select.id = name;
  for (const option of options) select.add(new Option(option, option, false, option === selection[name]));
  select.onchange = () => {
    selection[name] = select.value;
    redraw();
  };
  filters.append(select, ' ');
}
redraw();

function redraw() {
  charts.replaceChildren(...CHARTS.map((chart) => drawChart(Plot, chart, rowsOf(chart), selection)));
}

function rowsOf({kind, indicator}) {
  const by = kind === 'line' ? data.year : data.category;
  const year = kind === 'line' ? -1 : data.year.values.indexOf(Number(selection.year));
  const prestatie = data.prestatie.values.indexOf(selection.prestatie);
  const own = data.grp.values.indexOf('own');
  const group = data.grp.values.indexOf(selection.group);
  const cells = new Map();
  for (const row of rowsByIndicator[data.indicator.values.indexOf(indicator)]) {
    const grp = data.grp.codes[row];
    if (grp !== own && grp !== group) continue;
    if (year >= 0 && data.year.codes[row] !== year) continue;
    if (prestatie >= 0 && data.prestatie.codes[row] !== prestatie) continue;
    const key = by.codes[row] * 16 + grp;
    let cell = cells.get(key);
    if (!cell) {
      cell = {d: by.values[by.codes[row]], grp: data.grp.values[grp], n: 0, x: 0};
      cells.set(key, cell);
    }
    cell.n += data.n[row];
    cell.x += data.x[row];
  }
  return [...cells.values()];
}
