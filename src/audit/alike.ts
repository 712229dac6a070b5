import unhomoglyph from 'unhomoglyph';
import type {Rows} from '../validate/validate.ts';
import type {Finding} from './finding.ts';

/**
 * Owners, providers and codes of groups that a person would take for one: what counts as two hides nothing of either
 * from the other. Looked at again here, character by character, whatever let the delivery through.
 */
export function checkAlike({holders, decisions = []}: Rows): readonly Finding[] {
  const isTwo = (of: string, one: string, other: string): boolean =>
    decisions.some(
      (decision) =>
        decision.of === of &&
        decision.verdict === 'two' &&
        decision.codes.some((code) => seemsTo(code, one)) &&
        decision.codes.some((code) => seemsTo(code, other))
    );
  const seemsTo = (code: string, other: string): boolean =>
    code === other ||
    decisions.some(({verdict, codes}) => verdict === 'same' && codes.includes(code) && codes.includes(other));
  const ids = new Set(holders.map(({id}) => id));
  const facts = new Set(holders.flatMap((holder) => Object.keys(Object(holder.facts))));
  const fields: readonly (readonly [of: string, codes: readonly string[]])[] = [
    ['provider', holders.map(({id}) => id)],
    ['owner', holders.map(({concern}) => concern)],
    ...[...facts].map((name) => ['group', textsOf(holders, name)] as const)
  ];
  return fields.flatMap(([of, codes]) =>
    lookAlikes(codes)
      // Who is its own owner is looked at as a provider.
      .filter((pair) => of !== 'owner' || !pair.every((code) => ids.has(code)))
      .filter(([one, other]) => !isTwo(of, one, other))
      .map(
        ([one, other]): Finding => ({code: 'codes-alike', args: {of, one: shown(one), other: shown(other)}})
      )
  );
}

const textsOf = (holders: Rows['holders'], name: string): readonly string[] =>
  holders.flatMap(({facts}) => {
    const fact = (Object(facts) as Record<string, unknown>)[name];
    return typeof fact === 'string' ? [fact] : [];
  });

/** Pairs of codes that read the same. */
export function lookAlikes(codes: readonly string[]): readonly (readonly [string, string])[] {
  const readings = new Map<string, Set<string>>();
  for (const code of new Set(codes))
    for (const reading of readingsOf(code))
      readings.set(reading, (readings.get(reading) ?? new Set()).add(code));
  const found = new Map<string, readonly [string, string]>();
  for (const same of readings.values()) {
    const sorted = [...same].sort();
    sorted.forEach((one, at) => {
      for (const other of sorted.slice(at + 1)) found.set(`${one}\n${other}`, [one, other]);
    });
  }
  return [...found.values()];
}

/** Ways in which somebody may read a code: by its letters, by their shape as they stand, and by the shape of small ones. */
function readingsOf(code: string): readonly string[] {
  const signs = [...code.normalize('NFKC')].map(signOf).join('').replaceAll(/ +/g, ' ').trim();
  const small = lower(signs);
  return [small, lower(shapeOf(signs)), lower(shapeOf(small)), lower(foreign(signs))];
}

function signOf(sign: string): string {
  if (/[\p{Pd}\p{Pc}\p{Zs}\s]/u.test(sign) || sign === '\u2212') return ' ';
  return /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(sign) ? '' : sign;
}

const lower = (text: string): string =>
  text.toLocaleUpperCase('und').toLocaleLowerCase('und').normalize('NFKC');
const shapeOf = (text: string): string => unhomoglyph(text).normalize('NFKC');
/** Only what is no plain letter or digit is taken for the one that it looks like. */
const foreign = (text: string): string =>
  [...text].map((sign) => (sign > '\u007f' ? unhomoglyph(sign) : sign)).join('');

/** Every character that is not plain, by its number. */
const shown = (code: string): string =>
  [...code]
    .map((sign) => (/[ -~]/.test(sign) ? sign : `U+${sign.codePointAt(0)!.toString(16).toUpperCase()}`))
    .join('');
