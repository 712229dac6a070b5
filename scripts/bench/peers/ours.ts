/** One report of the family `peers/family`, built as every report is. */
import {fileURLToPath} from 'node:url';
import {pack} from '../../../src/bundle/pack.ts';
import {assign} from '../../../src/publish/assign.ts';
import type {Order} from '../../../src/publish/order.ts';
import {protectOnce} from '../../../src/publish/protection.ts';
import {publish} from '../../../src/publish/publish.ts';
import {openFor} from '../../../src/publish/secrets.ts';
import {render} from '../../../src/render/render.ts';
import {load} from '../../../src/template/load.ts';
import {rowsFrom} from '../../../src/validate/receive.ts';

const family = fileURLToPath(new URL('family', import.meta.url));

export interface Built {
  readonly root: string;
  readonly slug: string;
  readonly phrase: string;
  /** The groups that its reader may choose, the first as it opens. */
  readonly groups: readonly string[];
}

/** All providers are protected, and the report of one is drawn. */
export async function buildOurs(root: string, delivery: string, provider: string): Promise<Built> {
  const order: Order = {family, delivery, root, portable: []};
  const loaded = await load(family);
  const rows = await rowsFrom(delivery, loaded.template);
  using vault = await openFor(order, loaded.template, rows);
  const cells = await protectOnce(rows, loaded.template, order, [], vault);
  const bundles = pack(cells, loaded, rows).filter(({reader}) => reader.id === provider);
  const assigned = await assign({bundles, ...rows, vault}, loaded, order);
  await publish(assigned, await render(assigned), vault);
  const [{slug, keys, bundle}] = assigned.reports as [(typeof assigned.reports)[number]];
  return {
    root: assigned.place.folder,
    slug,
    phrase: [...keys.values()][0]!,
    groups: bundle.reader.groups.map(({id}) => id)
  };
}
