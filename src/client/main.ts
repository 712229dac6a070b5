/** THE RUNTIME of a report in a browser, one line a stage. */
import {unframeFirst} from '../bundle/first.ts';
import {aheadIn} from './ahead.ts';
import {goOn} from './go-on.ts';
import {keepLocked} from './locking.ts';
import {nameTab, reveal, sealedIn} from './page.ts';
import {unlock} from './unlock.ts';

const sealed = sealedIn(document);
const ahead = aheadIn(document);
const {content, key} = await unlock(document, sealed);
const first = unframeFirst(content);
reveal(document, first.html);
keepLocked(document, sealed);
nameTab(document, first.name);
await goOn(window, {sealed, key, first}, ahead);
