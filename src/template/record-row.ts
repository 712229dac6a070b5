import {z} from 'zod';
import type {RecordColumn} from './records.ts';

/** A field of a record as what it is: a number, or the text of a code, a date or a word; null where it is empty. */
export type RecordField = string | number | null;

/** The row of a file of records, out of its columns. Messages are codes, as those of other fields (fields.ts). */
export function rowOf(columns: Readonly<Record<string, RecordColumn>>): z.ZodType {
  const fields = Object.entries(columns).map(([name, column]) => [name, fieldOf(column)] as const);
  return z.object(Object.fromEntries(fields)).superRefine((record, context) => {
    for (const [name, column] of Object.entries(columns)) {
      if (column.kind !== 'date' || column.notBefore === undefined) continue;
      const [day, before] = [record[name] ?? null, record[column.notBefore] ?? null];
      if (day !== null && before !== null && day < before)
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `≥ ${columns[column.notBefore]?.label ?? column.notBefore}`
        });
    }
  });
}

function fieldOf(column: RecordColumn): z.ZodType<RecordField | undefined> {
  const field = z.string('empty').transform((raw, context): RecordField => {
    const value = raw.trim();
    if (value === '' && column.presence !== 'always') return null;
    const read = value === '' ? wrong('empty') : readField(value, column);
    if ('value' in read) return read.value;
    context.addIssue(read.fault);
    return z.NEVER;
  });
  return column.presence === 'may be missing' ? field.optional() : field;
}

type Issue = Exclude<Parameters<z.RefinementCtx['addIssue']>[0], string>;
type Read = {readonly value: string | number} | {readonly fault: Issue};

const wrong = (message: string): Read => ({fault: {code: 'custom', message}});

function readField(value: string, column: RecordColumn): Read {
  switch (column.kind) {
    case 'text':
      return {value};
    case 'code':
      return codeOf(value, column.codes);
    case 'date':
      return dateOf(value, column);
    case 'year':
      return /^(19|20)\d\d$/.test(value) ? within(Number(value), column) : wrong('year');
    case 'whole':
      return /^[-+]?\d{1,9}(\.0+)?$/.test(value) ? within(Number(value), column) : wrong('whole');
    case 'decimal':
      return /^[-+]?(\d{1,9}(\.\d{1,15})?|\.\d{1,15})$/.test(value)
        ? within(Number(value), column)
        : wrong('number');
  }
}

function within(value: number, {least, most}: {readonly least?: number; readonly most?: number}): Read {
  const bound = {origin: 'number', inclusive: true, input: value} as const;
  if (least !== undefined && value < least) return {fault: {code: 'too_small', minimum: least, ...bound}};
  return most !== undefined && value > most ? {fault: {code: 'too_big', maximum: most, ...bound}} : {value};
}

/** Any way of writing a code that is declared, in capitals or not. */
function codeOf(value: string, codes: Readonly<Record<string, readonly string[]>>): Read {
  const written = value.toLowerCase();
  const found = Object.entries(codes).find(([code, others]) =>
    [code, ...others].some((one) => one.toLowerCase() === written)
  );
  return found ? {value: found[0]} : {fault: {code: 'invalid_value', values: Object.keys(codes)}};
}

const shapes = [/^(\d{4})-(\d\d)-(\d\d)$/, /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/] as const;

/** As programs and as people in the Netherlands write a day, with or without a time behind it → 2021-12-31. */
function dateOf(value: string, {least, most}: {readonly least?: string; readonly most?: string}): Read {
  const day = value.replace(/[ T]\d{1,2}:\d\d(:\d\d([.]\d+)?)?$/, '');
  const [iso, dutch] = shapes.map((shape) => shape.exec(day));
  const parts = iso ? iso.slice(1, 4) : dutch ? [dutch[4]!, dutch[3]!, dutch[1]!] : [];
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  if (!/^(19|20)\d\d-/.test(date) || !exists(date)) return wrong('2021-12-31');
  if (least !== undefined && date < least) return wrong(`≥ ${least}`);
  return most !== undefined && most !== 'today' && date > most ? wrong(`≤ ${most}`) : {value: date};
}

/** The calendar has no 30 February. */
function exists(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
