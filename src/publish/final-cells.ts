import type {SafeCells} from '../privacy/cells.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import type {Vault} from '../store/vault.ts';
import type {Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import {renewed} from './issued-cells.ts';
import type {Order} from './order.ts';
import {protectOnce} from './protection.ts';
import {keepingFault} from './solver-fault.ts';

/** What the reports of this order may show: protected, or as it was given out with newer own cells. */
export const finalCells = (
  rows: Rows,
  template: Template,
  order: Order,
  earlier: readonly IssuedEdition[],
  vault: Vault
): Promise<SafeCells> =>
  keepingFault(vault, () =>
    order.correction?.renewal
      ? renewed(rows, template, earlier, vault)
      : protectOnce(rows, template, order, earlier, vault)
  );
