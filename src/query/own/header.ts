/** The first record of a file: which column stands where. */
import {columnKey} from '../../csv/header.ts';
import type {UploadReading} from '../../template/upload.ts';
import type {OwnFault, OwnFaultCode} from './found.ts';

export interface Header {
  /** Declared column → its place in the file; one that is not there is absent. */
  readonly places: ReadonlyMap<string, number>;
  /** Fields up to and with the last name. */
  readonly width: number;
  readonly faults: readonly OwnFault[];
}

/** Matches the names in a file, at a row, with the declared columns. */
export function headerOf(
  names: readonly (string | null)[],
  row: number,
  columns: UploadReading['columns']
): Header {
  const keys = names.map((found) => columnKey(found ?? ''));
  const declared = Object.keys(columns);
  const known = new Set(declared.map(columnKey));
  const width = keys.findLastIndex((key) => key !== '') + 1;
  if (!keys.some((key) => known.has(key)))
    return {places: new Map(), width, faults: [about('no-header', 'blocks', {names: declared})]};
  const places = declared.flatMap((name) => {
    const at = keys.indexOf(columnKey(name));
    return at < 0 ? [] : [[name, at] as const];
  });
  const missing = declared.filter(
    (name) => columns[name]!.presence !== 'may be missing' && !keys.includes(columnKey(name))
  );
  const twice = declared.filter((name) => keys.filter((key) => key === columnKey(name)).length > 1);
  const unknown = names.filter((_, at) => keys[at] !== '' && !known.has(keys[at]!)) as string[];
  return {
    places: new Map(places),
    width,
    faults: [
      ...missing.map((column) => about('column-missing', 'blocks', {column})),
      ...twice.map((column) => about('column-twice', 'blocks', {column, places: [{row}], many: 1})),
      ...(unknown.length > 0 ? [about('columns-unknown', 'warns', {names: unknown})] : [])
    ]
  };
}

const about = (code: OwnFaultCode, severity: OwnFault['severity'], more: Partial<OwnFault>): OwnFault => ({
  code,
  severity,
  places: [],
  many: 0,
  ...more
});
