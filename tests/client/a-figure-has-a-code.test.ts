import fc from 'fast-check';
import {expect, test} from 'vitest';
import {codeOf, stateOf} from '../../src/client/code/state-code.ts';
import type {Series} from '../../src/figures/series.ts';
import {plan} from './report.ts';

const pick = <T>(of: readonly T[]) => fc.constantFrom(...of);

/** Any state in which a figure of the report can be kept. */
const states = pick(plan.indicators).chain((indicator) =>
  fc.record({
    indicator: fc.constant(indicator),
    axis: pick(Object.keys(indicator.show)).map((id) => ({id})),
    at: fc.record(
      Object.fromEntries(plan.dimensions.map(({id, values}) => [id, pick(values.map(({code}) => code))]))
    ),
    group: pick(plan.groups),
    beside: fc.option(pick(plan.groups))
  })
) as unknown as fc.Arbitrary<Series>;

test('a code gives back the figure and every choice that it was made of', () => {
  fc.assert(
    fc.property(states, (series) => {
      const {indicator, axis, at, group, beside} = series;
      const view = {at, group: group!.id, axis: {[indicator.id]: axis.id}};
      expect(stateOf(plan, codeOf(plan, series))).toEqual({
        figure: indicator.id,
        view: beside ? {...view, beside: beside.id} : view
      });
    })
  );
});

test('it is read as people type it: small letters, spaces, O for nought and l for one', () => {
  fc.assert(
    fc.property(states, (series) => {
      const code = codeOf(plan, series);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4})+$/);
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
      expect(stateOf(plan, typed)).toEqual(stateOf(plan, code));
    })
  );
});

test('one wrong symbol, or two exchanged, is no code', () => {
  let [tried, taken] = [0, 0];
  fc.assert(
    fc.property(states, fc.nat(), fc.nat(30), (series, place, by) => {
      const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const code = codeOf(plan, series).replaceAll('-', '');
      const at = place % code.length;
      const other = symbols[(symbols.indexOf(code[at]!) + 1 + by) % 32]!;
      const exchanged = [...code];
      [exchanged[at], exchanged[(at + 1) % code.length]] = [
        exchanged[(at + 1) % code.length]!,
        exchanged[at]!
      ];
      for (const wrong of [code.slice(0, at) + other + code.slice(at + 1), exchanged.join('')]) {
        if (wrong === code) continue;
        tried++;
        if (stateOf(plan, wrong) !== null) taken++;
      }
    }),
    {numRuns: 2000}
  );
  expect(tried).toBeGreaterThan(3000);
  // By chance one in a million is.
  expect(taken).toBe(0);
});

test('a code of another edition, or of a report with other groups, is told as such', () => {
  const [year] = plan.dimensions;
  const later = {
    ...plan,
    dimensions: [{...year!, values: year!.values.slice(1)}, ...plan.dimensions.slice(1)]
  };
  const fewer = {...plan, groups: plan.groups.slice(1)};
  fc.assert(
    fc.property(states, (series) => {
      for (const other of [later, fewer]) expect(stateOf(other, codeOf(plan, series))).toBeNull();
    })
  );
  for (const nothing of ['', '-', '0000-0000', 'geen code', '!']) expect(stateOf(plan, nothing)).toBeNull();
});
