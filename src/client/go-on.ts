/** From the first screen to the whole report: what follows is opened, put below it, and set to work. */
import type {Ahead} from './ahead.ts';
import {beginningOnly} from './beginning-only.ts';
import type {Begun} from './begun.ts';
import {painted} from './painted.ts';
import {bindPrinting} from './printing.ts';

/** Goes on where the first screen ends; where what follows does not come, the page says so. */
export async function goOn(window: Window & typeof globalThis, begun: Begun, ahead: Ahead): Promise<void> {
  const {document} = window;
  let tell: () => void = () => {};
  const whole = new Promise<void>((done) => {
    tell = done;
  });
  bindPrinting(window, whole);
  await painted(document);
  ahead.shown();
  try {
    const [rest, {work}] = await Promise.all([ahead.rest, ahead.code]);
    await work(window, begun, rest, ahead.engine, tell);
  } catch (cause) {
    beginningOnly(window, cause);
  }
}
