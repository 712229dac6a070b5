/** Something of a height that would like to stand around a middle. */
export interface Block {
  readonly middle: number;
  readonly height: number;
}

/**
 * Middles at which blocks stand without overlap, in the order of their wishes, within [top, bottom]
 * where they fit: touching blocks are taken together around their mean wish.
 */
export function dodge(blocks: readonly Block[], [top, bottom]: readonly [number, number]): readonly number[] {
  const order = blocks
    .map((_, index) => index)
    .sort((a, b) => blocks[a]!.middle - blocks[b]!.middle || a - b);
  const stacks: Stack[] = [];
  for (const index of order) {
    stacks.push(
      settle({members: [index], height: blocks[index]!.height, middle: blocks[index]!.middle}, top, bottom)
    );
    while (overlaps(stacks)) stacks.push(settle(merge(stacks.pop()!, stacks.pop()!), top, bottom));
  }
  return spread(stacks, blocks);
}

interface Stack {
  readonly members: readonly number[];
  readonly height: number;
  readonly middle: number;
}

function overlaps(stacks: readonly Stack[]): boolean {
  const [above, below] = [stacks.at(-2), stacks.at(-1)];
  return !!above && !!below && above.middle + above.height / 2 > below.middle - below.height / 2;
}

function merge(below: Stack, above: Stack): Stack {
  const height = above.height + below.height;
  const middle =
    (above.middle * above.members.length + below.middle * below.members.length) /
    (above.members.length + below.members.length);
  return {members: [...above.members, ...below.members], height, middle};
}

function settle(stack: Stack, top: number, bottom: number): Stack {
  const half = stack.height / 2;
  return {...stack, middle: Math.max(top + half, Math.min(bottom - half, stack.middle))};
}

function spread(stacks: readonly Stack[], blocks: readonly Block[]): readonly number[] {
  const middles: number[] = blocks.map(() => 0);
  for (const {members, middle, height} of stacks) {
    let edge = middle - height / 2;
    for (const index of members) {
      middles[index] = edge + blocks[index]!.height / 2;
      edge += blocks[index]!.height;
    }
  }
  return middles;
}
