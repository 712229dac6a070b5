import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {open} from '../../src/lock/open.ts';
import {lockerOf} from '../../src/render/lock-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'spiegel-sizes-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const phrase = '7K3M-9QXT-0HVB-4RDW';
/** Of a few words, and of some thousand bytes that no gzip makes smaller. */
const contents = [
  new TextEncoder().encode('Wat hier staat is geheim.'),
  Uint8Array.from({length: 9_000}, (_, at) => (at * at * 31 + (at >> 3) * 17) % 251)
];

test('a page holds a mark until all are drawn; then all are locked to one size, each with its own content', async () => {
  const locker = lockerOf({folder, edition: '2022', slots: 2, keysOf: () => [{passphrase: phrase}]});
  const pages = ['small.html', 'large.html'];
  for (const [at, page] of pages.entries()) {
    const mark = await locker.keep(page, contents[at]!);
    expect(mark).toMatch(/^"sealed report \d+"$/);
    writeFileSync(join(folder, page), `<script type="application/json">${mark}</script>`);
  }
  await locker.lockAll(pages);
  const written = pages.map((page) => readFileSync(join(folder, page), 'utf8'));
  const sealed = written.map((html) => JSON.parse(/>(\{.*\})</.exec(html)![1]!));
  expect(new Set(sealed.map(({data}) => data.length)).size).toBe(1);
  for (const [at, one] of sealed.entries()) {
    const opened = await open(one, phrase);
    expect('content' in opened && Buffer.from(opened.content).equals(Buffer.from(contents[at]!))).toBe(true);
  }
});

test('a page without a report, and a report without a page, stop the build', async () => {
  const locker = lockerOf({folder, edition: '2022', slots: 2, keysOf: () => [{passphrase: phrase}]});
  writeFileSync(join(folder, 'none.html'), '<p>Niets</p>');
  await expect(locker.lockAll(['none.html'])).rejects.toThrow('waits for no report');
  await locker.keep('alone', contents[0]!);
  await expect(locker.lockAll([])).rejects.toThrow('stands in no page');
});
