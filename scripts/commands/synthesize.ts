import {join, resolve} from 'node:path';
import {Command, InvalidArgumentError} from 'commander';
import {synthesizer} from '../../src/template/load.ts';
import {writeNamed} from './write-named.ts';

export const synthesize = (): Command =>
  new Command('synthesize')
    .description('Make up a delivery: the same seed gives the same bytes.')
    .argument('<family>', 'a report family: its name under templates/, or the path of its folder')
    .option('-o, --out <folder>', 'where to write it', 'data/deliveries/synthetic')
    .option('-s, --seed <text>', 'seed of the random numbers', 'spiegel')
    .option('-n, --holders <number>', 'number of providers', wholeNumber)
    .action(async (family: string, options: {out: string; seed: string; holders?: number}) => {
      const make = await synthesizer(family);
      const {seed, holders} = options;
      const files = make({seed, ...(holders === undefined ? {} : {holders})});
      const folder = resolve(options.out);
      for (const [name, text] of files) await writeNamed(join(folder, name), text);
      console.log(`Wrote ${files.size} files to ${folder}.`);
    });

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Give a whole number of providers.');
  return Number(text);
}
