import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Choice, fromPage, initialChoice, settle, toPage} from '../../../src/client/explore/choice.ts';
import {isOpen} from '../../../src/client/explore/fields.ts';
import {offerOf, plan} from './a-report.ts';

const ids = plan.indicators.map(({id}) => id);

/** Any choice that the controls can make. */
const choice: fc.Arbitrary<Choice> = fc.constantFrom(...ids).chain((topic) => {
  const {offer} = offerOf(topic);
  const open = offer.fields.filter(isOpen);
  return fc
    .record({
      rows: fc.constantFrom(...open.map(({id}) => id)),
      columns: fc.constantFrom('', ...open.map(({id}) => id)),
      show: fc.constantFrom(...offer.measures.map(({id}) => id)),
      as: fc.constantFrom('table' as const, 'chart' as const),
      fixed: fc.record(
        Object.fromEntries(open.map(({id, values}) => [id, fc.constantFrom(...values.map(({code}) => code))]))
      )
    })
    .map((wish) => settle(offer, wish));
});

test('out of the address comes the choice that went in', () => {
  fc.assert(
    fc.property(choice, (made) => {
      const {offer} = offerOf(made.topic);
      const page = toPage(made, offer, ids[0]!);
      const wish = fromPage(new URL(`https://voorbeeld.nl/#${page}`).hash.slice(1))!;
      expect(settle(offerOf(wish.topic ?? ids[0]!).offer, wish)).toEqual(made);
    })
  );
});

test('how a topic begins is never in the address', () => {
  for (const id of ids) {
    const {offer} = offerOf(id);
    const page = toPage(initialChoice(offer), offer, ids[0]!);
    expect(page).toBe(id === ids[0] ? 'page=explore' : `page=explore&topic=${id}`);
  }
});

test('nonsense in the address is left out, and another page is no wish', () => {
  const {offer} = offerOf('vroeg');
  const wish = fromPage('page=explore&topic=vroeg&rows=x&columns=y&show=z&as=q&scope=niemand&at.year=1999')!;
  expect(settle(offer, wish)).toEqual(initialChoice(offer));
  expect(fromPage('page=elders')).toBe(null);
});
