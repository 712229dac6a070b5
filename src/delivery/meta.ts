import {z} from 'zod';
import type {Fault} from '../errors.ts';
import {inOrder} from '../periods/order.ts';
import {isSingle, parse} from '../periods/period.ts';
import {blocks, type DeliveryCode, warns} from './fault.ts';

export const META_FILE = 'levering.json';

const words = () => z.string('meta-text').trim().min(1, 'meta-text');
/** Part of the names of folders, on every system: letters, digits, and signs between them. */
export const EDITION = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,38}[\p{L}\p{N}])?$/u;

/** A year may stand without quotation marks. */
const edition = () =>
  z
    .union([z.string(), z.number()], 'meta-edition')
    .transform((said) => String(said).trim())
    .refine((said) => EDITION.test(said), 'meta-edition');
const amount = () => z.number('meta-number');
const moment = () =>
  z
    .union([z.string(), z.number()], 'meta-moment')
    .transform((said) => String(said).trim())
    .refine((said) => isSingle(said), 'meta-moment');

const period = z
  .object({van: moment(), tot: moment()}, 'meta-object')
  .refine(({van, tot}) => !isSingle(van) || !isSingle(tot) || isFromTo(van, tot), 'meta-period')
  .transform(({van, tot}) => ({from: van, to: tot}));

/** Two of one step, the first not after the last. */
const isFromTo = (from: string, to: string): boolean =>
  parse(from)?.step === parse(to)?.step && inOrder(from, to) <= 0;

const controlTotal = z
  .object(
    {
      bestand: words(),
      rijen: amount().int('meta-number').min(0, 'meta-number'),
      n: amount().optional(),
      x: amount().optional()
    },
    'meta-object'
  )
  .transform(({bestand, rijen, n, x}) => ({
    file: bestand,
    rows: rijen,
    ...(n === undefined ? {} : {n}),
    ...(x === undefined ? {} : {x})
  }));

const declared = z.object(
  {
    familie: words(),
    editie: edition(),
    periode: period,
    bron: words(),
    geleverd: z.iso.date('meta-date'),
    dekking: z.array(words(), 'meta-list'),
    verzonnen: z.boolean('meta-flag').default(false),
    controletotalen: z.array(controlTotal, 'meta-list')
  },
  'meta-object'
);

/** levering.json as a person writes it, in Dutch → Meta. */
export const levering = declared.transform((said) => ({
  family: said.familie,
  edition: said.editie,
  period: said.periode,
  source: said.bron,
  delivered: said.geleverd,
  coverage: said.dekking,
  invented: said.verzonnen,
  controlTotals: said.controletotalen
}));

/** levering.json, checked: what was delivered, by whom and over which years. */
export type Meta = z.output<typeof levering>;

/** Checks the text of levering.json; every fault is collected. */
export function readMeta(text: string): {meta: Meta | null; faults: Fault[]} {
  const parsed = parseJson(text);
  if ('fault' in parsed) return {meta: null, faults: [parsed.fault]};
  const checked = levering.safeParse(parsed.value);
  const faults = [...(checked.error?.issues ?? []).map(fault), ...unknownKeys(parsed.value)];
  return {meta: checked.success ? checked.data : null, faults};
}

function parseJson(text: string): {value: unknown} | {fault: Fault} {
  try {
    return {value: JSON.parse(text)};
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const before = text.slice(0, position === undefined ? text.length : Number(position));
    return {fault: blocks('meta-json', META_FILE, {row: before.split('\n').length})};
  }
}

/** Messages of the schema are codes of faults. */
const fault = (issue: z.core.$ZodIssue): Fault =>
  blocks(
    issue.message as DeliveryCode,
    META_FILE,
    issue.path.length > 0 ? {column: issue.path.map(step).join(' ')} : {}
  );

/** `periode van`, `controletotalen #1 rijen`: as a person counts. */
const step = (part: PropertyKey): string => (typeof part === 'number' ? `#${part + 1}` : String(part));

function unknownKeys(value: unknown): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  const unknown = Object.keys(value).filter((key) => !(key in declared.shape));
  return unknown.map((key) => warns('meta-key-unknown', META_FILE, {column: key}));
}
