import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import template from '../../templates/kibg/template.ts';

const folder = fileURLToPath(new URL('../../templates/kibg', import.meta.url));
const indicators = template.chapters.flatMap((chapter) => chapter.indicators);
const text = (id: string) => readFileSync(join(folder, 'indicators', `${id}.md`), 'utf8');
const headings = ['Hoe lees ik dit?', 'Grenzen van deze cijfers', 'Wijzigingen'];
const asked = (indicator: (typeof indicators)[number]) =>
  indicator.ask.flatMap((question) => (typeof question === 'string' ? [question] : Object.values(question)));

/** All that a reader may see of an indicator. */
const said = (indicator: (typeof indicators)[number]) =>
  [
    indicator.title,
    indicator.short,
    indicator.say.own,
    indicator.say.group ?? '',
    indicator.say.usual ?? '',
    ...asked(indicator),
    indicator.definition.numerator,
    indicator.definition.denominator,
    indicator.definition.note ?? '',
    ...(indicator.definition.assumptions ?? []).map((words) => `${words} (nog te bevestigen)`),
    ...(indicator.definition.lists ?? []).map(({standing}) => standing),
    ...(template.dataset.sources[indicator.source]!.limits ?? []),
    ...Object.values(indicator.unavailable ?? {}),
    indicator.incomplete?.note ?? '',
    ...(indicator.norms ?? []).flatMap(({label, note}) => [label, note]),
    text(indicator.id)
  ].join('\n');

test('the four parts hold every figure that was promised', () => {
  const held = template.chapters.map((chapter) => chapter.indicators.map(({id}) => id));
  expect(held).toEqual([
    ['clienten', 'trajecten', 'verwijzer', 'voorzorg', 'wachttijd', 'onvolledig-behandeltraject'],
    ['prestatiemix', 'verwacht-geleverd', 'minuten', 'beroepen', 'psychofarmaca'],
    ['cqi', 'cqi-cijfer', 'afsluitredenen', 'terug-in-zorg'],
    ['rom-respons', 'rom-verschil', 'rom-uitkomst']
  ]);
});

test('no declaration or text lies about unused', () => {
  const files = readdirSync(join(folder, 'indicators')).sort();
  expect(files).toEqual(indicators.flatMap(({id}) => [`${id}.md`, `${id}.ts`]).sort());
  const chapters = readdirSync(join(folder, 'chapters')).sort();
  expect(chapters).toEqual(template.chapters.map(({id}) => `${id}.md`).sort());
});

describe.each(indicators.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
  test('has a text that says why, its limits and its changes, and what else is to be known for reading it', () => {
    const found = [...text(id).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(found).toEqual(headings.slice(found.length === 3 ? 0 : 1));
    expect(text(id).split('\n\n')[0]!.length).toBeGreaterThan(80);
    expect(text(id)).toMatch(/## Wijzigingen\n\n- \d{4}-\d{2}-\d{2}: /);
  });

  test('asks a question, and gives two or three for the conversation', () => {
    expect(indicator.title).toMatch(/\?$/);
    expect(indicator.ask.length).toBeGreaterThanOrEqual(2);
    expect(indicator.ask.length).toBeLessThanOrEqual(3);
    expect(asked(indicator).filter((question) => !question.endsWith('?'))).toEqual([]);
  });

  test('can be seen by every dimension, or says why not', () => {
    const dimensions = Object.keys(template.dataset.dimensions);
    const answered = [...Object.keys(indicator.show), ...Object.keys(indicator.unavailable ?? {})];
    expect(answered.sort()).toEqual(dimensions.sort());
  });

  test('has whole sentences, with known holes only, and none about u of a group', () => {
    const {own, group = '', usual = '', negative} = indicator.say;
    const others = [group, usual, negative?.group ?? ''];
    const holes = [...[own, ...others].join(' ').matchAll(/\{(\w*)\}/g)].map(([, hole]) => hole);
    expect(holes.filter((hole) => !['value', 'group', 'n', 'at'].includes(hole!))).toEqual([]);
    for (const words of [own, ...others].filter(Boolean)) expect(words).toMatch(/^[A-Z].*\.$/);
    for (const words of others) expect(words).not.toMatch(/\b(u|uw)\b/i);
  });

  test('holds no English, no placeholder and no praise or blame', () => {
    expect(said(indicator)).not.toMatch(/\b(the|and|with|of the|clients|score card|share|count|unknown)\b/);
    expect(said(indicator)).not.toMatch(/todo|tbd|lorem|xxx|undefined|\[(M|NF|C|I|S)\]|\?\?/i);
    expect(said(indicator)).not.toMatch(/\b(slecht|beter dan|te hoog|te laag|onvoldoende|uitstekend)\b/i);
  });
});

test('nothing is explained twice: no sentence stands in two places of one figure', () => {
  for (const indicator of indicators) {
    const sentences = said(indicator)
      .split(/(?<=[.?])\s+|\n+/)
      .filter((sentence) => sentence.length > 30);
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
  }
});

test('what is counted rests on dated lists, wherever it is counted by codes', () => {
  for (const {id, definition} of indicators.filter(({definition}) => definition.codes))
    expect(definition.lists?.map(({checked}) => checked).join(), id).toMatch(/^\d{4}-\d{2}-\d{2}/);
});

test('every claim says that it knows no diagnosis, and where its series ends', () => {
  for (const id of ['declaraties', 'declaraties-keten'])
    expect(template.dataset.sources[id]!.limits!.join(' ')).toMatch(/geen diagnose.*vanaf 2022/is);
  expect(indicators.filter(({id, incomplete}) => incomplete && id !== 'terug-in-zorg')).toEqual([]);
});

test('minutes are never called a maximum', () => {
  const minutes = indicators.find(({id}) => id === 'minuten')!;
  expect(said(minutes)).not.toMatch(/maxim/i);
  expect(minutes.norms![0]).toMatchObject({
    label: 'Gemiddelde NZa-normtijd',
    by: 'prestatie',
    values: {kort: 294, middel: 495, intensief: 750, chronisch: 750}
  });
  expect(minutes.norms![0]!.note).toContain('753');
});

test('what no source fixes is called an assumption', () => {
  for (const id of ['voorzorg', 'terug-in-zorg', 'psychofarmaca', 'rom-uitkomst', 'wachttijd', 'cqi'])
    expect(said(indicators.find((indicator) => indicator.id === id)!), id).toMatch(/nog te\s+bevestigen/);
});

test('ROM is shown beside nobody', () => {
  const rom = indicators.filter(({source}) => source === 'rom');
  expect(rom.map(({benchmark}) => benchmark)).toEqual([false, false, false]);
});
