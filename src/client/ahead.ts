/**
 * What comes after the first screen: nothing secret, or sealed, so it may come while a reader is still typing. It never holds
 * up the first figure: who pastes a passphrase at once gets that first, and the rest after it.
 */
import type {Engine} from '../query/engine.ts';
import {EngineFault} from '../query/fault.ts';
import {findGate} from './gate.ts';
import {partOf} from './page-part.ts';
import {fetchedCode, patience} from './part.ts';

export interface Ahead {
  /** The first figure stands there and was painted: whatever still waits, waits no longer. */
  shown(): void;
  /** The rest of the report, sealed as it came. */
  readonly rest: Promise<Uint8Array>;
  /** The script that goes on. */
  readonly code: Promise<typeof import('./work.ts')>;
  readonly engine: Promise<Engine>;
}

const missing = (cause: unknown): never => {
  throw new EngineFault('missing', cause);
};

/** Begins when a reader leaves the form alone for a moment, or has the first figure; handle what fails when it matters. */
export function aheadIn(document: Document): Ahead {
  let shown: () => void = () => {};
  const seen = new Promise<void>((done) => {
    shown = done;
  });
  const calm = Promise.race([seen, leftAlone(document)]);
  const rest = calm.then(() => partOf(document, 'rest', patience)).catch(missing);
  const code = calm.then(() => fetchedCode(() => import('./work.ts')));
  // The engine is by far the largest: it comes when the others are there.
  const engine = Promise.allSettled([rest, code]).then(() => started(document));
  for (const part of [rest, code, engine]) part.catch(() => {});
  return {shown, rest, code, engine};
}

async function started(document: Document): Promise<Engine> {
  const {startEngine} = await fetchedCode(() => import('./engine.ts'));
  return startEngine(document);
}

/** Milliseconds after which somebody who has not opened the report yet is taken to be typing. */
const moment = 1_000;

/** Until a moment passed in which the report was not being opened. */
async function leftAlone(document: Document): Promise<void> {
  do await new Promise((done) => setTimeout(done, moment));
  while (findGate(document)?.form.dataset['state'] === 'busy');
}
