import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Choices, fromHash, initialView, toHash} from '../../src/client/state.ts';
import type {View} from '../../src/figures/series.ts';

const word = fc.oneof(
  fc.constantFrom('a', 'B', '2020', '2020-2021', 'met spatie', 'é', '100%', 'a&b=c', '#', '+', '日'),
  fc.string({unit: 'grapheme', minLength: 1, maxLength: 5})
);
const words = (minLength: number) => fc.uniqueArray(word, {minLength, maxLength: 4});

const plan: fc.Arbitrary<Choices> = fc
  .record({dimensions: words(1), groups: words(0), indicators: words(1)})
  .chain(({dimensions, groups, indicators}) =>
    fc.record({
      dimensions: fc.tuple(
        ...dimensions.map((id) =>
          words(1).chain((codes) =>
            fc.constantFrom(...codes).map((initial) => ({
              ...{id: `d ${id}`, label: id, per: id, role: 'class' as const, initial},
              values: codes.map((code) => ({code, label: code, axis: true}))
            }))
          )
        )
      ),
      groups: fc.constant(groups.map((id) => ({id, label: id, sentence: '', providers: 11, memberIn: []}))),
      indicators: fc.tuple(
        ...indicators.map((id) =>
          fc.shuffledSubarray(dimensions).map((axes) => ({
            ...{
              id,
              title: id,
              short: id,
              kind: 'share' as const,
              unit: '%',
              of: '',
              decimals: 0,
              categories: []
            },
            ...{exclusive: false, unavailable: {}, benchmark: true, norms: [], reliableFrom: 10},
            show: Object.fromEntries(axes.map((axis) => [`d ${axis}`, []])),
            say: {own: '', group: ''}
          }))
        )
      )
    })
  );

/** Any view that a reader can make with the controls of a plan; default axes are left out, as a hash leaves them out. */
const viewOf = ({dimensions, groups, indicators}: Choices): fc.Arbitrary<View> =>
  fc.record({
    at: fc.record(
      Object.fromEntries(
        dimensions.map(({id, values}) => [id, fc.constantFrom(...values.map(({code}) => code))])
      )
    ),
    group: groups.length > 0 ? fc.constantFrom(...groups.map(({id}) => id)) : fc.constant(''),
    axis: fc
      .record(
        Object.fromEntries(
          indicators.map(({id, show}) => [id, fc.constantFrom(undefined, ...Object.keys(show).slice(1))])
        )
      )
      .map(
        (axes) =>
          Object.fromEntries(Object.entries(axes).filter(([, axis]) => axis !== undefined)) as View['axis']
      )
  });

/** Some readers lay another group beside the first. */
const withSecond = ({groups}: Choices, view: View): fc.Arbitrary<View> => {
  const others = groups.map(({id}) => id).filter((id) => id !== view.group);
  if (others.length === 0) return fc.constant(view);
  return fc
    .constantFrom(undefined, ...others)
    .map((beside) => (beside === undefined ? view : {...view, beside}));
};

const planned = plan.chain((of) =>
  fc.record({plan: fc.constant(of), view: viewOf(of).chain((view) => withSecond(of, view))})
);

test('every view survives the address: out of the hash comes the view that went in', () => {
  fc.assert(
    fc.property(planned, ({plan, view}) => {
      const url = new URL(`https://voorbeeld.nl/r/#${toHash(plan, view)}`);
      expect(fromHash(plan, url.hash)).toEqual(view);
    })
  );
});

test('a default never stands in the hash', () => {
  fc.assert(
    fc.property(planned, ({plan, view}) => {
      expect(toHash(plan, initialView(plan))).toBe('');
      const asked = new URLSearchParams(toHash(plan, view));
      for (const {id, initial} of plan.dimensions) expect(asked.get(id)).not.toBe(initial);
      expect(asked.get('group') ?? 'another').not.toBe(initialView(plan).group);
      expect(asked.get('beside')).toBe(view.beside ?? null);
      for (const {id, show} of plan.indicators)
        expect(asked.get(`axis.${id}`) ?? 'another').not.toBe(Object.keys(show)[0]);
    })
  );
});

test('whatever stands in an address, a view holds only what the report has on offer', () => {
  const anything = fc.oneof(
    fc.webFragments(),
    fc.array(fc.tuple(word, word)).map((pairs) => new URLSearchParams(pairs).toString())
  );
  fc.assert(
    fc.property(plan, anything, (of, hash) => {
      const view = fromHash(of, `#${hash}`);
      if (view === null) return;
      for (const {id, values} of of.dimensions) expect(values.map(({code}) => code)).toContain(view.at[id]);
      expect(['', ...of.groups.map(({id}) => id)]).toContain(view.group);
      if (view.beside !== undefined) expect(of.groups.map(({id}) => id)).toContain(view.beside);
      expect(view.beside).not.toBe(view.group);
      for (const [id, axis] of Object.entries(view.axis)) {
        expect(Object.keys(of.indicators.find((one) => one.id === id)!.show)).toContain(axis);
      }
    })
  );
});

test('unknown keys and values are ignored, and known ones beside them are kept', () => {
  const [sample] = fc.sample(
    planned.filter(({plan, view}) => toHash(plan, view) !== ''),
    {numRuns: 1, seed: 3}
  );
  const {plan: of, view} = sample!;
  const hash = `${toHash(of, view)}&onbekend=1&axis.onbekend=2`;
  expect(fromHash(of, hash)).toEqual(view);
  expect(fromHash(of, 'group=bestaat-niet')).toEqual(initialView(of));
});

test('a hash that names a place on the page says nothing of the view', () => {
  const [of] = fc.sample(plan, {numRuns: 1, seed: 5});
  expect(fromHash(of!, '#hoofdstuk-2')).toBe(null);
  expect(fromHash(of!, '')).toEqual(initialView(of!));
});

test('a second group that is also the first one, or none of the report’s, is no second group', () => {
  const [sample] = fc.sample(
    planned.filter(({plan: {groups}}) => groups.length > 1),
    {numRuns: 1, seed: 4}
  );
  const [first, second] = sample!.plan.groups.map(({id}) => id);
  const beside = (hash: Record<string, string>) =>
    fromHash(sample!.plan, new URLSearchParams(hash).toString())?.beside;
  expect(beside({group: first!, beside: second!})).toBe(second);
  expect(beside({group: first!, beside: first!})).toBeUndefined();
  expect(beside({group: second!, beside: second!})).toBeUndefined();
  expect(beside({beside: 'bestaat-niet'})).toBeUndefined();
});
