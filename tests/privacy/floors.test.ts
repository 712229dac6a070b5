/** An audience with floors of its own: what its reports leave out, beside a program that knows nothing of how. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Audiences, rule, type Template} from '#report';
import {auditReports} from '../../src/audit/audit.ts';
import type {SafeCell} from '../../src/figures/series.ts';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {protect} from '../../src/privacy/protect.ts';
import type {Rows} from '../../src/validate/validate.ts';
import {opened, tampered} from '../audit/opened.ts';
import {cell, family, holdersOf, large, rowsOf} from './mini.ts';
import {deliveries} from './random.ts';

const floor = (value: number) => rule({value, rule: 'R', basis: 'test', standing: 'judgement' as const});
const opening = 'Wat er staat.';
const audiences: Audiences = {
  one: {label: 'een', key: 'a', of: 'large', self: 'cells', floors: {minProviders: floor(5)}},
  many: {label: 'veel', key: 'a', of: 'small', self: {group: 'pool'}, opening},
  region: {label: 'regio', key: 'r', of: {classesOf: 'region'}, self: 'members', opening},
  bond: {
    ...{label: 'bond', key: 'b', of: {everyone: 'Bond'}, self: null, opening},
    floors: {minProviders: floor(6), minClients: floor(40)}
  }
};
const template = (changed: Audiences = audiences): Template => ({...family(), audiences: changed});
const isShown = ({status}: SafeCell): boolean => status !== 'hidden' && status !== 'none';
const keyOf = ({scope, indicator, category, at}: SafeCell): string =>
  JSON.stringify([scope, indicator, category, at['year'], at['type']]);

/** Who is in a group, told from the delivery and from who got which report. */
function membersOf(scope: string, rows: Rows, safe: SafeCells): ReadonlySet<string> {
  const pooled = new Set(safe.readers.filter(({audience}) => audience === 'many').map(({id}) => id));
  const isIn = ({id, facts}: Rows['holders'][number]): boolean =>
    ({pool: pooled.has(id), everybody: true})[scope] ??
    (facts['region'] === scope || (facts['size'] === scope && !pooled.has(id)));
  return new Set(rows.holders.filter(isIn).map(({id}) => id));
}

/** People and owners behind a group's number. */
function behind({scope, indicator, category, at}: SafeCell, rows: Rows, safe: SafeCells) {
  const members = membersOf(scope, rows, safe);
  const ownerOf = new Map(rows.holders.map(({id, concern}) => [id, concern]));
  const given = rows.cells.filter(
    (one) =>
      one.indicator === indicator &&
      members.has(one.provider) &&
      one.n > 0 &&
      one.category === category &&
      one.at['year'] === at['year'] &&
      one.at['type'] === at['type']
  );
  return {
    people: given.reduce((sum, {clients}) => sum + clients, 0),
    owners: new Set(given.map(({provider}) => ownerOf.get(provider))).size
  };
}

type Vector = Float64Array;

/** Does a vector lie in what the others span? By taking away what it has in common with each of them, at right angles. */
function isSpanned(target: Vector, others: readonly Vector[]): boolean {
  const basis: Vector[] = [];
  const leftOf = (vector: Vector): Vector => {
    const left = vector.slice();
    for (let again = 0; again < 2; again++)
      for (const one of basis) {
        const by = one.reduce((sum, value, at) => sum + value * left[at]!, 0);
        for (const [at, value] of one.entries()) left[at]! -= by * value;
      }
    return left;
  };
  const sizeOf = (vector: Vector): number => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  for (const vector of others) {
    const left = leftOf(vector);
    const size = sizeOf(left);
    if (size > 1e-7) basis.push(left.map((value) => value / size));
  }
  return sizeOf(leftOf(target)) < 1e-6 * sizeOf(target);
}

/** Everything that one indicator in one year holds, as vectors over what single providers delivered. */
function spaceOf(of: string, year: string, rows: Rows, safe: SafeCells) {
  const cells = rows.cells.filter(({indicator, at, n}) => indicator === of && at['year'] === year && n > 0);
  const numbers = new Map<string, number>();
  for (const {provider, at, category} of cells)
    for (const measure of ['n', 'x'])
      numbers.set([provider, at['type'], category, measure].join('|'), numbers.size);
  const vector = (terms: readonly (readonly [string, number])[]): Vector => {
    const made = new Float64Array(numbers.size);
    for (const [key, by] of terms) if (numbers.has(key)) made[numbers.get(key)!]! += by;
    return made;
  };
  const members = (scope: string) => [...membersOf(scope, rows, safe)];
  const told = ({scope, category, at, status}: SafeCell): readonly Vector[] =>
    (status === 'shown' ? ['n', 'x'] : ['n']).map((measure) =>
      vector(members(scope).map((id) => [[id, at['type'], category, measure].join('|'), 1]))
    );
  const places = [...new Set(cells.map(({at}) => at['type']!))];
  const categories = [...new Set(cells.map(({category}) => category))];
  const known = [...new Set(cells.map(({provider}) => provider))].flatMap((id) => {
    const key = (type: string, category: string, measure: string) => [id, type, category, measure].join('|');
    const shared = places.flatMap((type) =>
      categories.length === 1
        ? []
        : [
            // Parts of one whole share it, and come to it together.
            ...categories.map((category) =>
              vector([
                [key(type, category, 'n'), 1],
                [key(type, categories[0]!, 'n'), -1]
              ])
            ),
            vector([
              ...categories.map((one) => [key(type, one, 'x'), 1] as const),
              [key(type, categories[0]!, 'n'), -1]
            ])
          ]
    );
    const totals = places.includes('k')
      ? categories.flatMap((category) =>
          ['n', 'x'].map((measure) =>
            vector(places.map((type) => [key(type, category, measure), type === 'all' ? -1 : 1]))
          )
        )
      : [];
    return [...shared, ...totals];
  });
  return {told, known};
}

/** What is left out of the reports of an audience, and lies below its floors. */
const leftOut = (
  audience: string,
  below: (one: SafeCell) => boolean,
  safe: SafeCells
): readonly SafeCell[] => {
  const shown = new Map(
    [...safe.stricter.get(audience)!.groups.values()].flat().map((one) => [keyOf(one), one])
  );
  return [...safe.groups.values()]
    .flat()
    .filter((one) => isShown(one) && below(one) && !isShown(shown.get(keyOf(one))!));
};

test('no report of an audience shows a number below its floors, and none that is left out follows from the others', {
  timeout: 600_000
}, async () => {
  let [left, covers] = [0, 0];
  await fc.assert(
    fc.asyncProperty(deliveries, async (rows) => {
      const safe = protect(rows, template(), {threads: 1});
      const shown = [...safe.stricter.get('bond')!.groups.values()].flat();
      const known = new Map([...safe.groups.values()].flat().map((one) => [keyOf(one), one]));
      const isBelow = (one: SafeCell): boolean => {
        const {people, owners} = behind(one, rows, safe);
        return people < 40 || owners < 6;
      };
      // The same cells as everybody's, or hidden.
      for (const one of shown) if (one.status !== 'hidden') expect(one).toBe(known.get(keyOf(one)));
      expect(shown.filter((one) => isShown(one) && isBelow(one))).toEqual([]);
      const out = leftOut('bond', isBelow, safe);
      const hidden = shown.filter((one) => one.status === 'hidden' && isShown(known.get(keyOf(one))!));
      expect(hidden.length === 0).toBe(out.length === 0);
      [left, covers] = [left + out.length, covers + hidden.length - out.length];
      // Both years are alike, and the other program is slow.
      const lately = out.filter(({at}) => at['year'] === '2021');
      for (const [slice, targets] of Map.groupBy(lately, ({indicator, at}) => `${indicator} ${at['year']}`)) {
        const [of, year] = slice.split(' ') as [string, string];
        const space = spaceOf(of, year, rows, safe);
        const held = shown.filter((one) => isShown(one) && one.indicator === of && one.at['year'] === year);
        const all = [...space.known, ...held.flatMap(space.told)];
        for (const target of targets)
          for (const vector of space.told(target))
            expect(isSpanned(vector, all), `${keyOf(target)} follows`).toBe(false);
      }
      const audited = await auditReports(opened(safe), rows, template());
      expect(audited.findings).toEqual([]);
    }),
    {numRuns: 8, endOnFailure: true}
  );
  expect(left).toBeGreaterThan(20);
  expect(covers).toBeGreaterThan(2);
});

/** Eight in the north, seven in the south and five in the east, all much alike. */
const rows = (() => {
  const regions = ['north', 'south', 'east'].flatMap((region, at) =>
    Array<string>(8 - at - (at === 2 ? 1 : 0)).fill(region)
  );
  const given = regions.map((region, at) => ({id: `h${String(at).padStart(2, '0')}`, region}));
  return rowsOf(
    holdersOf(given),
    given.flatMap(({id}, at) => [...large(id, 100 + at), cell(id, 'early', {}, 100 + at, 40 + at)])
  );
})();
const bond = (minProviders: number): Audiences => ({
  ...audiences,
  one: {...audiences['one']!, floors: {}},
  bond: {...audiences['bond']!, floors: {minProviders: floor(minProviders)}}
});
const early = (scope: string, of: SafeCells['groups']): SafeCell =>
  of.get(scope)!.find(({indicator, at}) => indicator === 'early' && at['year'] === '2021')!;
const codes = async (safe: SafeCells, change: Parameters<typeof tampered>[1]) => {
  const audited = await auditReports(tampered(opened(safe), change), rows, template(bond(6)));
  return [...new Set(audited.findings.map(({code}) => code))];
};

test('what one class leaves of all is hidden with another class, and everybody else still sees it', async () => {
  const safe = protect(rows, template(bond(6)));
  const {groups, providers} = safe.stricter.get('bond')!;
  const seen = (of: SafeCells['groups']) =>
    ['everybody', 'north', 'south', 'east'].map((scope) => early(scope, of).status);
  expect(seen(safe.groups)).toEqual(['shown', 'shown', 'shown', 'shown']);
  // The east is below the floor; the smallest other covers it.
  expect(seen(groups)).toEqual(['shown', 'shown', 'hidden', 'hidden']);
  expect([providers.get('east'), safe.providers.get('east')]).toEqual([0, 5]);
  expect(await codes(safe, (one) => one)).toEqual([]);
});

test('the audit finds a number below a floor, and one that no longer covers it', async () => {
  const safe = protect(rows, template(bond(6)));
  const bare =
    (scope: string): Parameters<typeof tampered>[1] =>
    (one, {plan}) =>
      plan.audience === 'bond' && one.scope === scope && one.indicator === 'early'
        ? (safe.groups.get(scope)!.find((other) => keyOf(other) === keyOf(one)) ?? one)
        : one;
  expect(await codes(safe, bare('east'))).toEqual(['floor-broken']);
  expect(await codes(safe, bare('south'))).toEqual(['floor-undone']);
  // A number that others do not see is no floor's doing.
  const gone: Parameters<typeof tampered>[1] = (one, {plan}) =>
    plan.audience === 'region' &&
    one.scope === 'north' &&
    one.indicator === 'early' &&
    one.at['year'] === '2021'
      ? {
          ...one,
          status: 'hidden',
          n: null,
          x: null,
          providers: null,
          p10: null,
          p25: null,
          p50: null,
          p75: null,
          p90: null
        }
      : one;
  expect(await codes(safe, gone)).toEqual(['group-differs']);
});

test('floors that are not higher than the policy leave nothing out', () => {
  const safe = protect(rows, template(bond(3)));
  expect(safe.stricter.get('bond')!.groups).toEqual(safe.groups);
});

test('a class of a grouping reads what its members have together: the group’s own cells, and no others', async () => {
  const safe = protect(rows, template());
  const reports = opened(safe);
  const classes = safe.readers.filter(({audience}) => audience === 'region');
  expect(classes.map(({id, self, owner}) => [id, self, owner])).toEqual(
    ['north', 'south', 'east'].map((code) => [`region:${code}`, code, {of: 'region', code}])
  );
  for (const {id, self, groups} of classes) {
    expect(groups.map((group) => group.id)).not.toContain(self);
    const {cells} = reports.find((report) => report.id === id)!;
    expect(cells.filter(({scope}) => scope === self)).toEqual(safe.groups.get(self!)!);
    expect(cells.filter(({scope}) => scope === 'own')).toEqual([]);
  }
  const findings = async (changed: typeof reports) =>
    (await auditReports(changed, rows, template())).findings.map(({code}) => code);
  expect(await findings(reports)).toEqual([]);
  const unknown = reports.map((report) =>
    report.id === 'region:east' ? {...report, id: 'region:west'} : report
  );
  expect(await findings(unknown)).toContain('audience-strange');
});
