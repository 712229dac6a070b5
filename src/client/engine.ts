/** The engine's parts as they lie in or beside the page: nothing secret, so they load before the unlocking. */
import {gunzip} from '../lock/gzip.ts';
import type {Engine} from '../query/engine.ts';
import {EngineFault} from '../query/fault.ts';
import {type Parts, wasmEngine} from '../query/wasm.ts';
import {partOf} from './page-part.ts';
import {patience} from './part.ts';

/** Milliseconds in which the parts must have come, and then the engine must have started. */
export interface Limits {
  readonly fetch: number;
  readonly start: number;
}

const patient: Limits = {fetch: patience, start: 30_000};

/**
 * Starts an engine in the background; rejects with an EngineFault where it cannot. Handle that when it matters.
 * A second one starts from the same parts, also without a network.
 */
export function startEngine(document: Document, limits: Limits = patient): Promise<Engine> {
  const engine = load(document, limits);
  engine.catch(() => {});
  return engine;
}

async function load(document: Document, {fetch, start}: Limits): Promise<Engine> {
  return wasmEngine({...(await partsIn(document, fetch)), within: start});
}

/** The engine's parts from beside the page or from within it; the larger one is unpacked in its worker. */
export async function partsIn(document: Document, within: number): Promise<Pick<Parts, 'worker' | 'wasm'>> {
  const [worker, wasm] = await Promise.all([
    part(document, 'engine-worker', within, unpacked),
    part(document, 'engine-wasm', within, (bytes) => bytes.slice())
  ]);
  return {worker, wasm};
}

/** `copy` gives bytes that may be given away. */
async function part(
  document: Document,
  id: string,
  within: number,
  copy: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
): Promise<Uint8Array> {
  try {
    return await copy(await packed(document, id, within));
  } catch (cause) {
    throw new EngineFault('missing', cause);
  }
}

/** The parts of a page as they came: fetched, or taken out of the page, once. */
const kept = new WeakMap<Document, Map<string, Promise<Uint8Array>>>();

function packed(document: Document, id: string, within: number): Promise<Uint8Array> {
  const parts = kept.get(document) ?? new Map<string, Promise<Uint8Array>>();
  kept.set(document, parts);
  const coming = parts.get(id) ?? partOf(document, id, within);
  parts.set(id, coming);
  coming.catch(() => parts.delete(id));
  return coming;
}

/** A server may have unpacked the bytes already: they say themselves whether they are gzip. Always a copy, to give away. */
function unpacked(bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes) : bytes.slice();
}
