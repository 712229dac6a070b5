/** What a page of the small report shows, and what it should show for a view. */
import type {Page} from 'playwright-core';
import {choose} from '../../src/client/filters.ts';
import {viewOf} from '../../src/client/series.ts';
import {initialView} from '../../src/client/state.ts';
import {draw} from '../../src/figures/draw.ts';
import {guide} from '../../src/figures/guide.ts';
import {say} from '../../src/figures/say.ts';
import type {View} from '../../src/figures/series.ts';
import {tabulate} from '../../src/figures/table.ts';
import type {Engine} from '../../src/query/engine.ts';
import {createDocument} from '../../src/render/document.ts';
import {arrow, plan} from './report.ts';

/** What every slot of every figure holds, as HTML. */
export const shownBy = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('figure')].map((element) => {
      const html = (selector: string) => element.querySelector(selector)!.innerHTML;
      return {
        id: element.id,
        say: element.querySelector('[data-say]')!.textContent,
        wide: html('[data-drawing="wide"]'),
        narrow: html('[data-drawing="narrow"]'),
        table: html('[data-table]'),
        guide: html('[data-guide]')
      };
    })
  );

/** Of a view it is the same each time: it is worked out once. */
const known = new Map<string, ReturnType<typeof drawn>>();

/** The same, worked out in Node for a view. */
export function figuresOf(node: Engine, view: View): ReturnType<typeof drawn> {
  const name = JSON.stringify(view);
  const figures = known.get(name) ?? drawn(node, view);
  known.set(name, figures);
  return figures;
}

async function drawn(node: Engine, view: View) {
  await node.load(arrow);
  const answers = await node.ask({...plan, view});
  const seriesOf = viewOf(plan, answers, view);
  return plan.indicators.map((indicator) => {
    const series = seriesOf(indicator);
    const drawing = (width: 'wide' | 'narrow') => draw(series, {document: createDocument(), width}).outerHTML;
    return {
      id: indicator.id,
      say: say(series),
      wide: drawing('wide'),
      narrow: drawing('narrow'),
      table: tabulate(series, createDocument()).outerHTML,
      guide: guide(series, createDocument()).outerHTML
    };
  });
}

/** The view with which the report opens, with these choices made. */
export const chosen = (...choices: readonly (readonly [name: string, value: string])[]): View =>
  choices.reduce((view, [name, value]) => choose(view, name, value), initialView(plan));
