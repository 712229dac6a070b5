/** THE RUNTIME of a report in a browser, one line a stage. */
import {unframe} from '../bundle/unpack.ts';
import {startEngine} from './engine.ts';
import {keepLocked} from './locking.ts';
import {nameTab, reveal, sealedIn} from './page.ts';
import {bindPrinting} from './printing.ts';
import {setToWork} from './set-to-work.ts';
import {unlock} from './unlock.ts';

const sealed = sealedIn(document);
const engine = startEngine(document);
const {html, plan, arrow} = unframe(await unlock(document, sealed));
reveal(document, html);
keepLocked(document, sealed);
nameTab(document, plan.reader.name);
bindPrinting(window);
await setToWork({window, plan, arrow}, engine);
