/** The core of a report as one list of claims, which every engine must hold. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import template from '../../../templates/kibg/template.ts';
import {type Site, serve} from '../../browser.ts';
import {differences} from '../compare.ts';
import {oracle} from '../oracle.ts';
import {sample} from '../own-file.ts';
import {keysOf, tables} from '../reader.ts';
import type {Driven, Engine} from './driven.ts';

const edition = inject('edition');
const individual = keysOf(edition.secrets).filter(({soort}) => soort === 'individueel');
const [reader, other] = [individual[0]!, individual[1]!];
const phrase = '#gate-phrase';
const figureIds = template.chapters.flatMap(({indicators}) => indicators).map(({id}) => id);
const figures = '#report figure svg';

export function core(engine: Engine): void {
  const {name, start} = engine;
  describe.skipIf(start === null)(`a report in ${name} (skipped where there is none)`, () => {
    let driven: Driven;
    let site: Site;
    let folder: string;
    const truth = oracle(edition.delivery);
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'spiegel-core-'));
      site = await serve(edition.folder);
      driven = await start!();
    });
    afterAll(async () => {
      await driven?.close();
      await site?.close();
      rmSync(folder, {recursive: true, force: true});
    });

    /** Waits until an expression holds in the page; says what it waited for when it does not. */
    const until = (expression: string): Promise<void> =>
      expect
        .poll(() => driven.ask<boolean>(`Boolean(${expression})`).catch(() => false), {message: expression})
        .toBe(true);
    const there = (selector: string) => until(`document.querySelector(${JSON.stringify(selector)})`);
    const count = (selector: string) =>
      driven.ask<number>(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
    const text = (selector: string) =>
      driven.ask<string>(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);
    const sentences = () =>
      driven.ask<string[]>(
        `[...document.querySelectorAll('#report .chapter:not([data-upload]) [data-say]')].map((one) => one.textContent)`
      );
    const drawnOf = (part: string) => there(`#report[data-drawn-view*="${part}"]`);
    const address = () => `${site.url}/reports/${reader.slug}/`;
    /** The filters work. On a busy machine the engine may come too late for the page, which then says what a reader does. */
    const alive = async (url: string): Promise<void> => {
      for (let times = 1; ; times++) {
        await until(
          `document.querySelector('#report[data-ready][data-drawn]') || /De filters doen het niet/.test(document.querySelector('#notice').textContent)`
        );
        const said = await text('#notice');
        if (!said.includes('doen het niet')) return;
        if (!said.includes('niet op tijd') || times === 5) throw new Error(said);
        await driven.open('about:blank');
        await unlock(url);
      }
    };
    const unlock = async (url: string) => {
      await driven.open(url);
      await there(phrase);
      await driven.type(phrase, `${reader.wachtzin}\n`);
      await there('#report figure h3');
    };
    const drawnView = () => driven.ask<string>(`document.getElementById('report').dataset.drawnView`);
    const press = (key: string) =>
      driven.ask(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: ${JSON.stringify(key)}, bubbles: true}))`
      );
    const scrolled = () => driven.ask<number>('document.documentElement.scrollTop');
    /** Goes through a presentation of the opened report, and comes back. */
    const presents = async (): Promise<void> => {
      const view = await drawnView();
      await driven.click('#wat-valt-op [data-present]');
      await there('.slide-title');
      const before = await scrolled();
      const of = Number((await text('.stage-at')).split(' van ')[1]);
      expect(of).toBeGreaterThanOrEqual(5);
      for (let at = 2; at <= of; at++) {
        await press('PageDown');
        await until(`document.querySelector('.stage-at').textContent === '${at} van ${of}'`);
        expect((await text('.slide-said')).length).toBeGreaterThan(20);
      }
      await press('Home');
      for (let at = 2; at <= 3; at++) await press('ArrowRight');
      await there('.slide-figure svg');
      const drawn = await text('.slide-figure svg');
      await driven.choose('.stage [name="at:year"]', '2018');
      await until(`document.querySelector('.slide-figure svg').textContent !== ${JSON.stringify(drawn)}`);
      await press('Escape');
      await until(`!document.querySelector('.stage')`);
      await until(`document.activeElement.hasAttribute('data-present')`);
      await until(`Math.abs(document.documentElement.scrollTop - ${before}) < 2`);
      expect(await count('[inert]')).toBe(0);
      expect(await drawnView()).toBe(view);
    };
    /** What follows on the first screen stands below it. */
    const whole = () => until(`document.querySelectorAll('${figures}').length > 20`);

    test('the gate answers a wrong passphrase in sight, and opens with the right one', async () => {
      await driven.open(address());
      await there(phrase);
      await driven.type(phrase, `${other.wachtzin}\n`);
      await until(`/klopt niet/.test(document.querySelector('#gate-answer')?.textContent)`);
      expect(
        await driven.ask(`(() => {
          const {top, bottom} = document.querySelector('#gate-answer').getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight && document.activeElement.id;
        })()`)
      ).toBe('gate-phrase');
      await driven.type(phrase, `${reader.wachtzin}\n`);
      await there('#report figure h3');
      expect(await count('#gate')).toBe(0);
    });

    test('the first paint is there to read, and the tab is named after whose report it is', async () => {
      await whole();
      expect(await text('.opening h1')).toBe(reader.naam);
      expect(await driven.ask('document.title')).toContain(reader.naam);
      expect(await driven.ask('document.activeElement.localName')).toBe('h1');
      expect(await driven.ask('document.documentElement.translate')).toBe(false);
    });

    test('a filter changes every figure to what the delivery says', async () => {
      await alive(address());
      const before = await sentences();
      await driven.choose('#filters [name="at:year"]', '2019');
      await drawnOf('2019');
      const after = await sentences();
      expect(before.length).toBeGreaterThan(10);
      expect(after.filter((sentence, at) => sentence !== before[at]).length).toBeGreaterThan(10);
      expect(after.every((sentence) => sentence.includes('2019'))).toBe(true);
      // Some of them: that all are right is shown elsewhere, and takes long.
      const all = await tables({evaluate: (work) => driven.ask(`(${work})()`)});
      const shown = Object.fromEntries(Object.entries(all).slice(0, 6));
      const state = {provider: reader.id, kind: 'individual', prestatie: 'totaal', group: 'alle'} as const;
      const seen = differences(truth, shown, {...state, year: '2019'});
      expect(seen.faults).toEqual([]);
      expect(seen.compared).toBeGreaterThan(20);
    });

    test('a second group stands beside the first', async () => {
      const [group, label] = await driven.ask<[string, string]>(
        `(({value, textContent}) => [value, textContent.trim()])(document.querySelector('[data-beside] option:not([value=""]):not(:disabled)'))`
      );
      const heads = `[data-table] thead th`;
      const before = await count(heads);
      await driven.choose('[data-beside]', group);
      await drawnOf(`beside=${group}`);
      expect(await count(heads)).toBeGreaterThan(before);
      expect(await text('[data-compared="beside"] [data-name]')).toBe(label);
    });

    test('it is presented slide by slide, filtered in place, and left at the very same spot', async () => {
      await presents();
      expect(await drawnView()).toContain('2019');
    });

    test('a figure is kept, as numbers and as an image', async () => {
      await driven.ask(`(() => {
        window.kept = [];
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.kept.push(blob); return make.call(URL, blob); };
        document.querySelector('figure [data-save]').open = true;
      })()`);
      await driven.click('figure [data-save] [data-as="csv"]');
      await until('window.kept.length === 1');
      const csv = await driven.ask<string>('window.kept[0].text()');
      expect(csv).toContain(await text('#report figure h3'));
      expect(csv).toContain('2019');
      await driven.click('figure [data-save] [data-as="png"]');
      await until('window.kept.length > 1 && window.kept.at(-1).type === "image/png"');
      const [bytes, start] = await driven.ask<[number, number[]]>(
        'window.kept.at(-1).arrayBuffer().then((all) => [all.byteLength, [...new Uint8Array(all, 0, 4)]])'
      );
      expect(start).toEqual([0x89, 0x50, 0x4e, 0x47]);
      expect(bytes).toBeGreaterThan(10_000);
    });

    test('a file of the reader’s own is read and drawn, and nothing of it is stored', async () => {
      const file = join(folder, 'eigen.csv');
      writeFileSync(file, sample);
      await driven.give('#upload-file', file);
      await there('[data-upload-shown] figure svg');
      expect(await text('[data-upload-result]')).toContain('Gelezen uit ‘eigen.csv’: 14 trajecten');
      expect(await driven.ask('localStorage.length + sessionStorage.length')).toBe(0);
    });

    test('on paper stand the choice and the figures, without the bar', async () => {
      // What the styles for paper make of the page, wherever no paper can be asked for.
      await driven.ask(`(() => {
        window.dispatchEvent(new Event('beforeprint'));
        for (const {cssRules} of document.styleSheets)
          for (const {media} of cssRules) if (media?.mediaText === 'print') media.mediaText = 'all';
      })()`);
      const seen = (selector: string) =>
        driven.ask(`document.querySelector(${JSON.stringify(selector)}).getClientRects().length > 0`);
      expect(await seen('.printed-view')).toBe(true);
      expect(await text('.printed-view')).toContain('2019');
      expect(await seen('.bar')).toBe(false);
      expect(await seen('[data-drawing="wide"] svg')).toBe(true);
      const paper = await driven.print();
      if (paper === null) return;
      expect(Buffer.from(paper.slice(0, 5)).toString()).toBe('%PDF-');
      expect(paper.length).toBeGreaterThan(100_000);
    });

    test('whoever leaves and comes back, or locks it, finds it locked', async () => {
      await driven.open(`${site.url}/app/`);
      await driven.back();
      await there(phrase);
      expect(await count(figures)).toBe(0);
      await unlock(address());
      await driven.click('#lock');
      await there(phrase);
      await until(`/op slot/.test(document.querySelector('#gate-answer').textContent)`);
      expect(await count(figures)).toBe(0);
    });

    test('opened at one of its figures, it is there, and so is the focus', async () => {
      const figure = figureIds.at(-4)!;
      await unlock(`${address()}#${figure}`);
      await until(`document.activeElement.id === '${figure}'`);
      const [top, bar] = await driven.ask<[number, number]>(
        `['#${figure} h3', '.bar'].map((one) => document.querySelector(one).getBoundingClientRect()).map(({top, bottom}, at) => at ? bottom : top)`
      );
      expect(top).toBeGreaterThanOrEqual(bar);
      expect(top).toBeLessThan(bar + 200);
    });

    test('it opens from disk, and a filter changes its figures', async () => {
      const file = pathToFileURL(join(edition.folder, 'portable', `${reader.slug}.html`)).href;
      await unlock(file);
      await whole();
      await alive(file);
      await driven.choose('#filters [name="at:year"]', '2019');
      await drawnOf('2019');
      expect((await sentences()).every((sentence) => sentence.includes('2019'))).toBe(true);
      expect(await text('.bar-title')).toContain(template.title);
      await presents();
    });
  });
}
