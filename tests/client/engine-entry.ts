/** The engine as a page starts it, within reach of a test. */
import {partsIn, startEngine} from '../../src/client/engine.ts';
import type {Question} from '../../src/query/engine.ts';
import {EngineFault} from '../../src/query/fault.ts';
import {speak} from '../../src/query/speak.ts';
import {connect} from '../../src/query/wasm-connection.ts';

const patience = {fetch: 60_000, start: 60_000};

/** Starts the engine, loads cells, and answers a question as plain entries. */
async function answer(arrow: readonly number[], question: Question) {
  const engine = await startEngine(document, patience);
  await engine.load(Uint8Array.from(arrow));
  return [...(await engine.ask(question))];
}

/** The code of the fault with which the engine does not start; null when it starts. */
async function faultOf(start: number): Promise<string | null> {
  try {
    await startEngine(document, {...patience, start});
    return null;
  } catch (fault) {
    return fault instanceof EngineFault ? fault.code : String(fault);
  }
}

/** What the engine says to SQL that no page asks, on a connection with the house's settings. */
async function messageOf(sql: string): Promise<string> {
  const connection = await connect({...(await partsIn(document, 60_000)), within: 60_000});
  await speak(connection);
  try {
    await connection.run(sql);
    return 'answered';
  } catch (fault) {
    return fault instanceof EngineFault && fault.cause instanceof Error ? fault.cause.message : String(fault);
  }
}

const tools = {answer, faultOf, messageOf};
export type Tools = typeof tools;
Object.assign(globalThis, {tools});
