import type {Highs} from 'highs';
import {solvingFor} from '../../errors.ts';
import type {Block, PublishedCell, Step} from './block.ts';
import {type Defence, defend} from './defend.ts';

/** Everything that is needed to defend any cluster of an edition. Plain data. */
export interface Task {
  readonly blocks: readonly Block[];
  readonly cells: readonly PublishedCell[];
  readonly clusters: readonly (readonly number[])[];
  readonly percent: number;
}

/** One cluster, block after block; no other cluster speaks of its cells, so the order of clusters is free. */
export function defendCluster(highs: Highs, task: Task, cluster: number): readonly Defence[] {
  const taken = new Map<number, Step['to']>(
    task.cells.flatMap(({status}, cell) => (status === 'hidden' ? [[cell, 'hidden']] : []))
  );
  return task.clusters[cluster]!.map((block) => {
    const {[block]: of} = task.blocks;
    const defence = solvingFor(of!.name, () => defend(highs, of!, task.cells, task.percent, taken));
    for (const {cell, to} of defence.steps) taken.set(cell, to);
    return defence;
  });
}
