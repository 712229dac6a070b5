// Framework fetches npm: imports from cdn.jsdelivr.net. Without internet we fill its cache (.observablehq/cache/_npm) from
// node_modules, one ES module per package with its dependencies left outside, as jsDelivr's +esm does.
import {copyFileSync, existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {build} from 'esbuild';

const root = new URL('src/.observablehq/cache/_npm', import.meta.url).pathname;
const nodeModules = new URL('node_modules', import.meta.url).pathname;
const done = new Set();

rmSync(root, {recursive: true, force: true});
for (const name of ['@observablehq/plot', '@duckdb/duckdb-wasm', 'apache-arrow', 'd3', 'htl', 'isoformat'])
  await seed(name);
const duckdb = join(root, `@duckdb/duckdb-wasm@${versionOf('@duckdb/duckdb-wasm')}`, 'dist');
mkdirSync(duckdb, {recursive: true});
for (const variant of ['mvp', 'eh'])
  for (const file of [`duckdb-${variant}.wasm`, `duckdb-browser-${variant}.worker.js`]) {
    copyFileSync(join(nodeModules, '@duckdb/duckdb-wasm/dist', file), join(duckdb, file));
  }

async function seed(name) {
  if (done.has(name)) return;
  done.add(name);
  const outfile = pathOf(name);
  const needs = new Set();
  await build({
    entryPoints: [name],
    absWorkingDir: dirname(nodeModules),
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['module', 'browser', 'main'],
    logLevel: 'error',
    plugins: [
      {
        name: 'packages-outside',
        setup(b) {
          b.onResolve({filter: /^[a-z@]/}, ({path, kind}) => {
            if (kind === 'entry-point' || kind === 'require-call') return;
            const other = path
              .split('/')
              .slice(0, path.startsWith('@') ? 2 : 1)
              .join('/');
            if (other === name || path !== other || !existsSync(join(nodeModules, other))) return; // deep imports stay inside
            needs.add(other);
            return {
              path: `./${relative(dirname(outfile), pathOf(other))}`.replace('./../', '../'),
              external: true
            };
          });
        }
      }
    ]
  });
  for (const other of needs) await seed(other);
}

function versionOf(name) {
  return JSON.parse(readFileSync(join(nodeModules, name, 'package.json'))).version;
}

function pathOf(name) {
  return join(root, `${name}@${versionOf(name)}`, '_esm.js');
}
