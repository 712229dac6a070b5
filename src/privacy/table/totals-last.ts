import {InputError} from '../../errors.ts';
import type {Table} from './schema.ts';

/** A total on the way down, and its parts that are still to be looked at. */
interface Step {
  readonly id: string;
  readonly parts: Iterator<string>;
}

/**
 * The equations, each after those of its parts. Throws an InputError when a total is a part of itself. The way down is
 * a list of its own: totals may be nested deeper than calls can.
 */
export function totalsLast({constraints}: Pick<Table, 'constraints'>): Table['constraints'] {
  const of = Map.groupBy(constraints, ({total}) => total);
  const partsOf = (id: string) => (of.get(id) ?? []).flatMap(({parts}) => parts).values();
  const done = new Set<string>();
  const order: Table['constraints'] = [];
  for (const total of of.keys()) {
    const path: Step[] = [];
    const onPath = new Set<string>();
    const enter = (id: string): void => {
      if (onPath.has(id)) throw new InputError(cycle([...path.map((step) => step.id), id]));
      if (done.has(id)) return;
      path.push({id, parts: partsOf(id)});
      onPath.add(id);
    };
    enter(total);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.parts.next();
      if (!next.done) {
        enter(next.value);
        continue;
      }
      path.pop();
      onPath.delete(step.id);
      done.add(step.id);
      order.push(...(of.get(step.id) ?? []));
    }
  }
  return order;
}

/** Long ones by their two ends. */
function cycle(path: readonly string[]): string {
  const ids = path.slice(path.indexOf(path.at(-1)!));
  const said = ids.length > 12 ? [...ids.slice(0, 6), '…', ...ids.slice(-6)] : ids;
  return `The equations form a cycle: ${said.join(' is made of ')}. A total cannot be a part of itself.`;
}
