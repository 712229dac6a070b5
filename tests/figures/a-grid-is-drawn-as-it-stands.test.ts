import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type DrawnGrid, drawGrid, type GridMark} from '../../src/figures/grid/draw-grid.ts';
import {lightest} from '../../src/figures/grid/lines.ts';
import {widthOf} from '../../src/figures/text.ts';
import {createDocument} from '../../src/render/document.ts';

const number = fc.double({min: -500, max: 5000, noNaN: true});
const mark: fc.Arbitrary<GridMark | null> = fc.option(
  fc.oneof(
    fc.record({value: number, hollow: fc.boolean(), own: fc.boolean()}).map(({value, ...more}) => ({
      ...{low: value - 3, high: value + 5, text: `w${value.toFixed(3)}`, hidden: false, bound: null},
      ...{value, ...more}
    })),
    fc.constantFrom(
      {
        value: null,
        low: null,
        high: null,
        text: 'onvoldoende',
        hidden: true,
        bound: null,
        hollow: false,
        own: false
      },
      {value: null, low: null, high: null, text: '–', hidden: false, bound: null, hollow: false, own: true},
      {
        value: null,
        low: null,
        high: null,
        text: '<5%',
        hidden: false,
        bound: 'under' as const,
        hollow: false,
        own: true
      }
    )
  ),
  {nil: null}
);

const grid: fc.Arbitrary<DrawnGrid> = fc
  .record({
    columns: fc.integer({min: 1, max: 10}),
    rows: fc.integer({min: 0, max: 8}),
    timeline: fc.boolean()
  })
  .chain(({columns, rows, timeline}) =>
    fc.record({
      label: fc.constant('Wat er staat'),
      unit: fc.constant('Percentage van de trajecten'),
      timeline: fc.constant(timeline),
      columns: fc.constant(
        Array.from({length: columns}, (_, at) => ({
          label: `k${at}`,
          colour: 'var(--group)',
          own: at === 0,
          nth: columns > 1 ? at : null
        }))
      ),
      rows: fc.tuple(
        ...Array.from({length: rows}, (_, at) =>
          fc.record({
            label: fc.constant(`r${at}`),
            marks: fc.array(mark, {minLength: columns, maxLength: columns})
          })
        )
      )
    })
  );

const draw = (drawn: DrawnGrid, width: 'wide' | 'narrow') =>
  drawGrid(drawn, {document: createDocument(), width}).outerHTML;
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!.replaceAll('&lt;', '<'));

test('whatever stands in a grid, its drawing holds only finite numbers and is the same every time', () => {
  fc.assert(
    fc.property(grid, fc.constantFrom('wide' as const, 'narrow' as const), (drawn, width) => {
      const svg = draw(drawn, width);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(draw(drawn, width)).toBe(svg);
      expect(svg).toMatch(/^<svg[^>]* role="img" aria-label="Wat er staat"/);
    }),
    {numRuns: 300}
  );
});

test('as bars every mark that is there has its words beside it, and what is hidden looks the same everywhere', () => {
  fc.assert(
    fc.property(grid, (made) => {
      const drawn = {...made, timeline: false};
      const marks = drawn.rows.flatMap((row) => row.marks).filter((one) => one !== null);
      fc.pre(marks.length > 0);
      const texts = textsIn(draw(drawn, 'wide'));
      for (const one of marks) expect(texts).toContain(one.hidden ? 'verborgen' : one.text);
      expect(texts.filter((text) => text === 'verborgen').length).toBe(
        marks.filter(({hidden}) => hidden).length
      );
    }),
    {numRuns: 200}
  );
});

test('every figure, every bound and everything hidden is a mark of its own, that can be walked to', () => {
  fc.assert(
    fc.property(grid, fc.constantFrom('wide' as const, 'narrow' as const), (drawn, width) => {
      const there = drawn.rows.flatMap(({marks}, row) =>
        marks.flatMap((one, column) =>
          one && (one.value !== null || one.hidden || one.bound) ? [row * drawn.columns.length + column] : []
        )
      );
      const found = [...draw(drawn, width).matchAll(/ data-point="(\d+)"/g)].map(([, index]) =>
        Number(index)
      );
      for (const index of there) expect(found.filter((one) => one === index)).toEqual([index]);
      expect(new Set(found).size).toBe(found.length);
    }),
    {numRuns: 200}
  );
});

const point = (value: number | null, text = String(value)): GridMark => ({
  ...{value, text, low: null, high: null, hidden: value === null, bound: null, hollow: false, own: false}
});
const course = (...columns: readonly (readonly (number | null)[])[]): DrawnGrid => ({
  ...{label: 'x', unit: 'weken', timeline: true},
  columns: columns.map((_, at) => ({label: `lijn ${at}`, colour: 'var(--group)', own: false, nth: at})),
  rows: columns[0]!.map((_, row) => ({
    label: `201${row}`,
    marks: columns.map((column) => point(column[row]!))
  }))
});

test('over time each column is a line that breaks where nothing may be read, with its name and last number at its end', () => {
  const svg = draw(course([10, 12, null, 14, 15], [3, 4, 5, 6, null]), 'wide');
  const paths = [...svg.matchAll(/<g [^>]*stroke="var\(--group\)"[^>]*><path d="(M[^"]*)"/g)].map(
    ([, path]) => path!
  );
  expect(paths.map((path) => path.match(/M/g)!.length)).toEqual([2, 1]);
  expect(textsIn(svg)).toContain('15 lijn 0');
  expect(textsIn(svg)).toContain('6 (2013) lijn 1');
});

test("the reader's line and dots are drawn over all others, as large as they are declared", () => {
  const drawn = course([1, 2], [3, 4]);
  const svg = draw(
    {
      ...drawn,
      columns: drawn.columns.map((column, at) =>
        at === 0 ? {...column, own: true, nth: null, colour: 'var(--own)'} : column
      )
    },
    'wide'
  );
  const order = (what: RegExp) => [...svg.matchAll(what)].map(([, colour]) => colour);
  expect(order(/<g [^>]*stroke="var\(--(own|group)\)"[^>]*><path /g)).toEqual(['group', 'own']);
  expect(order(/<circle[^>]*fill="var\(--(own|group)\)"/g)).toEqual(['group', 'group', 'own', 'own']);
  expect(order(/<circle[^>]* r="([\d.]+)"/g)).toEqual(['3.5', '3.5', '4.5', '4.5']);
});

test('several lines of one and the same come from dark to light in its colour, each in other dashes than the one before', () => {
  const svg = draw(course([1, 2], [3, 4], [5, 6]), 'wide');
  const lines = [...svg.matchAll(/<g ([^>]*)><path /g)].map(([, look]) => look!);
  const numbers = (name: string) =>
    lines.map((look) => Number(new RegExp(`${name}="([^"]*)"`).exec(look)?.[1] ?? 1));
  for (const look of lines) expect(look).toContain('stroke="var(--group)"');
  expect(numbers('stroke-opacity')).toEqual([1, (1 + lightest) / 2, lightest]);
  const dashes = lines.map((look) => /stroke-dasharray="([^"]*)"/.exec(look)?.[1]);
  expect(new Set(dashes).size).toBe(3);
});

test('lines far above zero do not begin there, and say so; lines near it, and bars, always do', () => {
  const said = (svg: string) => textsIn(svg).some((text) => text.includes('begint niet bij 0'));
  expect(said(draw(course([60, 62, 65]), 'wide'))).toBe(true);
  expect(said(draw(course([2, 62, 65]), 'wide'))).toBe(false);
  const bars = draw({...course([60, 62, 65]), timeline: false}, 'wide');
  expect(textsIn(bars)).toContain('0');
  expect(said(bars)).toBe(false);
});

test('more lines than can be told apart are bars', () => {
  const many = course(...Array.from({length: 9}, (_, at) => [at, at + 1]));
  expect(draw(many, 'wide')).toContain('class="drawing-bars"');
  expect(draw(course([1, 2]), 'wide')).toContain('class="drawing-trend"');
});

test.each(['wide', 'narrow'] as const)(
  'along two years of months no name touches the next, and the last is there (%s)',
  (width) => {
    const months = Array.from(
      {length: 24},
      (_, at) => `${at % 2 === 0 ? 'februari' : 'mei'} ${2020 + Math.floor(at / 12)}-${at}`
    );
    const one = {
      value: 3,
      low: null,
      high: null,
      text: '3%',
      hidden: false,
      bound: null,
      hollow: false,
      own: true
    };
    const drawn = {
      ...{label: 'Wat er staat', unit: 'Percentage', timeline: true},
      columns: [{label: 'Uw praktijk', colour: 'var(--own)', own: true, nth: null}],
      rows: months.map((label) => ({label, marks: [one]}))
    };
    const texts = [...drawGrid(drawn, {document: createDocument(), width}).querySelectorAll('text')];
    const named = texts.filter((text) => months.includes(text.textContent ?? ''));
    const spans = named.map((text) => {
      const [x, half] = [
        Number(text.getAttribute('x')),
        widthOf(text.textContent ?? '', Number(text.getAttribute('font-size'))) / 2
      ];
      return [x - half, x + half] as const;
    });
    expect(named.length).toBeGreaterThan(1);
    expect(named.at(-1)!.textContent).toBe(months.at(-1));
    for (const [at, [from]] of spans.slice(1).entries()) expect(from).toBeGreaterThan(spans[at]![1]);
  }
);
