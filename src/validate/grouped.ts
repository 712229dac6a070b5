import type {Fault} from '../errors.ts';

/** Faults of one kind in one column of one file. */
export interface FaultGroup {
  /** The first few, in the order of the file. */
  readonly shown: readonly Fault[];
  readonly more: number;
  readonly blocking: boolean;
}

/** A repeated fault is one fault with many places; what blocks comes first, else the order of finding. */
export function groupFaults(faults: readonly Fault[], show = 3): readonly FaultGroup[] {
  const groups = [...Map.groupBy(faults, identity).values()].map((same) => group(same, show));
  return [...groups.filter(({blocking}) => blocking), ...groups.filter(({blocking}) => !blocking)];
}

/** Without a row each fault stands alone: its arguments are what tells it from the next. */
const identity = ({code, severity, file, row, column, args}: Fault): string =>
  JSON.stringify([code, severity, file, column ?? '', row === undefined ? args : null]);

function group(same: readonly Fault[], show: number): FaultGroup {
  const inOrder = same.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
  return {
    shown: inOrder.slice(0, show),
    more: Math.max(0, same.length - show),
    blocking: same[0]?.severity === 'blocks'
  };
}
