import {z} from 'zod';
import type {Fault} from '../errors.ts';
import {blocks} from './fault.ts';

export const DECISIONS_FILE = 'besluiten.json';

const words = () => z.string('decisions-at-fault').trim().min(1, 'decisions-at-fault');
const kinds = {aanbieder: 'provider', eigenaar: 'owner', groep: 'group'} as const;
const verdicts = {dezelfde: 'same', twee: 'two'} as const;

const codeDecision = z
  .strictObject(
    {
      van: z.enum(['aanbieder', 'eigenaar', 'groep'], 'decisions-at-fault'),
      codes: z.tuple([words(), words()], 'decisions-at-fault'),
      besluit: z.enum(['dezelfde', 'twee'], 'decisions-at-fault'),
      reden: words()
    },
    'decisions-at-fault'
  )
  .refine(({codes: [one, other]}) => one !== other, {error: 'decisions-at-fault', path: ['codes']})
  .transform(({van, codes, besluit, reden}) => ({
    of: kinds[van],
    codes,
    verdict: verdicts[besluit],
    reason: reden
  }));

const declared = z.strictObject({codes: z.array(codeDecision, 'decisions-at-fault')}, 'decisions-at-fault');

/** What staff decided about two codes that are nearly equal, and why; of `same` the first is the one that counts. */
export type CodeDecision = z.output<typeof codeDecision>;

/** Checks the text of besluiten.json; where anything in it is at fault, none of it counts. */
export function readDecisions(text: string): {decisions: readonly CodeDecision[]; faults: readonly Fault[]} {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {decisions: [], faults: [blocks('decisions-at-fault', DECISIONS_FILE)]};
  }
  const checked = declared.safeParse(value);
  const faults = (checked.error?.issues ?? []).map((issue) =>
    blocks(
      'decisions-at-fault',
      DECISIONS_FILE,
      issue.path.length > 0 ? {column: issue.path.map(step).join(' ')} : {}
    )
  );
  return {decisions: checked.data?.codes ?? [], faults};
}

/** `codes #1 reden`: as a person counts. */
const step = (part: PropertyKey): string => (typeof part === 'number' ? `#${part + 1}` : String(part));
