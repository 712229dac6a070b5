import {readFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {Command} from 'commander';
import {InputError, SolverFault} from '../../src/errors.ts';
import {type AuditResult, auditTable} from '../../src/privacy/table/audit-table.ts';
import {protectTable} from '../../src/privacy/table/protect-table.ts';
import {keepOpen} from '../../src/publish/solver-fault.ts';
import {writeNamed} from './write-named.ts';

interface Files {
  readonly in: string;
  readonly out: string;
}

export const table = (): Command =>
  new Command('table')
    .description('Protect or audit one table on its own (plain JSON; see docs/privacy.md).')
    .addCommand(
      verb('protect', 'Decide which cells of a table may be shown.', async ({in: from, out}) => {
        const made = await protectTable(await json(from));
        await write(out, made);
        tellRules(made.applied);
        const hidden = made.cells.filter(({status}) => status !== 'shown').length;
        console.log(`${made.cells.length - hidden} cells shown, ${hidden} hidden. Wrote ${out}.`);
      })
    )
    .addCommand(
      verb('audit', 'Try to undo what was published of a table.', async ({in: from, out}) => {
        const found = await auditTable(await json(from));
        await write(out, found);
        tell(found, out);
      })
    );

function tell({breaches, intervals, applied}: AuditResult, out: string): void {
  tellRules(applied);
  for (const {says} of breaches) console.log(`- ${says}`);
  console.log(`${breaches.length} breaches among ${intervals.length} figures. Wrote ${out}.`);
}

const judgedBy = {
  frequency: 'the frequency of each cell',
  contributions: 'the holders of each cell',
  value: 'the value of each cell, taken as a number of people'
} as const;

function tellRules(applied: AuditResult['applied']): void {
  for (const {rule, by} of applied) console.log(`${rule}: judged by ${judgedBy[by]}.`);
}

const verb = (name: string, about: string, run: (files: Files) => Promise<void>): Command =>
  new Command(name)
    .description(about)
    .requiredOption('--in <file>', 'the table (JSON)')
    .requiredOption('--out <file>', 'where to write the answer (JSON)')
    .exitOverride()
    .action((files: Files) => run(files).catch(tellFault));

/** The table came without a lock, so what the solver was asked of it is kept without one. */
async function tellFault(fault: unknown): Promise<never> {
  if (!(fault instanceof SolverFault)) throw fault;
  const file = relative('', await keepOpen(process.cwd(), fault));
  throw new InputError(
    `The solver came to no answer: ${fault.message}. This is a defect of Spiegel and not of the table. What it was asked stands in ${file}, figures and all: hand it to whoever maintains Spiegel, and to nobody else.`
  );
}

async function json(file: string) {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new InputError(`There is no file ${file}.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** JSON has no infinity: a bound that is not there is null. */
const write = (file: string, answer: unknown): Promise<void> =>
  writeNamed(file, `${JSON.stringify(answer, null, 1)}\n`);
