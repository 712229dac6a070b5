/** One report in a browser of its own: in one that had loaded pages before, what followed took up to 1.7 times as long. */
import {chromium, type Page} from 'playwright-core';
import {quantile} from '../say.ts';
import {change, type Loaded, type Took, watch} from './in-page.ts';
import type {Peer} from './peer.ts';
import {serve} from './serve.ts';

export interface Times {
  /** From navigation, and from the button, to the first figure; pasted at once, and after some seconds of typing. */
  readonly first: number;
  readonly submit: number;
  readonly typed: number;
  /** Bytes that had been sent by then, pasted at once, engine aside. */
  readonly bytes: number;
  readonly filter: Filtered;
  /** With the page's own thread at a quarter of its speed. */
  readonly slow: Filtered;
}

interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** From a choice to the figures that were in the window, and to all; and to all at the very first choice. */
export interface Filtered {
  readonly seen: Spread;
  readonly all: Spread;
  readonly firstChange: number;
}

const loads = 3;
const changes = 24;
const typing = 4_000;

export async function measure(program: string, peer: Peer): Promise<Times> {
  const pasted = await several(() => inBrowser(program, peer, 1, 0, bytesUntilFirst));
  const typed = peer.unlock
    ? await several(() => inBrowser(program, peer, 1, typing, async ({loaded}) => loaded))
    : [];
  const middle = (values: readonly number[]) => quantile(values, 0.5);
  return {
    first: middle(pasted.map(({loaded}) => loaded.first)),
    submit: middle(pasted.map(({loaded}) => loaded.first - loaded.unlock)),
    typed: typed.length === 0 ? Number.NaN : middle(typed.map(({first, unlock}) => first - unlock)),
    bytes: middle(pasted.map(({bytes}) => bytes)),
    filter: await inBrowser(program, peer, 1, 0, ({page}) => filters(page, peer)),
    slow: await inBrowser(program, peer, 4, 0, ({page}) => filters(page, peer))
  };
}

interface Opened {
  readonly page: Page;
  readonly loaded: Loaded;
  readonly sent: Awaited<ReturnType<typeof serve>>['sent'];
}

async function inBrowser<T>(
  program: string,
  peer: Peer,
  slower: number,
  wait: number,
  use: (opened: Opened) => Promise<T>
): Promise<T> {
  const server = await serve(peer.root);
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
  });
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    if (slower > 1)
      await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', {rate: slower});
    await page.addInitScript(watch, {...peer, wait});
    await page.goto(server.origin + peer.path, {waitUntil: 'commit'});
    await page.waitForFunction(() => window.measured?.all, null, {timeout: 60_000});
    const loaded = (await page.evaluate(() => window.measured)) as Loaded;
    return await use({page, loaded, sent: server.sent});
  } finally {
    await browser.close();
    server.close();
  }
}

async function bytesUntilFirst({loaded, sent}: Opened) {
  const before = sent.filter(({path, done}) => !path.endsWith('.gz') && done <= loaded.origin + loaded.first);
  return {loaded, bytes: before.reduce((total, {bytes}) => total + bytes, 0)};
}

/** The same choices in every report: which filter, and which of its other values. */
async function filters(page: Page, peer: Peer): Promise<Filtered> {
  if (peer.ready) await page.waitForSelector(peer.ready, {state: 'attached', timeout: 60_000});
  await page.evaluate(
    (css) => document.querySelector(css)!.scrollIntoView({behavior: 'instant'}),
    peer.places
  );
  await page.waitForTimeout(1_500);
  const random = seeded(7);
  const state = [...peer.initial];
  const took: Took[] = [];
  for (let at = 0; at < changes; at++) {
    const which = Math.floor(random() * peer.selects.length);
    const {select, values} = peer.selects[which]!;
    const others = values.filter((value) => value !== state[which]);
    const value = others[Math.floor(random() * others.length)]!;
    state[which] = value;
    const {places, shows} = peer;
    const key = state.join('|');
    const one = await page.evaluate(change, {select, value, key, values: state, places, shows});
    if (one === null) throw new Error(`${peer.name} did not show ${key} in all figures within a minute.`);
    took.push(one);
    await page.waitForTimeout(50);
  }
  const spread = (of: (one: Took) => number): Spread => ({
    median: quantile(took.map(of), 0.5),
    p95: quantile(took.map(of), 0.95)
  });
  return {seen: spread(({seen}) => seen), all: spread(({all}) => all), firstChange: took[0]!.all};
}

async function several<T>(measured: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let turn = 0; turn < loads; turn++) all.push(await measured());
  return all;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
