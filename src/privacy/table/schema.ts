import {z} from 'zod';
import {InputError} from '../../errors.ts';

const id = z.string().min(1);
const amount = z.number();
/** JSON has no infinity: null stands for a bound that is not there. */
const interval = z.tuple([z.number().nullable(), z.number().nullable()]);

// Strict at every level: a misspelt name would leave out what it was to say, and the table would look safe.
const cell = z.strictObject({
  id,
  value: amount,
  /** How many people or records are behind the value; a whole number is not asked, rounded ones may be given. */
  frequency: z.number().optional(),
  contributions: z.array(z.strictObject({holder: id, value: amount})).optional(),
  /** Nothing can be in it, as everybody knows: never hidden, and no cover for another cell. */
  empty: z.boolean().optional()
});

const policy = z.strictObject({
  minFrequency: z.number().positive().optional(),
  minHolders: z.number().int().positive().optional(),
  pPercent: z.number().positive().optional(),
  /** How many percent above its value a cell that fails a rule must still be possible. */
  safetyRange: z.number().positive().optional(),
  /** A share, not a percentage: 0.5 is half. */
  topShare: z.number().positive().max(1).optional(),
  rounding: z
    .strictObject({base: z.number().positive(), kind: z.enum(['controlled', 'conventional'])})
    .optional(),
  weights: z.record(id, z.number().nonnegative()).optional(),
  /**
   * Who is in the trade knows which cells are empty: they are shown, and cover nothing. Only where that is secret are
   * they hidden, and may a hidden cell be one.
   */
  zeros: z.enum(['shown', 'secret']).default('shown')
});

export const tableSchema = z.strictObject({
  cells: z.array(cell).min(1),
  constraints: z.array(z.strictObject({total: id, parts: z.array(id).min(1)})).default([]),
  policy: policy.prefault({}),
  /** The least that everybody knows a hidden cell to be. Of counts it is one where zeros are shown. */
  lower: z.number().default(0)
});

export const auditSchema = tableSchema.extend({
  published: z.array(z.strictObject({id, interval: interval.optional()})),
  attackers: z.array(z.strictObject({holder: id})).optional()
});

/** A table as it is handed in: plain JSON. */
export type TableInput = z.input<typeof tableSchema>;
/** A table with what was published of it and who may attack it. */
export type AuditInput = z.input<typeof auditSchema>;
export type Table = z.output<typeof tableSchema>;
export type Audit = z.output<typeof auditSchema>;
export type Cell = Table['cells'][number];
export type Policy = Table['policy'];

/** Reads plain JSON by a schema; throws an InputError that names each field at fault and never a value. */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.') || 'the table'}: ${issue.message}`);
  throw new InputError(`This table cannot be read. ${faults.join('; ')}.`);
}
