import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {gunzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {engineFiles} from '../../src/publish/engine.ts';
import {slimEngine} from '../../src/query/slim-engine.ts';

const dist = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

const text = (name: string): number[] => [name.length, ...Buffer.from(name)];
const section = (id: number, ...items: readonly number[][]): number[] => {
  const body = [items.length, ...items.flat()];
  return [id, body.length, ...body];
};
const imported = (from: string, name: string, ...kind: number[]): number[] => [
  ...text(from),
  ...text(name),
  ...kind
];
const [func, table, memory, global, tag] = [0, 1, 2, 3, 4] as const;
const [i32, funcref] = [0x7f, 0x70] as const;

/** A module that imports a thing of each kind and exports one function under many names. */
const small = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [0x60, 0, 0]),
  ...section(
    2,
    imported('env', 'run', func, 0),
    imported('env', 'table', table, funcref, 1, 2, 4),
    imported('env', 'memory', memory, 1, 2, 200, 1),
    imported('env', 'base', global, i32, 0),
    imported('env', 'thrown', tag, 0, 0),
    imported('GOT.func', 'addressed', global, i32, 1),
    imported('GOT.mem', 'placed', global, i32, 1)
  ),
  ...section(
    7,
    ...['named', 'prefixed', 'unnamed', 'addressed', 'placed', 'run', 'dynCall_v'].map((name) => [
      ...text(name),
      func,
      0
    ])
  ),
  ...section(11)
]);

const exportsOf = (wasm: Uint8Array): string[] =>
  WebAssembly.Module.exports(new WebAssembly.Module(wasm as Uint8Array<ArrayBuffer>)).map(({name}) => name);

test('what the script names stays, and what the module asks the address of; the rest goes', () => {
  const slim = slimEngine(small, 'named(); Module._prefixed()');
  expect(exportsOf(slim)).toEqual(['named', 'prefixed', 'addressed', 'placed', 'dynCall_v']);
  expect(slimEngine(small, 'unnamed run named prefixed')).toEqual(Buffer.from(small));
});

test('the engine exports a few hundred names, and all that its script calls', async () => {
  const {wasm, worker} = await engineFiles();
  const [whole, script] = [readFileSync(dist), gunzipSync(worker.bytes).toString()];
  const [all, slim] = [exportsOf(whole), exportsOf(gunzipSync(wasm.bytes))];
  expect(slim.length).toBeLessThan(400);
  const called = new Set([...script.matchAll(/\b(?:wasmExports\.|_)(\w+)/g)].map(([, name]) => name));
  const known = all.filter((name) => called.has(name));
  expect(known.filter((name) => name.startsWith('duckdb_web_')).length).toBeGreaterThan(30);
  expect(slim).toEqual(expect.arrayContaining(known));
});
