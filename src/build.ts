/** THE ROAD: a delivery becomes one locked report per provider. One line a stage; an `if` lives in its stage. */
import {pack} from './bundle/pack.ts';
import {assign} from './publish/assign.ts';
import {finalCells} from './publish/final-cells.ts';
import {issuedBefore} from './publish/given-out.ts';
import type {Order} from './publish/order.ts';
import {publish} from './publish/publish.ts';
import {type Receipt, receipt} from './publish/receipt.ts';
import {openFor} from './publish/secrets.ts';
import {render} from './render/render.ts';
import {load} from './template/load.ts';
import {rowsFrom} from './validate/receive.ts';

export async function build(order: Order): Promise<Receipt> {
  const family = await load(order.family);
  const rows = await rowsFrom(order.delivery, family.template, order.onWarnings);
  using vault = await openFor(order, family.template, rows);
  const earlier = await issuedBefore(vault, rows.meta.edition, order.correction);
  const cells = await finalCells(rows, family.template, order, earlier, vault);
  const bundles = pack(cells, family, rows);
  const assignments = await assign(bundles, family, rows, order, vault);
  const rendered = await render(assignments, order.onPage);
  const published = await publish(assignments, rendered, vault);
  return receipt(assignments, published, cells);
}
