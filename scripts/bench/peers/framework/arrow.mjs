// node arrow.mjs <columns> <out>: the generated columns as one Arrow file each, which Framework's report asks by SQL.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {
  Dictionary,
  Int8,
  Int16,
  Int32,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray
} from 'apache-arrow';

const [columns, out] = process.argv.slice(2);
mkdirSync(out, {recursive: true});
for (const name of readdirSync(columns)) {
  const table = tableOf(JSON.parse(readFileSync(`${columns}/${name}`, 'utf8')));
  writeFileSync(`${out}/${name.replace('.json', '.arrow')}`, tableToIPC(table, 'stream'));
}

function tableOf(data) {
  const values = (key) => data[key].codes.map((code) => data[key].values[code]);
  const words = (key) => vectorFromArray(values(key), new Dictionary(new Utf8(), new Int8()));
  return new Table({
    grp: words('grp'),
    year: makeVector({type: new Int16(), data: Int16Array.from(values('year'))}),
    prestatie: words('prestatie'),
    indicator: words('indicator'),
    category: words('category'),
    sex: words('sex'),
    n: makeVector({type: new Int32(), data: Int32Array.from(data.n)}),
    x: makeVector({type: new Int32(), data: Int32Array.from(data.x)})
  });
}
