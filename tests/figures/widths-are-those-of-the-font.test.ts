import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {widthsModule} from '../../scripts/widths/widths-of.ts';
import {widthOf} from '../../src/figures/text.ts';

test('the table of widths says what the typeface says that a report brings along', async () => {
  const now = await widthsModule();
  expect(now === readFileSync('src/figures/widths.ts', 'utf8'), 'Run `npm run widths`.').toBe(true);
});

test('every letter of Dutch, every digit and every sign of a number has a width of its own', () => {
  const lent = widthOf('\u4e00', 1000);
  for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZëïéèüöáàç0123456789.,%€−–…()&\u00a0')
    expect(widthOf(letter, 1000), letter).not.toBe(lent);
});

test('digits stand as wide as each other, and bold is never narrower than regular where it is read', () => {
  expect(new Set([...'0123456789'].map((digit) => widthOf(digit, 1000))).size).toBe(1);
  for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789')
    expect(widthOf(letter, 1000, true)).toBeGreaterThanOrEqual(widthOf(letter, 1000));
});
