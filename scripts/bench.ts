/** `npm run bench`: speed and size as ratios measured in one run, and judgements by simulation; never part of `npm test`. */
import {page} from './bench/page.ts';
import {privacy} from './bench/privacy.ts';
import {production} from './bench/production.ts';
import {reports} from './bench/reports.ts';
import {verdict} from './bench/verdict.ts';

type Part = (options: ReadonlySet<string>) => Promise<void>;

const parts: Readonly<Record<string, Part>> = {reports, page, privacy, production, verdict};
const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const options = new Set(words.filter((word) => word.startsWith('--')));
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const part = parts[name];
  if (!part) throw new Error(`There is no bench "${name}": choose from ${Object.keys(parts).join(', ')}.`);
  await part(options);
}
