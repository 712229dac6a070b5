/** What a reader takes along, and the way back: it comes when the filters work. */
import type {Series} from '../figures/series.ts';
import {findByCode} from './code/finder.ts';
import {taker} from './files/take.ts';
import type {Opened} from './opened.ts';

/** Offers both; `known` is what a drawing shows. */
export function takeAlong(opened: Opened, known: (drawing: HTMLElement) => Series | undefined): void {
  taker(opened, known);
  findByCode(opened);
}
