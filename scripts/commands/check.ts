import {Command, Option} from 'commander';
import {load} from '../../src/template/load.ts';
import {receive} from '../../src/validate/receive.ts';
import {type Language, qualityReport, sayFaults} from '../../src/validate/say.ts';
import {deliveryOf} from './delivery-of.ts';
import {writeNamed} from './write-named.ts';

interface Options {
  readonly delivery?: string;
  readonly report?: string;
  readonly language: Language;
}

const verdicts: Readonly<Record<Language, Readonly<Record<'fit' | 'unfit' | 'wrote', string>>>> = {
  en: {
    fit: 'The delivery can be built.',
    unfit: 'Nothing can be built from this delivery until the faults that block are mended.',
    wrote: 'The quality report stands in'
  },
  nl: {
    fit: 'Van deze levering kunnen rapporten worden gemaakt.',
    unfit: 'Van deze levering worden geen rapporten gemaakt tot de fouten die tegenhouden zijn verbeterd.',
    wrote: 'Het kwaliteitsrapport staat in'
  }
};

export const check = (): Command =>
  new Command('check')
    .description('Check a delivery: every fault with its file, row, column, and what to do.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-d, --delivery <folder>', 'folder of the delivery (default: the synthetic one of the family)')
    .option('-r, --report <file>', 'also write the quality report (HTML, Dutch) to this file')
    .addOption(
      new Option('-l, --language <language>', 'language of the list').choices(['en', 'nl']).default('en')
    )
    .action(async (family: string, {delivery: named, report, language}: Options) => {
      const {template} = await load(family);
      const {delivery, verdict} = await receive(await deliveryOf(family, named), template);
      if (report) await writeNamed(report, qualityReport(delivery, verdict, template));
      const said = verdicts[language];
      console.log(sayFaults(verdict.faults, language));
      console.log(`\n${verdict.rows ? said.fit : said.unfit}`);
      if (report) console.log(`${said.wrote} ${report}.`);
      process.exitCode = verdict.rows ? 0 : 1;
    });
