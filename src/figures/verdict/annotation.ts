/** The one thing that a figure's sentence does not say and that matters most: of its other parts, what strikes or differs. */
import {aboutOf} from '../place.ts';
import type {GroupPlan, Series} from '../series.ts';
import {type Told, told} from '../told.ts';
import {categoriesOf, comparisonOf, isJudged, verdictOn} from './compared.ts';
import type {Beside} from './say-verdict.ts';
import {marginsApart} from './summary/findings.ts';
import {shortLine, whole} from './summary/words.ts';
import type {Verdict} from './verdict.ts';

/**
 * `Verwijzer, eigen cliënt: 12%, hoger dan 5%.`: the part that strikes most, else the one that lies farthest away, as the summary
 * lists them; empty where there is none, and where the sentence says as much of what the figure is about.
 */
export function annotation(series: Series): Told {
  const {group, indicator} = series;
  if (group === null || indicator.kind === 'flow' || !isJudged(series)) return told('');
  const weight = ({level}: Verdict): number => levels.indexOf(level);
  const [first] = partsOf(series, group).toSorted(
    (a, b) =>
      weight(b.verdict) - weight(a.verdict) ||
      (a.verdict.p ?? 1) - (b.verdict.p ?? 1) ||
      marginsApart(b) - marginsApart(a)
  );
  const said = weight(verdictOn(series, group, aboutOf(series)));
  return first === undefined || weight(first.verdict) <= said ? told('') : whole(shortLine(first));
}

/** What may be brought up by itself, in this order. */
const levels: readonly string[] = ['differs', 'striking'];

function partsOf(series: Series, group: GroupPlan): readonly Beside[] {
  const aside = (id: string): boolean =>
    series.indicator.categories.find((one) => one.id === id)?.aside ?? false;
  return categoriesOf(series)
    .filter((category) => category !== aboutOf(series) && !aside(category))
    .flatMap((category): Beside[] => {
      const verdict = verdictOn(series, group, category);
      const {own, peers} = comparisonOf(series, group, category);
      return levels.includes(verdict.level) && own && peers ? [{series, category, own, peers, verdict}] : [];
    });
}
