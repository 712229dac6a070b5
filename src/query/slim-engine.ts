/**
 * The engine exports seventy-five thousand names, so that extensions can be linked to it while it runs. A report loads none, and
 * every name costs whoever opens it time: the worker goes through all of them five times. Only what something asks for stays.
 */
import {WasmBytes} from './wasm-bytes.ts';

/** Sections of a WebAssembly module, by their number. */
const imports = 2;
const exports = 7;

/** Kinds of what is imported, by their number. */
const kinds = {table: 1, memory: 2, global: 3, tag: 4} as const;

/** The same module without the exports that neither its script nor its own table of addresses names. */
export function slimEngine(wasm: Uint8Array, script: string): Uint8Array {
  const named = new Set(script.match(/[\w$]+/g));
  const kept: Uint8Array[] = [wasm.subarray(0, 8)];
  for (const {id, whole, body} of sections(wasm)) {
    if (id === imports) for (const name of addressed(body)) named.add(name);
    kept.push(id === exports ? section(exports, exportsOf(body, named)) : whole);
  }
  return Buffer.concat(kept);
}

function* sections(wasm: Uint8Array) {
  const bytes = new WasmBytes(wasm, 8);
  while (!bytes.done) {
    const from = bytes.at;
    const id = bytes.byte();
    const body = bytes.take(bytes.number());
    yield {id, body, whole: wasm.subarray(from, bytes.at)};
  }
}

/** Names whose address the module asks of whoever starts it, who takes it from the exports. */
function addressed(body: Uint8Array): readonly string[] {
  const bytes = new WasmBytes(body);
  return Array.from({length: bytes.number()}, () => {
    const from = bytes.name();
    const name = bytes.name();
    skipKind(bytes);
    return from.startsWith('GOT.') ? [name] : [];
  }).flat();
}

/** What is said of an import after its name. */
function skipKind(bytes: WasmBytes): void {
  const kind = bytes.byte();
  if (kind === kinds.table || kind === kinds.global || kind === kinds.tag) bytes.byte();
  if (kind === kinds.global) bytes.byte();
  else if (kind === kinds.table || kind === kinds.memory) skipLimits(bytes);
  else bytes.number();
}

function skipLimits(bytes: WasmBytes): void {
  const hasMost = (bytes.byte() & 1) === 1;
  bytes.number();
  if (hasMost) bytes.number();
}

/** The script puts an underscore before some names, and makes those of calls through the table while it runs. */
const isNamed = (named: ReadonlySet<string>, name: string): boolean =>
  named.has(name) || named.has(`_${name}`) || name.startsWith('dynCall_');

function exportsOf(body: Uint8Array, named: ReadonlySet<string>): readonly Uint8Array[] {
  const bytes = new WasmBytes(body);
  const kept = Array.from({length: bytes.number()}, () => {
    const from = bytes.at;
    const name = bytes.name();
    bytes.byte();
    bytes.number();
    return isNamed(named, name) ? [body.subarray(from, bytes.at)] : [];
  }).flat();
  return [WasmBytes.of(kept.length), ...kept];
}

function section(id: number, parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.of(id), WasmBytes.of(body.length), body]);
}
