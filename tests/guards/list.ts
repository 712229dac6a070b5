import {audit} from './audit.ts';
import {browsers} from './browsers.ts';
import type {Guarded} from './guard.ts';
import {house} from './house.ts';
import {manual} from './manual.ts';
import {privacy} from './privacy.ts';
import {readme} from './readme.ts';
import {verdict} from './verdict.ts';

/** Every guard that a document claims, with a break that a test must catch: `npm run guards` tries them all. */
export const guarded: readonly Guarded[] = [readme, house, privacy, audit, verdict, browsers, manual];
