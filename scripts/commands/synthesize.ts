import {join, relative, resolve} from 'node:path';
import {Command, InvalidArgumentError} from 'commander';
import {synthesize as says} from '../../src/commands.nl.ts';
import {UsageError} from '../../src/errors.ts';
import {synthesizer} from '../../src/template/load.ts';
import {again} from './again.ts';
import {writeNamed} from './write-named.ts';

interface Options {
  readonly out: string;
  readonly seed: string;
  readonly holders?: number;
  readonly edition?: number;
  readonly after?: number;
}

export const synthesize = (): Command =>
  new Command('synthesize')
    .description('Make up a delivery: the same seed gives the same bytes.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-o, --out <folder>', 'where to write it', 'data/deliveries/synthetic')
    .option('-s, --seed <text>', 'seed of the random numbers', 'spiegel')
    .option('-n, --holders <number>', 'number of providers', wholeNumber)
    .option('-e, --edition <year>', 'its last year', year)
    .option(
      '--after <year>',
      'an edition that it follows: who stops, starts, grows, is sold or becomes small',
      year
    )
    .action(async (family: string, {out, ...options}: Options) => {
      const make = await synthesizer(family);
      const files = make(options);
      checkYear(family, options, files);
      const folder = resolve(out);
      for (const [name, text] of files) await writeNamed(join(folder, name), text);
      const place = relative('', folder) || '.';
      console.log(says.wrote(files.size, place));
      console.log(says.next(again(family, {delivery: place})));
    });

/** A family that makes up one year only would give that one without a word. */
function checkYear(
  family: string,
  {edition, after}: Omit<Options, 'out'>,
  files: ReadonlyMap<string, string>
): void {
  const made = String(JSON.parse(files.get('levering.json') ?? '{}').editie);
  if (after !== undefined && edition === undefined) throw new UsageError(says.nameEdition);
  if (edition !== undefined && made !== String(edition)) throw new UsageError(says.otherYear(family, made));
}

function year(text: string): number {
  if (!/^(19|20)\d\d$/.test(text)) throw new InvalidArgumentError(says.year);
  return Number(text);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError(says.holders);
  return Number(text);
}
