/** The runtime of a report that is not locked: main.ts without its gate. */
import {unframe} from '../../src/bundle/unpack.ts';
import {startEngine} from '../../src/client/engine.ts';
import {reveal} from '../../src/client/page.ts';
import {setToWork} from '../../src/client/set-to-work.ts';
import {fromBase64} from '../../src/lock/base64.ts';

const engine = startEngine(document);
const {html, plan, arrow} = unframe(fromBase64(document.getElementById('content')!.textContent)!);
reveal(document, html);
await setToWork({window, plan, arrow}, engine);
