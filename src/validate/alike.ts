import unhomoglyph from 'unhomoglyph';

/**
 * When are two codes nearly equal? When they become equal once differences are taken away that a person does not mean
 * or does not see: other forms of the same character (Unicode NFKC), capitals, kinds of dashes and spaces, invisible
 * characters, and letters that look like each other (the table of UTS #39). Their order matters (a capital can look
 * like another letter than its small one), so each code has a few keys, and one that two share is enough.
 */
export function keysOf(code: string): readonly string[] {
  const bare = oneSign(code);
  return [
    ...new Set([
      fold(look(fold(bare))),
      fold(look(bare)),
      fold(bare.replaceAll(/[^\x20-\x7e]/gu, unhomoglyph))
    ])
  ];
}

/** No invisible characters, one sign for dashes and spaces of any kind and number, none at the ends. */
function oneSign(code: string): string {
  return code
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replaceAll(/[\p{Pd}\p{Pc}\p{White_Space}\u2212]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

const look = (text: string): string => unhomoglyph(text.normalize('NFC')).normalize('NFKC');

/** Also what is two capitals of one small letter, and the two small forms of one capital. */
const fold = (text: string): string => text.toUpperCase().toLowerCase().normalize('NFKC');

/** Every two of these codes that are nearly equal, in the order in which they were given. */
export function alike(codes: Iterable<string>): readonly (readonly [string, string])[] {
  const order = [...new Set(codes)];
  const rank = new Map(order.map((code, at) => [code, at]));
  const byKey = new Map<string, string[]>();
  for (const code of order) for (const key of keysOf(code)) byKey.set(key, [...(byKey.get(key) ?? []), code]);
  const pairs = new Map<string, readonly [string, string]>();
  for (const same of byKey.values())
    for (const [at, one] of same.entries())
      for (const other of same.slice(at + 1)) pairs.set(JSON.stringify([one, other]), [one, other]);
  return [...pairs.values()].sort(
    ([a, b], [c, d]) => rank.get(a)! - rank.get(c)! || rank.get(b)! - rank.get(d)!
  );
}
