/** A family of another step than years, from its delivery to what a reader sees and what its own file counts to. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Dataset, month, quarter, type Template, text} from '#report';
import {pack} from '../src/bundle/pack.ts';
import {type Delivery, read} from '../src/delivery/read.ts';
import {InputError} from '../src/errors.ts';
import {draw} from '../src/figures/draw.ts';
import type {DimensionPlan, SafeCell, Series} from '../src/figures/series.ts';
import {toSeries} from '../src/figures/series-of.ts';
import {widthOf} from '../src/figures/text.ts';
import {changesOf, earlierThan} from '../src/figures/verdict/change.ts';
import {judge} from '../src/figures/verdict/compared.ts';
import {sayAll} from '../src/figures/verdict/summary/summary.ts';
import {type Step, singlesOf} from '../src/periods/period.ts';
import {namesOf} from '../src/periods/words.ts';
import {protect} from '../src/privacy/protect.ts';
import type {Engine} from '../src/query/engine.ts';
import {nodeEngine} from '../src/query/node.ts';
import {createDocument} from '../src/render/document.ts';
import {firstPaint} from '../src/render/first-paint.ts';
import {check} from '../src/template/check.ts';
import {type Family, load} from '../src/template/load.ts';
import {accept} from '../src/validate/receive.ts';
import {sayFaults} from '../src/validate/say.ts';
import {validate} from '../src/validate/validate.ts';
import {synthesize} from './families/mini/synthesize.ts';
import mini from './families/mini/template.ts';
import {everyone} from './figures/gallery-indicators.ts';
import {groupCell, indicator, ownCell} from './figures/verdict/report.ts';
import {dimensions as ownDimensions, today, upload} from './query/own/reading.ts';
import {words} from './spoken.ts';

/** The invented schools, delivered by another step; `field` reads its column. */
function by(
  step: Step,
  label: string,
  field: () => ReturnType<typeof text> = {year: text, quarter, month}[step]
) {
  const {dataset} = mini as unknown as {readonly dataset: Dataset};
  const {holders, sources, dimensions} = dataset;
  const columns = (row: unknown, name: string) =>
    (row as {extend(more: Record<string, unknown>): typeof holders.row}).extend({[name]: field()});
  const year = {...dimensions['year']!, label, per: `per ${label.toLowerCase()}`, step};
  return {
    ...mini,
    dataset: {
      dimensions: {...dimensions, year},
      holders: {...holders, row: columns(holders.row, 'jaar')},
      sources: Object.fromEntries(
        Object.entries(sources).map(([id, source]) => [id, {...source, row: columns(source.row, 'periode')}])
      )
    }
  } as unknown as Template;
}

/** The three years of the invented delivery as three months around a new year. */
const months: Readonly<Record<string, string>> = {
  ...{'2020': '2020-12', '2021': '2021-01', '2022': '2021-02', '2021-2022': '2021-01..2021-02'}
};

async function delivered(template: Template, codes = months, holders = 38): Promise<Delivery> {
  const folder = await mkdtemp(join(tmpdir(), 'spiegel-'));
  for (const [name, said] of synthesize({seed: 'maanden', holders})) {
    const coded = name.endsWith('.json')
      ? said.replace(/"(van|tot)": (\d{4})/g, (_, which, code) => `"${which}": "${codes[code]}"`)
      : said.replace(/^(\d{4};)([\d-]+);/gm, (_, school, code) => `${school}${codes[code]};`);
    await writeFile(join(folder, name), coded);
  }
  const delivery = await read(folder, template);
  await rm(folder, {recursive: true});
  return delivery;
}

describe('from a delivery by months to a report', () => {
  let family: Family;
  let engine: Engine;
  beforeAll(async () => {
    family = {...(await load('tests/families/mini')), template: by('month', 'Maand')};
    engine = await nodeEngine();
  });
  afterAll(() => engine.close());

  test('every month has its place and its words, and what changed did so since the month before', async () => {
    const rows = accept(validate(await delivered(family.template), family.template), () => {});
    expect(rows.periods).toEqual(['2020-12', '2021-01', '2021-02', '2021-01..2021-02']);
    const safe = protect(rows, family.template, {key: 'sleutel', threads: 1});
    const bundle = pack(safe, family, rows).find(({reader}) => reader.self === 'own')!;
    const {plan, cells} = bundle.pack();
    const page = await firstPaint({plan, cells}, engine);
    expect(plan.period).toBe('december 2020 tot en met februari 2021');
    const [when] = plan.dimensions;
    expect([when!.step, when!.initial]).toEqual(['month', '2021-02']);
    expect(when!.values.map(({label, short, axis}) => [label, short, axis])).toEqual([
      ['december 2020', 'dec 2020', true],
      ['januari 2021', 'jan 2021', true],
      ['februari 2021', 'feb 2021', true],
      ['januari en februari 2021 samen', 'jan–feb 2021', false]
    ]);
    const read = [...page.figures.values()].flatMap(({say, wide, narrow, table, guide}) => [
      say.text,
      wide,
      narrow,
      table,
      guide
    ]);
    // What judges carries codes as data; what is read has none.
    const said = [page.summary, page.talk, ...read].join(' ').replaceAll(/data-verdict="[^"]*"/g, '');
    const reads = (text: string) => said.includes(text);
    expect(
      ['Wat veranderde sinds vorige maand', 'In februari 2021', 'de ene maand anders uit dan de andere'].map(
        reads
      )
    ).toEqual([...[true, true, true]]);
    // The family itself says "voor groepen tellen we geen jaren bij elkaar op".
    expect(
      said.replaceAll(family.template.words.never, '').match(/\bja(ar|ren)\b|\d{4}-\d{2}|\.\.\d/)
    ).toBeNull();
    // A category from 2021 is there in the months of that year.
    const kinds = plan.indicators.find(({id}) => id === 'herkomst')!.categories.map(({id}) => id);
    expect(kinds).toEqual(['school', 'zelf', 'fonds']);
    // Groups hold their members month by month.
    expect(plan.groups[0]!.memberIn).toEqual(['2020-12', '2021-01', '2021-02', '2021-01..2021-02']);
  });

  test('a family’s step is held: a year or a quarter among months is told, in words of months', async () => {
    const open = by('month', 'Maand', text);
    const mixed = {...months, '2020': '2020', '2022': '2021-Q1', '2021-2022': 'ooit'};
    const {rows, faults} = validate({...(await delivered(open, mixed, 4)), faults: []}, open);
    expect(rows).toBeNull();
    const codes = new Set(faults.map(({code}) => code));
    expect(codes).toContain('holder-period');
    expect(codes).toContain('period-of-other-step');
    expect(codes).toContain('period-malformed');
    const said = sayFaults(faults, 'nl');
    expect(said).toContain('De periode is geen maand');
    expect(said).toContain('een maand (2021-03), of meer maanden op volgorde (2021-01..2021-03)');
    expect(said).toContain('om een rij voor elke maand.');
    expect(sayFaults(faults, 'en')).toContain('a month (2021-03), or several in order (2021-01..2021-03)');
  });

  test('a field that reads months takes nothing else', () => {
    const takes = (code: string) => [month(), quarter()].map((field) => field.safeParse(code).success);
    expect(['2021-03', '2021-01..2021-03', '2021-Q3', '2021', '2020-2021', '2021-13'].map(takes)).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, false],
      [false, false],
      [false, false]
    ]);
  });

  test('several months together are held against their months', async () => {
    const delivery = await delivered(family.template, months, 4);
    const lessons = delivery.rows.get('lessen.csv')!;
    const at = lessons.findIndex(
      ({fields}) => fields['periode'] === '2021-01..2021-02' && fields['indicator'] === 'geslaagd'
    );
    const wrong = lessons.with(at, {
      ...lessons[at]!,
      fields: {...lessons[at]!.fields, x: String(Number(lessons[at]!.fields['x']) - 1)}
    });
    const verdict = validate(
      {...delivery, rows: new Map([...delivery.rows, ['lessen.csv', wrong]])},
      family.template
    );
    expect(verdict.faults.map(({code}) => code)).toContain('parts-differ');
    expect(validate(delivery, family.template).faults.filter(({severity}) => severity === 'blocks')).toEqual(
      []
    );
  });

  test('codes that a family names are of its step, and a class has none', () => {
    const declared = (more: object) => {
      const {dataset} = family.template;
      const dimensions = {...dataset.dimensions, year: {...dataset.dimensions['year']!, ...more}};
      return () => check({...family, template: {...family.template, dataset: {...dataset, dimensions}}});
    };
    expect(declared({values: {'2021-01': {label: 'januari'}}})).not.toThrow();
    expect(declared({values: {'2021': {label: '2021'}}})).toThrow(
      /names the period "2021", which is no month/
    );
    expect(declared({values: {later: {label: 'Later'}}})).toThrow(InputError);
    expect(declared({role: 'class', values: {a: {label: 'A'}}})).toThrow(/is a class and has a step/);
  });
});

/** Two years of one step, as a plan has them. */
function whenOf(step: Step, span: string): DimensionPlan {
  const values = singlesOf(span).map((code) => ({code, ...namesOf(code), axis: true}));
  const label = {year: 'Jaar', quarter: 'Kwartaal', month: 'Maand'}[step];
  return {
    ...{id: 'year', label, per: `per ${label.toLowerCase()}`, role: 'period', step, values},
    initial: values.at(-1)!.code
  };
}

/** One figure over all periods, in which the reader differs from the group as much in each. */
function seriesAlong(when: DimensionPlan): Series {
  const plan = {...indicator('uitval'), unavailable: {}};
  const codes = when.values.map(({code}) => code);
  // The cells of the tests stand at every level together, which here is no dimension.
  const cells = codes.flatMap((code) => [
    ownCell({indicator: plan, year: code}, 400, 240),
    groupCell({indicator: plan, year: code}, {value: 0.3, half: 0.03})
  ]);
  const at = {year: codes.at(-1)!};
  const group = {...everyone, memberIn: codes};
  const seen = {
    view: {at, group: group.id, axis: {}},
    dimensions: [when],
    group,
    self: 'own',
    pooled: false,
    words
  };
  const series = toSeries([...cells].reverse(), {indicator: plan, selfLabel: 'Uw praktijk', ...seen});
  return {...series, verdicts: judge([series], {at})};
}

describe.each([
  ['month', '2020-01..2021-12', 'elke maand sinds januari 2020', '2021-11'],
  ['quarter', '2020-Q1..2021-Q4', 'elk kwartaal sinds het eerste kwartaal van 2020', '2021-Q3'],
  ['year', '2017-2021', 'elk jaar sinds 2017', '2020']
] as const)('a figure along every %s', (step, span, since, earlier) => {
  const when = whenOf(step, span);
  const series = seriesAlong(when);

  test('has its places in order, and the one before is that of its step', () => {
    expect([...new Set(series.points.map(({on}) => on))]).toEqual(singlesOf(span));
    expect(earlierThan(series).at(-1)).toBe(earlier);
    expect(changesOf(series).map(({before, after}) => [before.on, after.on])).toEqual([
      [earlier, when.initial]
    ]);
  });

  test('is said in words of its step', () => {
    const said = sayAll([series], {at: series.at})
      .map((one) => one.text)
      .join(' ');
    expect(said).toContain(`zo is het ${since}`);
  });

  test.each(['wide', 'narrow'] as const)(
    'is drawn %s with names that are whole, the chosen one among them',
    (width) => {
      const drawing = draw(series, {document: createDocument(), width});
      const named = [...drawing.querySelectorAll('text')].map((text) => text.textContent ?? '');
      const last = when.values.at(-1)!;
      expect(named.some((text) => text === last.label || text === last.short)).toBe(true);
      const names = when.values.flatMap(({label, short}) => [label, short ?? label]);
      const shown = named.filter((text) => names.includes(text));
      expect(shown.length).toBeGreaterThan(1);
      expect(named.filter((text) => text.endsWith('…'))).toEqual([]);
      const spans = [...drawing.querySelectorAll('text')]
        .filter(
          (text) => names.includes(text.textContent ?? '') && text.getAttribute('text-anchor') === 'middle'
        )
        .map((text) => {
          const size = Number(text.getAttribute('font-size'));
          const half = widthOf(text.textContent ?? '', size, text.hasAttribute('font-weight')) / 2;
          return [Number(text.getAttribute('x')) - half, Number(text.getAttribute('x')) + half] as const;
        });
      expect(spans.length).toBeGreaterThan(1);
      for (const [at, [from]] of spans.slice(1).entries()) expect(from).toBeGreaterThan(spans[at]![1]);
    }
  );
});

describe('a reader’s own file', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await nodeEngine();
  });
  afterAll(() => engine.close());

  const file = [
    'traject;prestatie;startdatum;einddatum;instrument;t_begin;t_eind',
    'A;kort;2020-01-05;2020-12-31;OQ-45;60;50',
    'B;kort;2020-01-05;2021-01-01;OQ-45;60;50',
    'C;kort;2020-01-05;2021-03-31;OQ-45;60;50',
    'D;middel;2020-01-05;2021-04-01;OQ-45;60;50',
    'E;middel;2020-01-05;;OQ-45;60;50'
  ].join('\n');

  test.each([
    ['year', '2020-2021', ['2020', '2021'], {'2020': 1, '2021': 3, '2020-2021': 4}],
    [
      ...['quarter' as const, '2020-Q4..2021-Q1', ['2020-Q4', '2021-Q1', '2021-Q2']],
      {'2020-Q4': 1, '2021-Q1': 2, '2021-Q2': 1, '2020-Q4..2021-Q1': 3}
    ],
    [
      ...['month' as const, '2020-12..2021-01', ['2020-12', '2021-01', '2021-03', '2021-04']],
      {'2020-12': 1, '2021-01': 1, '2021-03': 1, '2021-04': 1, '2020-12..2021-01': 2}
    ]
  ] as const)('is counted by every %s, and by several together', async (step, several, periods, counts) => {
    const [when, ...others] = ownDimensions;
    const dimensions = [{...when!, step, codes: [several as string]}, ...others];
    const {counted} = await engine.readOwn({
      bytes: new TextEncoder().encode(file),
      reading: upload.reading,
      dimensions,
      today
    });
    expect([counted!.periods, counted!.open]).toEqual([periods, 1]);
    const [{category, indicator: first}] = counted!.cells as readonly [SafeCell, ...SafeCell[]];
    const whole = counted!.cells.filter(
      (cell) => cell.indicator === first && cell.category === category && cell.at['prestatie'] === 'totaal'
    );
    expect(Object.fromEntries(whole.map(({at, n}) => [at['year'], n]))).toEqual(counts);
  });
});
