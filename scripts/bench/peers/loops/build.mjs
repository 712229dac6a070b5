// node build.mjs <data> <dist>. The practical lower bound: one bundle of Plot, data inlined as JSON columns, filters as plain loops.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const here = new URL('./', import.meta.url);
const [data, dist] = process.argv.slice(2).map((folder) => pathToFileURL(`${folder}/`));

rmSync(dist, {recursive: true, force: true});
mkdirSync(dist);
await build({
  entryPoints: [new URL('app.js', here).pathname],
  outfile: new URL('app.js', dist).pathname,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none'
});
for (const id of JSON.parse(readFileSync(new URL('providers.json', data)))) {
  writeFileSync(
    new URL(`${id}.html`, dist),
    page(id, readFileSync(new URL(`columns/${id}.json`, data), 'utf8'))
  );
}

function page(id, columns) {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${id}</title>
<style>body{font:15px system-ui;margin:1rem}#charts{display:grid;grid-template-columns:repeat(auto-fill,360px);gap:1rem}figure{margin:0}</style>
<h1>Report ${id}</h1><p id="filters"></p><div id="charts"></div>
<script type="application/json" id="data">${columns}</script><script src="app.js"></script></html>`;
}
