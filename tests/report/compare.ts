/** Compares what a page shows with what the delivery says: own cells equal, group numbers within their rounding. */
import template from '../../templates/kibg/template.ts';
import {cellsAt, groupSum, type Oracle} from './oracle.ts';
import type {Tables} from './reader.ts';

interface State {
  readonly provider: string;
  readonly kind: 'individual' | 'pooled';
  readonly year: string;
  readonly prestatie: string;
  readonly group: string;
}

const indicators = new Map(
  template.chapters.flatMap(({indicators}) => indicators).map((indicator) => [indicator.id, indicator])
);
const {hidden, hiddenOwn, never} = template.words;
const reasons: readonly string[] = [hidden, hiddenOwn, never];
const number = (text: string): number =>
  Number(/-?\d[\d.]*(,\d+)?/.exec(text.replace('−', '-'))?.[0].replaceAll('.', '').replace(',', '.'));
const groupLabel = (id: string): string =>
  id === template.policy.pool.id
    ? template.policy.pool.label
    : template.policy.groupings.find(({classes}) => id in classes)!.classes[id]!.label;

export function differences(
  truth: Oracle,
  shown: Tables,
  state: State
): {faults: string[]; compared: number} {
  const faults: string[] = [];
  let compared = 0;
  for (const [figure, rows] of Object.entries(shown))
    for (const [id, row] of rows.flatMap((one) => standingIn(figure, one))) {
      const found = compareRow(truth, id, row, state);
      compared += found.compared;
      faults.push(...found.faults.map((fault) => `${id} ${JSON.stringify(row)}: ${fault}`));
    }
  return {faults, compared};
}

/** Of two counts in one figure each has its rows, by their name. */
function standingIn(figure: string, row: Readonly<Record<string, string>>) {
  const indicator = indicators.get(figure);
  const one = [indicator, indicator?.with].find((each) => each?.short === row['Aantal']);
  return [[one?.id ?? figure, row] as const];
}

/** What stands where nothing was delivered. */
const nothing = ['komt niet voor', 'geen cijfers'];

function compareRow(truth: Oracle, id: string, row: Readonly<Record<string, string>>, state: State) {
  const indicator = indicators.get(id)!;
  const {count} = indicator;
  const category = categoryOf(id, row);
  const period = 'Jaar' in row ? periodCode(row['Jaar']!) : state.year;
  const prestatie =
    'Prestatie' in row ? prestatieCode(row['Prestatie']!) : splits(id) ? state.prestatie : 'totaal';
  const faults: string[] = [];
  let compared = 0;
  const check = (text: string | undefined, low: number, high: number, what: string): void => {
    if (text === undefined || text === '–' || reasons.includes(text) || /^[<>]/.test(text)) return;
    compared++;
    if (nothing.includes(text)) {
      if (Number.isFinite(low)) faults.push(`${what} says ${text}, the delivery ${low} to ${high}`);
      return;
    }
    const value = number(text);
    if (!(value >= low - 1e-9 && value <= high + 1e-9))
      faults.push(`${what} says ${text}, the delivery ${low} to ${high}`);
  };
  const scale = count.kind === 'mean' || count.kind === 'count' ? 1 : 100;
  const half = 0.5 * 10 ** -(indicator.decimals ?? 0);
  const self = state.kind === 'individual' ? template.words.own : template.policy.pool.label;
  if (state.kind === 'individual') {
    const own = cellsAt(truth, {indicator: id, category, period, prestatie}).find(
      ({provider}) => provider === state.provider
    );
    const value = own === undefined ? Number.NaN : count.kind === 'count' ? own.x : (own.x / own.n) * scale;
    check(row[self], value - half, value + half, 'own value');
    const n = Object.keys(row).find((head) => head.endsWith('(n)'));
    if (n && own) check(row[n], own.n, own.n, 'own n');
    if (own) check(row['Teller'], own.x, own.x, 'own numerator');
  } else {
    checkGroup(template.policy.pool.id, row[self]);
  }
  checkGroup(state.group, row[groupLabel(state.group)]);
  return {faults, compared};

  function checkGroup(group: string, text: string | undefined): void {
    if (count.kind === 'count') return;
    const sum = groupSum(truth, group, period, prestatie, id, category);
    const mean = sum.x / sum.n;
    if (count.kind === 'mean') check(text, mean - count.step / 2 - half, mean + count.step / 2 + half, group);
    else
      check(text, ((sum.x - 4) / (sum.n + 4)) * 100 - half, ((sum.x + 4) / (sum.n - 4)) * 100 + half, group);
  }
}

function splits(id: string): boolean {
  return 'prestatie' in indicators.get(id)!.show || !('prestatie' in (indicators.get(id)!.unavailable ?? {}));
}

function categoryOf(id: string, row: Readonly<Record<string, string>>): string {
  const {count, short} = indicators.get(id)!;
  if (count.kind === 'flow') {
    const all = Object.entries(count.from).flatMap(([from, {label}]) =>
      Object.entries(count.to).map(([to, other]) => [`${label} → ${other.label}`, `${from}>${to}`] as const)
    );
    return all.find(([label]) => label === row[short])![1];
  }
  if (!('categories' in count) || !count.categories) return '-';
  const entries = Object.entries(count.categories);
  if (entries.length === 1) return entries[0]![0];
  return entries.find(([, {label}]) => label === row[short])![0];
}

const periodCode = (label: string): string =>
  label.replace(/^(\d{4}) en (\d{4}) samen.*/, '$1-$2').replace(/^(\d{4})(?!-).*/, '$1');

function prestatieCode(label: string): string {
  const {values, total} = template.dataset.dimensions['prestatie']!;
  if (label === total!.label) return total!.code;
  return Object.entries(values!).find(([, value]) => value.label === label || value.short === label)![0];
}
