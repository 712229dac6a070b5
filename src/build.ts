/** THE ROAD: a delivery becomes one locked report per provider. One line a stage; an `if` lives in its stage. */
import {pack} from './bundle/pack.ts';
import {assign} from './publish/assign.ts';
import {finalCells} from './publish/final-cells.ts';
import {issuedBefore} from './publish/given-out.ts';
import type {Order} from './publish/order.ts';
import {giveBack, type Prepared, prepared} from './publish/prepared.ts';
import {publish} from './publish/publish.ts';
import {type Receipt, receipt} from './publish/receipt.ts';
import {openFor} from './publish/secrets.ts';
import {type Asked, asked, remember, unchanged} from './publish/unchanged.ts';
import {render} from './render/render.ts';
import {load} from './template/load.ts';
import {rowsFrom} from './validate/receive.ts';

/** What an earlier build made of the very same stands; all else is made. */
export async function build(order: Order): Promise<Receipt> {
  const what = await asked(order, await load(order.family));
  return (await unchanged(what)) ?? (await make(what));
}

async function make(what: Asked): Promise<Receipt> {
  const {order, family} = what;
  using ready = await prepare(what);
  giveBack();
  const assignments = await assign(ready, family, order);
  const rendered = await render(assignments, order.onPage);
  const published = await publish(assignments, rendered, ready.vault);
  return remember(receipt(assignments, published, ready), what);
}

/** All rows are gone when this ends: of a thousand providers they take more room than all that is made of them. */
async function prepare({order, family}: Asked): Promise<Prepared> {
  const rows = await rowsFrom(order.delivery, family.template, order.onWarnings);
  using held = new DisposableStack();
  const vault = held.use(await openFor(order, family.template, rows));
  const earlier = await issuedBefore(vault, rows.meta.edition, order.correction);
  const cells = await finalCells(rows, family.template, order, earlier, vault);
  return prepared(pack(cells, family, rows), cells, rows, vault, held.move());
}
