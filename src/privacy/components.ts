interface Linked {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Sums that share an amount, directly or through others, belong together; what is apart is solved apart. */
export function components<S extends Linked>(sums: readonly S[]): readonly (readonly S[])[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    while (parent.has(at) && parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  for (const {total, parts} of sums) for (const id of [total, ...parts]) parent.set(root(id), root(total));
  const found = new Map<string, S[]>();
  for (const sum of sums) {
    const group = found.get(root(sum.total));
    if (group) group.push(sum);
    else found.set(root(sum.total), [sum]);
  }
  return [...found.values()];
}
