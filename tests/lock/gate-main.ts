import {guard} from '../../src/client/guard.ts';
import {keepLocked} from '../../src/client/locking.ts';
import {reveal, sealedIn} from '../../src/client/page.ts';
import {unlock} from '../../src/client/unlock.ts';

Object.assign(window, {guard});
const sealed = sealedIn(document);
reveal(document, new TextDecoder().decode((await unlock(document, sealed)).content));
keepLocked(document, sealed);
