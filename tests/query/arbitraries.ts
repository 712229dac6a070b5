/** Generated reports for the engine's tests: dimensions, indicators, cells and views that fit together. */
import fc from 'fast-check';
import type {DimensionPlan, IndicatorPlan, SafeCell, Status, View} from '../../src/figures/series.ts';
import type {Question} from '../../src/query/engine.ts';

export interface Generated {
  readonly question: Question;
  readonly cells: readonly SafeCell[];
}

/** Ids and codes as nobody should write them, but could. */
const code = fc.oneof(
  fc.constantFrom(
    '2020',
    '2020-2021',
    'a',
    'A',
    'ä',
    '',
    ' ',
    "o'clock",
    '"',
    '""; DROP TABLE cells; --',
    '?',
    '$1'
  ),
  fc.string({maxLength: 6, unit: 'grapheme'})
);

const distinct = (least: number, most: number) => fc.uniqueArray(code, {minLength: least, maxLength: most});

/** Column names of one table may not differ by case alone. */
const dimensionIds = fc.uniqueArray(fc.constantFrom('year', 'class', 'kind of care', 'q"uoted', "it's"), {
  minLength: 1,
  maxLength: 3
});

const dimension = (id: string): fc.Arbitrary<DimensionPlan> =>
  distinct(1, 3).chain((codes) =>
    fc.record({
      id: fc.constant(id),
      label: fc.constant(id),
      per: fc.constant(`per ${id}`),
      role: fc.constant('class' as const),
      values: fc.constant(codes.map((value) => ({code: value, label: value, axis: true}))),
      initial: fc.constantFrom(...codes),
      ...(codes.length > 1 ? {total: fc.constantFrom(...codes)} : {})
    })
  );

const indicator = (id: string, dimensions: readonly string[]): fc.Arbitrary<IndicatorPlan> =>
  fc
    .record({
      shown: fc.subarray([...dimensions]),
      unavailable: fc.subarray([...dimensions]),
      benchmark: fc.boolean()
    })
    .map(({shown, unavailable, benchmark}) => ({
      id,
      title: id,
      short: id,
      kind: 'share',
      unit: '%',
      of: 'dingen',
      decimals: 0,
      categories: [],
      exclusive: false,
      show: Object.fromEntries(shown.map((by) => [by, [{kind: 'bars'}]])),
      unavailable: Object.fromEntries(unavailable.map((by) => [by, 'Dat kan niet.'])),
      benchmark,
      norms: [],
      reliableFrom: 10,
      say: {own: '', group: ''}
    }));

const scopes = ['own', 'alle', 'g"1', 'g2'] as const;
const maybe = fc.option(fc.double({noNaN: true, noDefaultInfinity: true}), {nil: null});

const cell = (dimensions: readonly DimensionPlan[], indicators: readonly string[]): fc.Arbitrary<SafeCell> =>
  fc.record({
    scope: fc.constantFrom(...scopes),
    indicator: fc.constantFrom(...indicators, 'of another report'),
    category: code,
    at: fc.record(
      Object.fromEntries(
        dimensions.map(({id, values}) => [
          id,
          fc.constantFrom(...values.map((value) => value.code), 'elsewhere')
        ])
      )
    ),
    status: fc.constantFrom<Status>('shown', 'hidden', 'none', 'under', 'over'),
    ...{n: maybe, x: maybe, xx: maybe, mean: maybe, providers: maybe},
    ...{p10: maybe, p25: maybe, p50: maybe, p75: maybe, p90: maybe}
  });

const view = (dimensions: readonly DimensionPlan[], indicators: readonly string[]): fc.Arbitrary<View> =>
  fc.record(
    {
      at: fc.record(
        Object.fromEntries(
          dimensions.map(({id, values}) => [id, fc.constantFrom(...values.map((value) => value.code))])
        )
      ),
      group: fc.constantFrom(...scopes),
      beside: fc.constantFrom(...scopes),
      axis: fc.dictionary(
        fc.constantFrom(...indicators),
        fc.constantFrom(...dimensions.map(({id}) => id), 'no axis')
      )
    },
    {requiredKeys: ['at', 'group', 'axis']}
  );

/** A report's cells and one question about them. */
export const generated: fc.Arbitrary<Generated> = fc
  .record({dimensions: dimensionIds.chain((ids) => fc.tuple(...ids.map(dimension))), ids: distinct(1, 3)})
  .chain(({dimensions, ids}) =>
    fc.record({
      question: fc.record({
        dimensions: fc.constant(dimensions),
        indicators: fc.tuple(
          ...ids.map((id) =>
            indicator(
              id,
              dimensions.map((one) => one.id)
            )
          )
        ),
        self: fc.constantFrom(...scopes),
        view: view(dimensions, ids)
      }),
      cells: fc.array(cell(dimensions, ids), {maxLength: 150, size: 'max'})
    })
  );
