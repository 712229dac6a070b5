/** A build of the very same as the one before it has nothing to do: what stands is what it would leave. */
import {join} from 'node:path';
import {z} from 'zod';
import {onlyOne} from '../store/only-one.ts';
import {jsonIn, readSecret} from '../store/read-secret.ts';
import {secretsOf} from '../store/vault.ts';
import {writeSecret} from '../store/write-secret.ts';
import type {Family} from '../template/load.ts';
import {type Standing, standingEditions} from './editions.ts';
import {givenOf, leftOf} from './fingerprint.ts';
import type {Order} from './order.ts';
import {placeOf} from './place.ts';
import type {Receipt} from './receipt.ts';
import {recover} from './recover.ts';

const NAME = 'unchanged.json';

const remembered = z.object({
  given: z.string(),
  left: z.string(),
  /** What the build told of the delivery and of its cells. */
  warnings: z.number(),
  tally: z.object({shown: z.number(), hidden: z.number(), none: z.number()}),
  absorbed: z.array(z.string()),
  gone: z.object({period: z.string(), ids: z.array(z.string())}),
  audiences: z.array(z.tuple([z.string(), z.number()]))
});
type Remembered = z.output<typeof remembered>;

/** An order, and what was given with it when it was given. */
export interface Asked {
  readonly order: Order;
  readonly family: Family;
  readonly given: string;
  /** How many warnings the delivery has, once it was read. */
  readonly warnings: () => number;
}

export async function asked(order: Order, family: Family): Promise<Asked> {
  let warnings = 0;
  const onWarnings = (count: number): void => {
    warnings = count;
    order.onWarnings?.(count);
  };
  return {
    order: {...order, onWarnings},
    family,
    given: await givenOf(order, family.folder),
    warnings: () => warnings
  };
}

/** What a build would tell that finds all as the last one left it; null where anything differs, and it must be made. */
export async function unchanged({order, family, given}: Asked): Promise<Receipt | null> {
  const {id} = family.template;
  if (order.keepProtection || order.correction || !(await isKnown(order.root, id, given))) return null;
  const free = await onlyOne(secretsOf(order.root), id);
  try {
    for (const standing of await recover(order.root, id)) {
      const known = await rememberedIn(standing.place.secrets);
      if (
        known?.given !== given ||
        known.left !== (await leftOf(standing.place, whichOf(order, id, standing)))
      )
        continue;
      if (known.warnings > 0) order.onWarnings?.(known.warnings);
      return receiptOf(known, id, standing);
    }
    return null;
  } finally {
    free();
  }
}

/** Keeps what a build was given and what it left; where it was given something else meanwhile, nothing. */
export async function remember(receipt: Receipt, {order, family, given, warnings}: Asked): Promise<Receipt> {
  const {id} = family.template;
  if (given !== (await givenOf(order, family.folder))) return receipt;
  const place = placeOf(order.root, id, receipt.edition);
  const which = {root: order.root, family: id, practice: receipt.synthetic};
  const kept: Remembered = {
    given,
    left: await leftOf(place, which),
    warnings: warnings(),
    tally: receipt.tally,
    absorbed: [...receipt.absorbed],
    gone: {period: receipt.gone.period, ids: [...receipt.gone.ids]},
    audiences: [...receipt.audiences]
  };
  await writeSecret(place.secrets, NAME, `${JSON.stringify(kept)}\n`);
  return receipt;
}

async function isKnown(root: string, family: string, given: string): Promise<boolean> {
  const known = (await standingEditions(root, family)).map(({place}) => rememberedIn(place.secrets));
  return (await Promise.all(known)).some((one) => one?.given === given);
}

async function rememberedIn(folder: string): Promise<Remembered | null> {
  const bytes = await readSecret(join(folder, NAME));
  const parsed = remembered.safeParse(bytes && jsonIn(bytes.toString('utf8')));
  return parsed.success ? parsed.data : null;
}

const whichOf = ({root}: Order, family: string, {manifest}: Standing) => ({
  root,
  family,
  practice: manifest.invented
});

function receiptOf(
  {tally, audiences, absorbed, gone}: Remembered,
  family: string,
  {edition, place, manifest}: Standing
): Receipt {
  const written = manifest.reports;
  return {
    folder: place.folder,
    secrets: place.secrets,
    name: place.name,
    family,
    edition,
    reports: audiences.reduce((sum, [, count]) => sum + count, 0),
    anew: 0,
    again: false,
    absorbed,
    gone,
    audiences: new Map(audiences),
    bytes: written.reduce((sum, {bytes}) => sum + bytes, 0),
    synthetic: manifest.invented,
    written,
    tally
  };
}
