/** The part of the page's script that makes the report whole; its first screen can be read already. */
import {unframe} from '../bundle/unpack.ts';
import {openRest} from '../lock/open-rest.ts';
import type {Engine} from '../query/engine.ts';
import {EngineFault} from '../query/fault.ts';
import type {Begun} from './begun.ts';
import {complete} from './complete.ts';
import {settle} from './page.ts';
import {setToWork} from './set-to-work.ts';

/** Opens what follows, puts it below the first screen, tells that it is whole, and sets it to work. */
export async function work(
  window: Window & typeof globalThis,
  {sealed, key, first}: Begun,
  bytes: Uint8Array,
  engine: Promise<Engine>,
  tell: () => void
): Promise<void> {
  const opened = await openRest(sealed, key, bytes);
  if (opened === null) throw new EngineFault('missing');
  const {html, plan, arrow} = unframe(opened);
  // A page that was left meanwhile is empty, and stays so.
  if (!complete(window.document, html, first.open)) return;
  settle(window.document);
  tell();
  await setToWork({window, plan, arrow}, engine);
}
