/**
 * Loaded before a build (`node --import`): looks at every byte that JavaScript writes, at the moment it is written,
 * also of files that are gone again when the build ends. Tells where the words of SPIEGEL_SOUGHT were written, and
 * with whom the build wanted to speak.
 */
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {Socket} from 'node:net';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const sought: readonly string[] = JSON.parse(process.env['SPIEGEL_SOUGHT'] ?? '[]');
const seen = new Set<string>();
const plain = new Set<string>();
const called = new Set<string>();
const open = new Map<number, string>();

function look(file: unknown, data: unknown): void {
  const path =
    typeof file === 'number'
      ? (open.get(file) ?? `descriptor ${file}`)
      : resolve(file instanceof URL ? fileURLToPath(file) : String(file));
  seen.add(path);
  const text = typeof data === 'string' ? data : Buffer.from(data as Uint8Array).toString('utf8');
  if (sought.some((word) => text.includes(word))) plain.add(path);
}

type Call = (...given: never[]) => unknown;
/** Puts a function in the place of a method that calls it with the arguments first. */
function before<T extends object>(owner: T, name: keyof T, note: (...given: unknown[]) => void): void {
  const own = owner[name] as Call;
  (owner as Record<keyof T, unknown>)[name] = function (this: unknown, ...given: never[]) {
    note(...given);
    return own.apply(this, given);
  };
}

for (const owner of [fs, fs.promises] as object[])
  for (const name of ['writeFile', 'appendFile', 'writeFileSync', 'appendFileSync'])
    if (name in owner) before(owner as Record<string, unknown>, name, look);
for (const name of ['write', 'writeSync'] as const) before(fs, name, look);

const opened = fs.openSync;
fs.openSync = (...given) => {
  const descriptor = opened(...given);
  open.set(descriptor, resolve(String(given[0])));
  return descriptor;
};

const handles = new WeakMap<object, string>();
const openHandle = fs.promises.open;
fs.promises.open = async (...given) => {
  const handle = await openHandle(...given);
  handles.set(handle, String(given[0]));
  return handle;
};
const handle = await openHandle(fileURLToPath(import.meta.url));
const prototype = Object.getPrototypeOf(handle);
await handle.close();
for (const name of ['write', 'writeFile', 'appendFile']) {
  const own = prototype[name];
  prototype[name] = function (this: object, ...given: never[]) {
    look(handles.get(this) ?? 'through a handle', given[0]);
    return own.apply(this, given);
  };
}
const stream = fs.WriteStream.prototype as unknown as Record<string, unknown>;
before(stream, '_write', (data) => look('through a stream', data));
before(Socket.prototype, 'connect', (options) =>
  called.add(String((options as {host?: string}).host ?? options))
);
syncBuiltinESMExports();

process.on('exit', () => {
  console.log(`WRITTEN ${JSON.stringify({seen: [...seen], plain: [...plain], called: [...called]})}`);
});
