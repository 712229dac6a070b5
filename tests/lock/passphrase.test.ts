import fc from 'fast-check';
import {expect, test} from 'vitest';
import {generatePassphrase, normalise} from '../../src/lock/passphrase.ts';
import {slug} from '../../src/lock/slug.ts';

const four = '[0-9A-HJKMNP-TV-Z]{4}';

test('a passphrase is four groups of four symbols that cannot be mistaken for one another', () => {
  for (let made = 0; made < 200; made += 1) {
    expect(generatePassphrase()).toMatch(new RegExp(`^${four}-${four}-${four}-${four}$`));
  }
});

test('every symbol is equally likely at every place, so that sixteen of them are 80 bits', () => {
  const made = 6_400;
  const seen = Array.from({length: 16}, () => new Map<string, number>());
  for (let at = 0; at < made; at += 1) {
    const symbols = generatePassphrase().replaceAll('-', '');
    for (const [place, counts] of seen.entries()) {
      const symbol = symbols.charAt(place);
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
  }
  for (const counts of seen) {
    expect(counts.size).toBe(32);
    const expected = made / 32;
    const chiSquared = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0
    );
    // 31 degrees of freedom: beyond 110 once in more than 10^10 honest runs.
    expect(chiSquared).toBeLessThan(110);
  }
});

test('a slug is 26 lower-case symbols and never the same', () => {
  const slugs = Array.from({length: 500}, slug);
  for (const made of slugs) expect(made).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(new Set(slugs).size).toBe(500);
});

const noise = fc.constantFrom(
  '',
  ' ',
  '-',
  ' - ',
  '\u2011',
  '\u2013',
  '\u2014',
  '\u2212',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\n'
);
const lookAlikes: Readonly<Record<string, readonly string[]>> = {
  '0': ['0', 'o', 'O'],
  '1': ['1', 'i', 'I', 'l', 'L']
};

/** A passphrase, and the same one as a person may type or paste it. */
const typed = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), {minLength: 1, maxLength: 20})
  .chain((symbols) =>
    fc
      .tuple(
        ...symbols.map((symbol) =>
          fc
            .tuple(fc.constantFrom(...(lookAlikes[symbol] ?? [symbol, symbol.toLowerCase()])), noise)
            .map(([as, after]) => as + after)
        )
      )
      .map((parts) => [symbols.join(''), ` ${parts.join('')}`] as const)
  );

test('case, spaces, dashes, invisible signs and look-alikes make no difference', () => {
  fc.assert(
    fc.property(typed, ([symbols, asTyped]) => {
      expect(normalise(asTyped)).toBe(symbols);
    })
  );
});

test('another symbol does make a difference', () => {
  expect(normalise('7K3M')).not.toBe(normalise('7K3N'));
  expect(normalise('7K3!')).toBe('7K3!');
});
