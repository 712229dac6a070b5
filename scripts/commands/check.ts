import {relative} from 'node:path';
import {Command, Option} from 'commander';
import {type CheckWords, check as says} from '../../src/commands.nl.ts';
import {load} from '../../src/template/load.ts';
import {keysNamed} from '../../src/validate/last-rows.ts';
import {receive} from '../../src/validate/receive.ts';
import {type Language, qualityReport, sayFaults} from '../../src/validate/say.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {again} from './again.ts';
import {deliveryOf, previousOf} from './delivery-of.ts';
import {writeNamed} from './write-named.ts';

interface Options {
  readonly delivery?: string;
  readonly previous?: string;
  readonly report?: string;
  readonly language: Language;
}

const verdicts: Readonly<Record<Language, CheckWords>> = {
  nl: says,
  en: {
    checking: (delivery) => `Delivery: ${delivery}`,
    against: (previous) => `Compared with the delivery before: ${previous}`,
    fit: 'The delivery can be built.',
    unfit: 'Nothing can be built from this delivery until the faults that block are mended.',
    unfitBeside:
      'By itself the delivery is sound. Beside the one before, what blocks stands above: build only when you have the answer to every line of it.',
    wrote: (file) => `The quality report stands in ${file}.`,
    keys: (owner, ids) =>
      `Mind: at ${ids.join(', ')} this delivery gives ${owner} a key. Record before you build whether the provider wants that: npx spiegel key add, or without consent: npx spiegel key refuse. If you do not know, do not build, and ask the provider.`,
    next: (command) => `Build the reports with: npx spiegel build ${command}`
  }
};

export const check = (): Command =>
  new Command('check')
    .description('Check a delivery: every fault with its file, row, column, and what to do.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-d, --delivery <folder>', 'folder of the delivery (default: the synthetic one of the family)')
    .option('--previous <folder>', 'folder of the delivery before: tells what jumps, vanishes or changes')
    .option('-r, --report <file>', 'also write the quality report (HTML) to this file')
    .addOption(
      new Option('-l, --language <language>', 'language of the list and the report')
        .choices(['en', 'nl'])
        .default('nl')
    )
    .action(async (family: string, {delivery: named, previous, report, language}: Options) => {
      const {template} = await load(family);
      const folder = await deliveryOf(family, named);
      const before = previousOf(previous);
      const {delivery, verdict, fitAlone} = await receive(folder, template, before);
      if (report) await writeNamed(report, qualityReport(delivery, verdict, template, language));
      const said = verdicts[language];
      console.log(said.checking(relative('', folder) || '.'));
      if (before !== undefined) console.log(said.against(relative('', before) || '.'));
      console.log(`\n${sayFaults(verdict.faults, language)}`);
      console.log(`\n${verdict.rows ? said.fit : fitAlone ? said.unfitBeside : said.unfit}`);
      for (const line of keysIn(verdict.rows, said)) console.log(line);
      if (report) console.log(said.wrote(report));
      if (fitAlone) console.log(said.next(again(family, {delivery: named})));
      process.exitCode = verdict.rows ? 0 : 1;
    });

/** To whom a real delivery gives keys: a build asks for consents, that only the store knows. */
const keysIn = (rows: Rows | null, {keys}: CheckWords): readonly string[] =>
  rows === null || rows.meta.invented
    ? []
    : [...keysNamed(rows.holders)].map(([owner, ids]) => keys(owner, ids));
