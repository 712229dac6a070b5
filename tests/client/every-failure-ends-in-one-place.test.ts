/**
 * Cause → what is shown → what is said. Whatever happens, the figures, the summary, the note on the group, the line
 * above a print and the controls are all of one view, and what is said stands in the window.
 */
import {createHash} from 'node:crypto';
import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {frame} from '../../src/bundle/unpack.ts';
import {initialView} from '../../src/client/state.ts';
import {summarySeries} from '../../src/client/summary.ts';
import {viewWords} from '../../src/client/words.ts';
import type {View} from '../../src/figures/series.ts';
import {arranged} from '../../src/figures/verdict/glance/rows.ts';
import {summarise} from '../../src/figures/verdict/summary/summary.ts';
import type {Engine} from '../../src/query/engine.ts';
import {nodeEngine} from '../../src/query/node.ts';
import {createDocument} from '../../src/render/document.ts';
import {chromiumPath, launch} from '../browser.ts';
import {inParts} from './bundle.ts';
import {engineParts, hosted, type Layout, type Shown} from './pages.ts';
import {arrow, plan, reportHtml} from './report.ts';
import {chosen, figuresOf, shownBy} from './shown.ts';

let browser: Browser;
let node: Engine;
let layout: Layout;
let parts: Awaited<ReturnType<typeof engineParts>>;
/** The name of the part that redraws. */
let working: string;
const open: Shown[] = [];

beforeAll(async () => {
  if (chromiumPath === null) return;
  node = await nodeEngine();
  const html = (await reportHtml(node)).replace('<main>', `<main>${await around()}`);
  const content = Buffer.from(frame({html, plan}, arrow)).toString('base64');
  const style = '<style>.notice:not([data-notice=""]) {position: fixed; bottom: 0}</style>';
  const body = `${style}<main id="gate">Slot</main><div id="report" hidden></div><script type="text/plain" id="content">${content}</script>`;
  const code = new Map(await inParts('report-entry.ts'));
  const script = code.get('main.js')!;
  code.delete('main.js');
  working = [...code.keys()].find((name) => name.startsWith('live-'))!;
  layout = {script, later: code, body};
  [browser, parts] = await Promise.all([launch(), engineParts()]);
});
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
  await Promise.all(open.splice(0).map(({close}) => close()));
});
afterAll(async () => {
  await browser?.close();
});

/** The parts of a page that the small report has not: its summary, with whom is compared, and the way in for a file. */
const around = async () =>
  `<div data-summary>${await summaryOf(initialView(plan))}</div>
<div data-compared="group"><p data-name>Alle aanbieders</p><p data-note></p></div>
<div data-upload-zone><input type="file" data-upload-file></div>`;

async function summaryOf(view: View): Promise<string> {
  await node.load(arrow);
  return summarise(await summarySeries(plan, view, node.ask), view, {...arranged, ...plan}, createDocument())
    .outerHTML;
}

/** A figure so that a difference can be read: its sentence, and a hash of all else. */
const brief = (figure: Awaited<ReturnType<typeof figuresOf>>[number]): string =>
  `${figure.id} ${figure.say} ${createHash('sha256').update(JSON.stringify(figure)).digest('hex').slice(0, 8)}`;

/** Everything on the page that is of one view. */
const whole = async (page: Page) => ({
  figures: (await shownBy(page)).map(brief),
  ...(await page.evaluate(() => ({
    summary: document.querySelector('[data-summary]')!.innerHTML,
    compared: document.querySelector('[data-compared] [data-name]')!.textContent,
    print: document.querySelector('[data-view]')!.textContent,
    controls: Object.fromEntries(
      [...document.querySelectorAll<HTMLSelectElement>('select')].map(({name, value}) => [name, value])
    )
  })))
});

const wholeOf = async (view: View): Promise<Awaited<ReturnType<typeof whole>>> => ({
  figures: (await figuresOf(node, view)).map(brief),
  summary: await summaryOf(view),
  compared: plan.groups.find(({id}) => id === view.group)!.label,
  print: viewWords(plan, view),
  controls: {
    'at:year': view.at['year']!,
    'at:class': view.at['class']!,
    group: view.group,
    beside: view.beside ?? ''
  }
});

interface Cause {
  /** How the page is laid out, where that is the cause. */
  readonly layout?: Partial<Layout>;
  readonly engine?: () => Partial<typeof parts>;
  /** Before the page is there. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** On the page at work, at the view of which the year is 2020 and all of which is shown. */
  readonly afterwards?: (page: Page) => Promise<unknown>;
  /** The address after that of the page. */
  readonly hash?: string;
  /** The path of the page on its server. */
  readonly path?: string;
}

interface Outcome {
  readonly shown: View;
  readonly said: RegExp;
  readonly filters: 'off' | 'on';
  /** Every next choice fails as well. */
  readonly stays?: true;
}

const filter = (page: Page, name: string) => page.getByRole('combobox', {name, exact: true});
const at2020 = chosen(['at:year', '2020']);
const at2020Large = chosen(['at:year', '2020'], ['group', 'groot']);
const others = 'Andere keuzes kunt u gewoon maken';
const ours = 'in de rapportage zelf ging iets mis';

/** A reader who is far down the page chooses a group, which the summary follows too. */
async function choosesGroup(page: Page): Promise<void> {
  await page.locator('#maat-9').evaluate((figure) => figure.scrollIntoView());
  await filter(page, 'Benchmarkgroep').evaluate((select: HTMLSelectElement) => {
    select.value = 'groot';
    select.dispatchEvent(new Event('change', {bubbles: true}));
  });
}

/** The next time, this element cannot be filled. */
const unfillable = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    element.replaceChildren = () => {
      Reflect.deleteProperty(element, 'replaceChildren');
      throw new Error('Cannot be filled.');
    };
  });

/** Where this is the only code that comes, or none. */
const working_ = (page: Page, answer: Parameters<Page['route']>[1]) => page.route(`**/${working}`, answer);

const first = initialView(plan);

const causes: Readonly<Record<string, readonly [Cause, Outcome]>> = {
  'the browser has no WebAssembly': [
    {before: (page) => page.addInitScript('delete globalThis.WebAssembly'), hash: '#year=2018'},
    {shown: first, said: /De filters doen het niet.*te oud, of zo streng beveiligd/, filters: 'off'}
  ],
  'a policy forbids WebAssembly': [
    {layout: {wasm: ''}},
    {shown: first, said: /De filters doen het niet.*niet toe/, filters: 'off'}
  ],
  'a part of the engine is not there': [
    {before: (page) => page.route('**/wasm.gz', (route) => route.fulfill({status: 404}))},
    {shown: first, said: /De filters doen het niet.*niet aangekomen/, filters: 'off'}
  ],
  'the engine never starts': [
    {
      engine: () => ({worker: Buffer.from('// never answers')}),
      before: (page) => page.clock.install(),
      afterwards: async (page) => {
        await page.getByText('De filters worden klaargezet.').waitFor();
        await expect.poll(() => page.workers().length).toBeGreaterThan(0);
        await expect
          .poll(async () => {
            await page.clock.fastForward(60_000);
            return page.locator('#notice').textContent();
          })
          .toMatch(/niet op tijd/);
      }
    },
    {shown: first, said: /De filters doen het niet.*niet op tijd/, filters: 'off'}
  ],
  'the part that redraws is not there': [
    {before: (page) => working_(page, (route) => route.fulfill({status: 404})), hash: '#group=groot'},
    {shown: first, said: /De filters doen het niet.*niet aangekomen/, filters: 'off'}
  ],
  'the part that redraws is a page of the server’s': [
    {before: (page) => working_(page, (route) => route.fulfill({contentType: 'text/html', body: '<p>Ja'}))},
    {shown: first, said: /De filters doen het niet.*niet aangekomen/, filters: 'off'}
  ],
  'the part that redraws cannot be read by this browser': [
    {
      before: (page) =>
        working_(page, (route) => route.fulfill({contentType: 'text/javascript', body: 'let later ='}))
    },
    {shown: first, said: /De filters doen het niet.*te oud/, filters: 'off'}
  ],
  'the part that redraws fails at its beginning': [
    {
      before: (page) =>
        working_(page, (route) =>
          route.fulfill({contentType: 'text/javascript', body: 'throw new Error("no")'})
        )
    },
    {shown: first, said: /De filters doen het niet.*in de rapportage zelf ging iets mis/i, filters: 'off'}
  ],
  'the part that redraws never comes, and something was chosen meanwhile': [
    {
      before: async (page) => {
        await page.clock.install();
        await working_(page, () => {});
      },
      afterwards: async (page) => {
        await page.getByText('De filters worden klaargezet.').waitFor();
        await choosesGroup(page);
        await page.clock.fastForward(200_000);
      }
    },
    {shown: first, said: /De filters doen het niet.*niet op tijd/, filters: 'off'}
  ],
  'the part that redraws fails half-way': [
    {
      before: (page) =>
        page.addInitScript(() => {
          const listen = document.addEventListener.bind(document);
          document.addEventListener = (type: string, ...rest: [EventListener]) => {
            if (type === 'pointermove') throw new Error('No pointers here.');
            listen(type, ...rest);
          };
        }),
      hash: '#year=2018'
    },
    {shown: first, said: /De filters doen het niet.*in de rapportage zelf ging iets mis/i, filters: 'off'}
  ],
  'the engine dies, but the cells are in memory': [
    {
      afterwards: async (page) => {
        await page
          .workers()[0]!
          .evaluate(() => void setTimeout(() => Promise.reject(new Error('out of memory'))));
        await choosesGroup(page);
      }
    },
    {shown: at2020Large, said: /^$/, filters: 'on'}
  ],
  'the engine does not answer any more, but the cells are in memory': [
    {
      before: (page) => page.clock.install(),
      afterwards: async (page) => {
        await page
          .workers()[0]!
          .evaluate(
            () => void addEventListener('message', (event) => event.stopImmediatePropagation(), true)
          );
        await page.workers()[0]!.evaluate(() => void Object.assign(self, {onmessage: null}));
        await choosesGroup(page);
        await page.clock.fastForward(60_000);
      }
    },
    {shown: at2020Large, said: /^$/, filters: 'on'}
  ],
  'a figure in view cannot be drawn': [
    {
      afterwards: async (page) => {
        await unfillable(page, '#maat-9 [data-drawing="wide"]');
        await choosesGroup(page);
      }
    },
    {shown: at2020, said: new RegExp(`${ours}.*Jaar: 2020.*${others}`), filters: 'on'}
  ],
  'a figure far from view cannot be drawn': [
    {
      afterwards: async (page) => {
        await unfillable(page, '#vroeg [data-table]');
        await choosesGroup(page);
      }
    },
    {shown: at2020, said: new RegExp(`${ours}.*Jaar: 2020.*${others}`), filters: 'on'}
  ],
  'the summary cannot be made': [
    {
      afterwards: async (page) => {
        await unfillable(page, '[data-summary]');
        await choosesGroup(page);
      }
    },
    {shown: at2020, said: new RegExp(`${ours}.*Jaar: 2020.*${others}`), filters: 'on'}
  ],
  'a figure cannot be drawn when the reader prints': [
    {
      afterwards: async (page) => {
        await unfillable(page, '#vroeg [data-table]');
        await page.evaluate(() => Object.assign(window, {requestIdleCallback: () => 0}));
        await choosesGroup(page);
        await page.locator('#report[data-seen="2"]').waitFor();
        await page.evaluate(() => {
          dispatchEvent(new Event('beforeprint'));
          Reflect.deleteProperty(window, 'requestIdleCallback');
        });
      }
    },
    {shown: at2020, said: new RegExp(`${ours}.*Jaar: 2020.*${others}`), filters: 'on'}
  ],
  'the browser misses a method that drawing needs': [
    {
      afterwards: async (page) => {
        await page.evaluate(() => Object.assign(Array.prototype, {toSorted: undefined}));
        await choosesGroup(page);
      }
    },
    {shown: at2020, said: new RegExp(`${ours}.*Jaar: 2020.*${others}`), filters: 'on', stays: true}
  ],
  'what the address asks for cannot be drawn': [
    {
      before: (page) =>
        page.addInitScript(() => {
          const {replaceChildren} = Element.prototype;
          Element.prototype.replaceChildren = function (this: Element, ...nodes) {
            if (this.closest('#maat-9') === null) return replaceChildren.apply(this, nodes);
            Element.prototype.replaceChildren = replaceChildren;
            throw new Error('Cannot be filled.');
          };
        }),
      hash: '#year=2018'
    },
    {shown: first, said: new RegExp(`${ours}.*Jaar: 2021.*${others}`), filters: 'on'}
  ],
  'the address may not be written': [
    {
      afterwards: async (page) => {
        await page.evaluate(() => {
          const refuse = () => {
            throw new DOMException('Too many.', 'SecurityError');
          };
          Object.assign(history, {pushState: refuse, replaceState: refuse});
        });
        await choosesGroup(page);
        await page.locator('#report[data-drawn-view="year=2020&group=groot"]').waitFor();
      }
    },
    {shown: at2020Large, said: /^$/, filters: 'on'}
  ],
  'the address begins with two slashes': [
    {
      path: '//r/',
      afterwards: async (page) => {
        await filter(page, 'Jaar').selectOption('2021');
        await page.locator('#report[data-drawn-view=""]').waitFor();
      }
    },
    {shown: first, said: /^$/, filters: 'on'}
  ]
};

async function visit({layout: more, engine, before, hash = '', path}: Cause): Promise<Page> {
  const served = await hosted({...layout, ...more}, {...parts, ...engine?.()});
  open.push(served);
  const page = await browser.newPage({deviceScaleFactor: 2, viewport: {width: 1280, height: 720}});
  await before?.(page);
  const url = path === undefined ? served.url : served.url.replace(/\/r\/$/, path);
  await page.goto(`${url}${hash}`);
  return page;
}

describe.skipIf(chromiumPath === null)(
  'whatever fails, the page is of one view and says so in sight (skipped where there is no Chromium)',
  () => {
    for (const [name, [cause, {shown, said, filters, stays}]] of Object.entries(causes))
      test(name, async () => {
        const page = await visit(cause);
        const atWork = cause.afterwards && !cause.engine && !name.includes('never comes');
        if (atWork) {
          await page.locator('#report[data-ready]').waitFor();
          await filter(page, 'Jaar').selectOption('2020');
          await page.locator('#report[data-drawn-view="year=2020"]').waitFor();
          await expect.poll(() => whole(page)).toEqual(await wholeOf(at2020));
        }
        await cause.afterwards?.(page);
        await expect.poll(() => page.locator('#notice').textContent()).toMatch(said);
        await expect.poll(() => whole(page)).toEqual(await wholeOf(shown));
        expect(await filter(page, 'Jaar').isDisabled()).toBe(filters === 'off');
        if (said.source !== '^$') expect(await inSight(page)).toBe(true);
        const offered = (selector: string) =>
          page.locator(selector).evaluateAll((all) => all.some((one) => !(one as HTMLElement).hidden));
        if (filters === 'off') {
          expect(await offered('[data-upload-zone], [data-page-link]')).toBe(false);
          // Going back in the history changes the address, and nothing on the page.
          await page.evaluate(() => {
            location.hash = '#year=2017&group=groot';
          });
          await page.waitForFunction(() => location.hash.includes('2017'));
          expect(await whole(page)).toEqual(await wholeOf(shown));
        } else {
          await filter(page, 'Soort').selectOption('kort');
          const next = {...shown, at: {...shown.at, class: 'kort'}};
          await expect.poll(() => whole(page)).toEqual(await wholeOf(stays ? shown : next));
        }
      });
  }
);

/** Does what is said stand in the window, and over all else? */
const inSight = (page: Page): Promise<boolean> =>
  page.locator('#notice').evaluate((notice) => {
    const {top, bottom, left, right} = notice.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && bottom > top && notice.contains(over);
  });
