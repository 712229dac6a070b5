import {join, relative} from 'node:path';
import type {SolverFault} from '../errors.ts';
import {writeSecret} from '../store/write-secret.ts';

const NAME = 'solver-fault.json';

/** Keeps what the solver was asked beside the secrets, since true figures are in it, and says so in a sentence. */
export async function keepFault(root: string, {message, about, problem}: SolverFault): Promise<string> {
  const folder = join(root, 'secrets');
  await writeSecret(folder, NAME, `${JSON.stringify({message, about, problem}, plain)}\n`);
  const where = about === null ? '' : ` on the figures of ${about}`;
  return `The solver came to no answer${where}: ${message}. This is a defect of Spiegel and not of what was delivered; nothing that was not proved has been given out. What it was asked stands in ${relative(root, join(folder, NAME))}: it holds true figures, so keep it as the reports' secrets are kept, and hand it to whoever maintains Spiegel.`;
}

/** JSON has no infinity and no map. */
const plain = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value)
    ? String(value)
    : ArrayBuffer.isView(value)
      ? Array.from(value as Float64Array)
      : value;
