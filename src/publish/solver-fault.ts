/** What the solver was asked when it came to no answer: true figures are in it, and whoever mends Spiegel needs it. */
import {join} from 'node:path';
import {SolverFault} from '../errors.ts';
import type {Vault} from '../store/vault.ts';
import {writeSecret} from '../store/write-secret.ts';

const NAME = 'solver-fault.json';

/** Does work that asks the solver. Where that comes to no answer, what it was asked is kept under the store; the fault goes on. */
export async function keepingFault<Answer>(
  vault: Pick<Vault, 'keep'>,
  work: () => Answer | Promise<Answer>
): Promise<Answer> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof SolverFault) fault.kept ??= await vault.keep(NAME, textOf(fault));
    throw fault;
  }
}

/** Keeps it without a lock, of what was handed in without one; gives its path. */
export async function keepOpen(root: string, fault: SolverFault): Promise<string> {
  const folder = join(root, 'secrets');
  await writeSecret(folder, NAME, textOf(fault));
  return join(folder, NAME);
}

const textOf = ({message, about, problem}: SolverFault): string =>
  `${JSON.stringify({message, about, problem}, plain)}\n`;

/** JSON has no infinity and no map. */
const plain = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value)
    ? String(value)
    : ArrayBuffer.isView(value)
      ? Array.from(value as Float64Array)
      : value;
