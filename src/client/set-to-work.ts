/** The part of the page that draws again: it is large, and what is drawn already does not wait for it. */
import type {Engine} from '../query/engine.ts';
import {EngineFault} from '../query/fault.ts';
import type {Opened} from './live.ts';
import {noticeIn} from './notice.ts';
import {initialView} from './state.ts';
import {viewWords} from './words.ts';

/** Fetches the working part of an opened report and lets it take over; where it does not come, the page says so. */
export async function setToWork(opened: Opened, engine: Promise<Engine>): Promise<void> {
  await painted(opened.document);
  const working = await import('./live.ts').catch((cause: unknown) => {
    const {document, plan} = opened;
    const fault = new EngineFault('missing', cause);
    noticeIn(document).failed(fault, viewWords(plan, initialView(plan)));
  });
  working?.live(opened, engine);
}

/** Until what stands in the page was painted; a page that nobody looks at is not painted, and waits for nothing. */
const painted = (document: Document): Promise<void> =>
  document.hidden
    ? Promise.resolve()
    : new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done));
      });
