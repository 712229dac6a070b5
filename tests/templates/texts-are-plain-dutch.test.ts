import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {type Family, load} from '../../src/template/load.ts';
import type {ReportPlan} from '../../src/template/plan.ts';
import {planReport} from '../../src/template/plan-report.ts';
import template from '../../templates/kibg/template.ts';

const folder = fileURLToPath(new URL('../../templates/kibg', import.meta.url));
const indicators = template.chapters.flatMap((chapter) => chapter.indicators);
const text = (id: string) => readFileSync(join(folder, 'indicators', `${id}.md`), 'utf8');
const headings = ['Hoe lees ik dit?', 'Grenzen van deze cijfers', 'Vorm', 'Wijzigingen'];
const asked = (indicator: (typeof indicators)[number]) =>
  indicator.ask.flatMap((question) => (typeof question === 'string' ? [question] : Object.values(question)));

const hostOf = (one: (typeof indicators)[number]) => indicators.find((other) => other.with === one);
const isAlong = (one: (typeof indicators)[number]): boolean => hostOf(one) !== undefined;

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
    ...(indicator.definition.assumptions ?? []),
    ...(indicator.definition.lists ?? []).flatMap(({assumed}) => assumed ?? []),
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
    const known = headings.filter((heading) => heading !== 'Vorm' || !isAlong(indicator));
    expect(found).toEqual(known.slice(known.length - found.length));
    expect(found.length).toBeGreaterThanOrEqual(known.length - 1);
    expect(text(id).split('\n\n')[0]!.length).toBeGreaterThan(80);
    expect(text(id)).toMatch(/## Wijzigingen\n\n- \d{4}-\d{2}-\d{2}: /);
  });

  test('asks a question, and gives two or three for the conversation', () => {
    expect(indicator.title).toMatch(/\?$/);
    // What stands in another's figure is talked over there.
    const host = hostOf(indicator) ?? indicator;
    expect(host.ask.length).toBeGreaterThanOrEqual(2);
    expect(host.ask.length).toBeLessThanOrEqual(3);
    expect(indicator.ask.length).toBe(host === indicator ? host.ask.length : 0);
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

test('what is written for who maintains it is in no report', async () => {
  const plan = JSON.stringify(planOf(await load('kibg'), 'individual'));
  const written = indicators
    .filter((indicator) => !isAlong(indicator))
    .map(({id}) => [id, text(id).match(/^- Waarom zo: (.+)$/m)?.[1] ?? ''] as const);
  expect(written.filter(([, why]) => why.length < 40)).toEqual([]);
  expect(written.filter(([, why]) => plan.includes(why)).map(([id]) => id)).toEqual([]);
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

test('what no source fixes is told as an assumption, once, as a clause', async () => {
  const {explained} = planOf(await load('kibg'), 'individual');
  for (const id of [
    'voorzorg',
    'terug-in-zorg',
    'psychofarmaca',
    'rom-uitkomst',
    'wachttijd',
    'cqi',
    'minuten'
  ])
    expect(explained[id]!.assumptions.length, id).toBeGreaterThan(0);
  const all = Object.values(explained).flatMap(({assumptions}) => assumptions);
  for (const clause of all) expect(clause).toMatch(/^dat [^.]*$/);
});

/** What a reader must not find, and why. */
const kinds: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'draft language',
    /nog te bevestigen|bevestigd|aanname|\bconcept\b|hoe zeker|wijkt af en is niet gebruikt/i
  ],
  ['a page of one provider as a source', /behoudenhuys|arkin|psyhart|praktijklucinda|gezondlunetten/i],
  ['another form than u hebt', /\b(u heeft|heeft u|u zelf heeft|u hebben)\b/i],
  ['words of statistics', /95%-interval|p-waarde|significan|standaarddeviatie/i],
  ['one word for a thing that is no woman', /\bhaar\b/i],
  ['a bare n', /\bn = \d/],
  ['a command on a button', />\s*(Toon|Vergrendel|Bewaren|Download|Open|Verwijder) /]
];

test.each(['individual', 'pooled'] as const)(
  'no text of a plan, %s, holds draft language, single providers, or another form of u',
  async (kind) => {
    for (const name of [
      'kibg',
      'tests/families/mini',
      'tests/families/zorgkosten',
      'tests/families/gemeentekosten'
    ]) {
      const texts = stringsIn(planOf(await load(name), kind));
      expect(texts.length).toBeGreaterThan(100);
      for (const [fault, words] of kinds)
        expect(
          texts.filter((text) => words.test(text)),
          fault
        ).toEqual([]);
    }
  }
);

test('nor does any sentence of the house that a reader sees', () => {
  const found = ['figures', 'client', 'render'].flatMap((layer) => {
    const root = fileURLToPath(new URL(`../../src/${layer}`, import.meta.url));
    return readdirSync(root, {recursive: true, encoding: 'utf8'})
      .filter((path) => /\.(ts|astro)$/.test(path))
      .flatMap((path) => {
        const text = readFileSync(join(root, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
        return kinds
          .filter(([, words]) => text.split('\n').some((line) => !/^\s*\/\//.test(line) && words.test(line)))
          .map(([fault]) => `${layer}/${path}: ${fault}`);
      });
  });
  expect(found).toEqual([]);
});

/** A report's plan as it would be built, with everything that it could say. */
const planOf = (family: Family, audience: 'individual' | 'pooled'): Omit<ReportPlan, 'hash'> =>
  planReport(family, {
    ...{edition: '2021', period: {from: '2020', to: '2021'}, delivered: '2022-01-01', coverage: []},
    periods: ['2020', '2021', '2020-2021'],
    reader: {
      ...{id: 'a', name: 'A', audience},
      self: audience === 'pooled' ? family.template.policy.pool.id : 'own',
      within: {},
      groups: family.template.policy.groupings.flatMap(({classes}) =>
        Object.keys(classes).map((id) => ({id, memberIn: ['2020', '2021', '2020-2021']}))
      )
    },
    known: [],
    providers: new Map()
  });

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

test('over years together a plan offers no groups, and a pooled report no such choice', async () => {
  const family = await load('kibg');
  const years = (kind: 'individual' | 'pooled') =>
    planOf(family, kind).dimensions.find(({role}) => role === 'period')!.values;
  expect(years('individual').map(({code, compared}) => [code, compared])).toEqual([
    ['2020', true],
    ['2021', true],
    ['2020-2021', false]
  ]);
  expect(years('pooled').map(({code}) => code)).toEqual(['2020', '2021']);
  const classes = planOf(family, 'pooled').dimensions.find(({role}) => role === 'class')!.values;
  expect(classes.every(({compared}) => compared)).toBe(true);
});

test('a mean of a group says with its definition to what it is rounded', async () => {
  const {explained} = planOf(await load('kibg'), 'individual');
  const steps = Object.entries(explained).flatMap(([id, {step}]) => (step === undefined ? [] : [[id, step]]));
  expect(steps).toEqual([
    ['wachttijd', '0,5 weken'],
    ['minuten', '5 minuten'],
    ['cqi', '0,1'],
    ['cqi-cijfer', '0,1']
  ]);
});

test('both measures of drop-out say how they differ', () => {
  expect(text('onvolledig-behandeltraject')).toMatch(/eerder gestopt/);
  expect(text('afsluitredenen')).toMatch(/onvolledig behandeltraject/);
});

test('ROM is shown beside nobody', () => {
  const rom = indicators.filter(({source}) => source === 'rom');
  expect(rom.map(({benchmark}) => benchmark)).toEqual([false, false, false]);
});
