/** What a thread does, see threads.ts: all of a report that takes time and is no work of Astro's. */
import type {Packed} from '../bundle/pack.ts';
import {nodeEngine} from '../query/node.ts';
import {firstPaint} from './first-paint.ts';
import type {Painted} from './handoff.ts';

export {partsOf} from './parts.ts';

/** One engine for all that a thread draws; it ends with its thread. */
const engine = await nodeEngine();

export const paint = (packed: Packed): Promise<Painted> => firstPaint(packed, engine);
