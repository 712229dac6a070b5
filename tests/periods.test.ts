import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  contains,
  inOrder,
  isPartlyWithin,
  isWithin,
  after as periodAfter,
  before as periodBefore,
  sorted
} from '../src/periods/order.ts';
import {
  exampleOf,
  isSeveral,
  isSingle,
  lastOf,
  type Period,
  parse,
  print,
  type Step,
  singlesOf
} from '../src/periods/period.ts';
import {fromTo, labelOf, shortOf, wordsOf} from '../src/periods/words.ts';

const steps: readonly Step[] = ['year', 'quarter', 'month'];
const most = {year: 9999, quarter: 9999 * 4 + 3, month: 9999 * 12 + 11};
const of2020 = {year: 2020, quarter: 2020 * 4, month: 2020 * 12};

/** Near 2020 more often than of all years, so that two often meet. */
const at = (step: Step) =>
  fc.oneof(
    {weight: 3, arbitrary: fc.integer({min: -3, max: 15}).map((more) => of2020[step] + more)},
    {weight: 1, arbitrary: fc.integer({min: 0, max: most[step]})}
  );
const single: fc.Arbitrary<Period> = fc
  .constantFrom(...steps)
  .chain((step) => at(step).map((first) => ({step, first, last: first})));
const period: fc.Arbitrary<Period> = single.chain((one) =>
  fc
    .integer({min: 0, max: Math.min(30, most[one.step] - one.first)})
    .map((more) => ({...one, last: one.first + more}))
);
const code = period.map(print);

/** The days of a period, worked out from its code by the calendar, apart from the house. */
function daysOf(said: string): readonly [from: number, until: number] {
  const ends = /^\d{4}-\d{4}$/.test(said) ? said.split('-') : said.split('..');
  const [first, last] = [ends[0]!, ends.at(-1)!].map((one) => {
    const [year, part = ''] = one.split('-');
    const month = part.startsWith('Q') ? (Number(part.slice(1)) - 1) * 3 : part === '' ? 0 : Number(part) - 1;
    return [Number(year), month, part === '' ? 12 : part.startsWith('Q') ? 3 : 1] as const;
  }) as [readonly [number, number, number], readonly [number, number, number]];
  // Date.UTC takes years below 100 for those of the last century.
  const day = (year: number, month: number) => new Date(0).setUTCFullYear(year, month, 1);
  return [day(first[0], first[1]), day(last[0], last[1] + last[2])];
}

describe('a code', () => {
  test('is read as what it was written of', () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(parse(print(one))).toEqual(one);
      })
    );
  });

  test('is the only one of its period: what can be read is written the same', () => {
    const signs = fc.array(fc.constantFrom('2', '0', '1', '3', '-', 'Q', '.', '..', '2021', '2020-'), {
      maxLength: 7
    });
    fc.assert(
      fc.property(
        fc.oneof(
          signs.map((some) => some.join('')),
          code
        ),
        (said) => {
          const read = parse(said);
          if (read !== null) expect(print(read)).toBe(said);
        }
      )
    );
  });

  test.each([
    ['2021', 'year', true],
    ['2020-2021', 'year', false],
    ['2021-Q3', 'quarter', true],
    ['2021-Q1..2021-Q3', 'quarter', false],
    ['2021-03', 'month', true],
    ['2020-12..2021-03', 'month', false]
  ] as const)('%s is a %s, alone: %s', (said, step, alone) => {
    expect([parse(said)?.step, isSingle(said), isSeveral(said)]).toEqual([step, alone, !alone]);
  });

  test.each([
    '',
    '21',
    '2021-13',
    '2021-00',
    '2021-3',
    '2021-Q5',
    '2021-q1',
    '2021-2021',
    '2021-2020',
    '2020..2021'
  ])('"%s" is none', (said) =>
    expect([parse(said), isSingle(said), isSeveral(said), singlesOf(said)]).toEqual([null, false, false, []])
  );

  test.each([
    '2021-03..2021-03',
    '2021-04..2021-03',
    '2021-03..2021-Q3',
    '2021-03-2021-05',
    '2020-01..2020-02..2020-03',
    'totaal',
    ' 2021'
  ])('"%s" is none either', (said) => expect(parse(said)).toBeNull());

  test('of every step has examples that are of it', () => {
    for (const step of steps)
      expect(exampleOf[step].map((said) => [parse(said)?.step, isSingle(said)])).toEqual([
        [step, true],
        [step, false]
      ]);
  });
});

describe('order', () => {
  const any = fc.oneof(code, fc.constantFrom('totaal', '', 'alles'));

  test('is total: of any two one goes first, unless they are the same', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(Math.sign(inOrder(one, other)) + Math.sign(inOrder(other, one))).toBe(0);
        expect(inOrder(one, other) === 0).toBe(one === other);
      })
    );
  });

  test('goes on: what goes before the second of two goes before the third', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        if (inOrder(a, b) <= 0 && inOrder(b, c) <= 0) expect(inOrder(a, c)).toBeLessThanOrEqual(0);
      })
    );
  });

  test('agrees with the calendar', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        const [[from, until], [start, end]] = [daysOf(one), daysOf(other)];
        if (from !== start) expect(Math.sign(inOrder(one, other))).toBe(Math.sign(from - start));
        else if (until !== end) expect(Math.sign(inOrder(one, other))).toBe(Math.sign(until - end));
      })
    );
  });

  test('of a list puts single periods in order, and then several together', () => {
    expect(sorted(['2020-2021', '2021', '2019', '2019-2020', '2020'])).toEqual([
      ...['2019', '2020', '2021', '2019-2020', '2020-2021']
    ]);
    expect(sorted(['2020-12..2021-01', '2021-01', '2020-12', '2020-02'])).toEqual([
      ...['2020-02', '2020-12', '2021-01', '2020-12..2021-01']
    ]);
  });
});

describe('before and after', () => {
  test('undo each other, end where the other begins, and keep the step', () => {
    fc.assert(
      fc.property(single.map(print), (one) => {
        const [earlier, later] = [periodBefore(one), periodAfter(one)];
        if (earlier !== null) {
          expect(periodAfter(earlier)).toBe(one);
          expect(daysOf(earlier)[1]).toBe(daysOf(one)[0]);
          expect(parse(earlier)!.step).toBe(parse(one)!.step);
        }
        if (later !== null) expect(periodBefore(later)).toBe(one);
      })
    );
  });

  test.each([
    ['2021', '2020'],
    ['2021-Q1', '2020-Q4'],
    ['2021-01', '2020-12'],
    ['0000', null],
    ['2020-2021', null],
    ['totaal', null]
  ])('before %s there is %s', (one, earlier) => expect(periodBefore(one)).toBe(earlier));

  test('nothing comes after the last that can be written', () => {
    expect(['9999', '9999-Q4', '9999-12'].map(periodAfter)).toEqual([null, null, null]);
  });
});

describe('inside', () => {
  test('a period lies what its single ones lie, no more and no fewer', () => {
    fc.assert(
      fc.property(period, single, (whole, one) => {
        const said = print(one);
        const enumerated = singlesOf(print(whole)).includes(said);
        if (one.step === whole.step) expect(contains(print(whole), said)).toBe(enumerated);
        for (const part of singlesOf(print(whole))) expect(contains(print(whole), part)).toBe(true);
      })
    );
  });

  test('another, of whatever step, says the calendar', () => {
    fc.assert(
      fc.property(code, code, (whole, part) => {
        const [[from, until], [start, end]] = [daysOf(whole), daysOf(part)];
        expect(contains(whole, part)).toBe(from <= start && end <= until);
        expect(isWithin(part, whole, whole)).toBe(from <= start && end <= until);
        expect(isPartlyWithin(part, whole, whole)).toBe(start < until && from < end);
      })
    );
  });

  test('a year lies its months, and several years lie the year', () => {
    expect(contains('2021', '2021-03')).toBe(true);
    expect(contains('2021', '2022-01')).toBe(false);
    expect(contains('2021-Q1', '2021-03')).toBe(true);
    expect(contains('2020-2021', '2021')).toBe(true);
    expect(contains('2021', '2020-2021')).toBe(false);
    expect(contains('2021-03', '2021')).toBe(false);
  });

  test('what is no period lies only itself', () => {
    expect([contains('totaal', 'totaal'), contains('totaal', '2021'), contains('2021', 'totaal')]).toEqual([
      ...[true, false, false]
    ]);
  });

  test('an open end leaves everything in', () => {
    expect([isWithin('2021-03', '2021', undefined), isWithin('2020-12', '2021', undefined)]).toEqual([
      true,
      false
    ]);
    expect([isWithin('2020-12', undefined, '2020'), isWithin('2021-01', undefined, '2020')]).toEqual([
      true,
      false
    ]);
    expect([
      isPartlyWithin('2020-2021', '2021', undefined),
      isPartlyWithin('2020', '2021', undefined)
    ]).toEqual([...[true, false]]);
  });

  test('several the last is a single one', () => {
    expect(['2021', '2020-2021', '2020-11..2021-02', 'totaal'].map(lastOf)).toEqual([
      ...['2021', '2021', '2021-02', 'totaal']
    ]);
  });
});

describe('words', () => {
  test('no two periods are called the same, in full or briefly', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        if (one === other) return;
        expect(labelOf(one)).not.toBe(labelOf(other));
        expect(shortOf(one)).not.toBe(shortOf(other));
      })
    );
  });

  test.each([
    ['2021', '2021', '2021'],
    ['2020-2021', '2020 en 2021 samen', '2020–2021'],
    ['2019-2021', '2019 tot en met 2021 samen', '2019–2021'],
    ['2021-Q3', 'het derde kwartaal van 2021', '3e kw. 2021'],
    ['2021-Q1..2021-Q2', 'het eerste en tweede kwartaal van 2021 samen', '1e–2e kw. 2021'],
    [
      '2020-Q4..2021-Q1',
      'het vierde kwartaal van 2020 en het eerste kwartaal van 2021 samen',
      '4e kw. 2020–1e kw. 2021'
    ],
    ['2021-03', 'maart 2021', 'mrt 2021'],
    ['2021-01..2021-03', 'januari tot en met maart 2021 samen', 'jan–mrt 2021'],
    ['2020-12..2021-01', 'december 2020 en januari 2021 samen', 'dec 2020–jan 2021'],
    ['totaal', 'totaal', 'totaal']
  ])('%s is called %s, briefly %s', (said, label, short) => {
    expect([labelOf(said), shortOf(said)]).toEqual([label, short]);
  });

  test('from one to another is said in words', () => {
    expect([fromTo('2017', '2021'), fromTo('2021', '2021'), fromTo('2020-12', '2021-02')]).toEqual([
      ...['2017 tot en met 2021', '2021', 'december 2020 tot en met februari 2021']
    ]);
  });

  test('words agree with the gender of their step', () => {
    expect(steps.map((step) => Object.values(wordsOf(step)).join(', '))).toEqual([
      'jaar, jaren, het jaar, dat jaar, die jaren, vorig jaar, het jaar ervoor, elk jaar, een eerder jaar, het ene jaar, het andere, het ontbrekende jaar, een jaar dat nog niet compleet is',
      'kwartaal, kwartalen, het kwartaal, dat kwartaal, die kwartalen, vorig kwartaal, het kwartaal ervoor, elk kwartaal, een eerder kwartaal, het ene kwartaal, het andere, het ontbrekende kwartaal, een kwartaal dat nog niet compleet is',
      'maand, maanden, de maand, die maand, die maanden, vorige maand, de maand ervoor, elke maand, een eerdere maand, de ene maand, de andere, de ontbrekende maand, een maand die nog niet compleet is'
    ]);
  });
});
