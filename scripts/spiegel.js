#!/usr/bin/env node
// Astro and Vitest need a newer Node than many machines have: `npm ci` brings one, and this starts it.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {frugal} from './frugal.js';

const here = dirname(fileURLToPath(import.meta.url));
const bin = join(
  dirname(createRequire(import.meta.url).resolve('node/package.json')),
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node'
);
if (!existsSync(bin)) {
  console.error(`${bin} is missing: run \`npm ci\`, and let it run the install scripts of its packages.`);
  process.exit(2);
}
const words = [...frugal, join(here, 'spiegel.ts'), ...process.argv.slice(2)];
const {status} = spawnSync(bin, words, {stdio: 'inherit'});
process.exit(status ?? 1);
