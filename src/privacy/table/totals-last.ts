import {InputError} from '../../errors.ts';
import type {Table} from './schema.ts';

/** The equations, each after those of its parts. Throws an InputError when a total is a part of itself. */
export function totalsLast({constraints}: Pick<Table, 'constraints'>): Table['constraints'] {
  const of = Map.groupBy(constraints, ({total}) => total);
  const done = new Set<string>();
  const path: string[] = [];
  const order: Table['constraints'] = [];
  const visit = (id: string): void => {
    if (done.has(id)) return;
    if (path.includes(id)) throw new InputError(cycle([...path.slice(path.indexOf(id)), id]));
    path.push(id);
    for (const {parts} of of.get(id) ?? []) for (const part of parts) visit(part);
    path.pop();
    done.add(id);
    order.push(...(of.get(id) ?? []));
  };
  for (const total of of.keys()) visit(total);
  return order;
}

const cycle = (ids: readonly string[]) =>
  `The equations form a cycle: ${ids.join(' is made of ')}. A total cannot be a part of itself.`;
