/** Final cells, packed: a line of JSON for each part of them, since those of a thousand reports make no text that fits anywhere. */
import {createHash} from 'node:crypto';
import {Readable} from 'node:stream';
import {buffer} from 'node:stream/consumers';
import {createGunzip, createGzip} from 'node:zlib';
import type {SafeCells} from '../privacy/cells.ts';
import {type Flat, flatten, restore} from '../privacy/restore.ts';

/** The first line: of which input, and which fields are lists, of which each item is a line. */
interface Head {
  readonly input: string;
  readonly lists: readonly string[];
}

/** Cells with the hash of what they are made of → gzip of their lines, of which the last is a hash of the others. */
export const packCells = (input: string, safe: SafeCells): Promise<Buffer> =>
  buffer(Readable.from(closed(linesOf(input, flatten(safe)))).pipe(createGzip({level: 9})));

/** Undoes `packCells`; null where they are of another input, or are not what was packed. */
export async function unpackCells(input: string, packed: Uint8Array): Promise<SafeCells | null> {
  try {
    return await read(input, linesIn(Readable.from([packed]).pipe(createGunzip())));
  } catch {
    return null;
  }
}

function* linesOf(input: string, flat: Flat): Generator<string> {
  const fields = Object.entries(flat);
  const lists = fields.filter(([, value]) => Array.isArray(value)).map(([field]) => field);
  yield JSON.stringify({input, lists} satisfies Head);
  for (const [field, value] of fields)
    for (const item of Array.isArray(value) ? value : [value]) yield JSON.stringify([field, item]);
}

function* closed(lines: Iterable<string>): Generator<string> {
  const hash = createHash('sha256');
  for (const line of lines) {
    hash.update(`${line}\n`);
    yield `${line}\n`;
  }
  yield JSON.stringify({content: hash.digest('hex')});
}

async function read(input: string, lines: AsyncIterable<string>): Promise<SafeCells | null> {
  const hash = createHash('sha256');
  const flat: Record<string, unknown> = {};
  let head: Head | undefined;
  let last = '';
  for await (const line of lines) {
    if (last !== '') {
      hash.update(`${last}\n`);
      if (head === undefined) {
        head = JSON.parse(last) as Head;
        if (head.input !== input) return null;
        for (const field of head.lists) flat[field] = [];
      } else add(flat, head, JSON.parse(last) as readonly [string, unknown]);
    }
    last = line;
  }
  const {content} = JSON.parse(last) as {readonly content?: string};
  return head !== undefined && content === hash.digest('hex') ? restore(flat as unknown as Flat) : null;
}

function add(flat: Record<string, unknown>, {lists}: Head, [field, item]: readonly [string, unknown]): void {
  if (lists.includes(field)) (flat[field] as unknown[]).push(item);
  else flat[field] = item;
}

async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, {stream: true}).split('\n');
    rest += first;
    for (const next of others) {
      yield rest;
      rest = next;
    }
  }
  yield rest;
}
