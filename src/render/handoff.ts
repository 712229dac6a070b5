import type {Packed} from '../bundle/pack.ts';
import type {SafeCell} from '../figures/series.ts';
import type {Told} from '../figures/told.ts';
import type {EarlyScript} from './early-script.ts';

/** One figure of the first paint, as HTML. */
export interface Drawn {
  readonly say: Told;
  /** What strikes in it besides; empty where nothing does. */
  readonly mark: Told;
  readonly unavailable: string;
  readonly wide: string;
  readonly narrow: string;
  readonly table: string;
  /** How to read it, with the reader's own number as the example. */
  readonly guide: string;
}

/** A report at its first paint: what is drawn of its default view. */
export interface Painted {
  readonly figures: ReadonlyMap<string, Drawn>;
  /** What stands out in the default view, as HTML. */
  readonly summary: string;
  /** What stands out in each chapter, as HTML by its id. */
  readonly rail: ReadonlyMap<string, string>;
  /** What to talk about first, as HTML. */
  readonly talk: string;
  /** The cell behind the header's number, in the default view. */
  readonly headline: SafeCell | undefined;
}

/** One report as its page needs it: what it was packed of, and its first paint. */
export interface Page extends Packed, Painted {
  readonly slug: string;
}

/**
 * What the build lends to Astro's pages, which run in a bundle of their own: live functions, in memory.
 * Cells never pass through a file or a content collection.
 */
export interface Handoff {
  readonly title: string;
  readonly publisher: string;
  readonly contact: string;
  readonly edition: string;
  /** The family's drawings as SVG, see template/load.ts. */
  readonly art: ReadonlyMap<string, string>;
  readonly slugs: readonly string[];
  readonly portable: readonly string[];
  /** Public files of the engine, relative to the root of the edition. */
  readonly engine: {readonly wasm: string; readonly worker: string};
  /** The script inside every page, see early-script.ts. */
  readonly early: EarlyScript;
  readonly draw: (slug: string) => Promise<Page>;
  /** Keeps the drawn HTML of a page to be locked, and gives the mark of its places there. */
  readonly keep: (page: Page, html: string) => Promise<string>;
}

const place = Symbol.for('spiegel.handoff');
const world = globalThis as {[place]?: Handoff | undefined};

export function lend(handoff: Handoff | undefined): void {
  world[place] = handoff;
}

export function handoff(): Handoff {
  const lent = world[place];
  if (!lent) throw new Error('Pages are rendered by src/render/render.ts only: nothing was handed to them.');
  return lent;
}
