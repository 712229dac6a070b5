/** The one thing that a figure's sentence does not say and that matters most: of its other parts, what is striking. */
import {aboutOf} from '../place.ts';
import type {Series} from '../series.ts';
import {type Told, told} from '../told.ts';
import {categoriesOf, comparisonOf, isJudged, verdictOn} from './compared.ts';
import type {Beside} from './say-verdict.ts';
import {shortLine, whole} from './summary/words.ts';

/** `Verwijzer, eigen cliënt: 12%, opvallend hoger dan 5%.`; empty where the sentence has said all that strikes. */
export function annotation(series: Series): Told {
  const {group, indicator} = series;
  if (group === null || indicator.kind === 'flow' || !isJudged(series)) return told('');
  const aside = (id: string): boolean => indicator.categories.find((one) => one.id === id)?.aside ?? false;
  const found = categoriesOf(series)
    .filter((category) => category !== aboutOf(series) && !aside(category))
    .flatMap((category): Beside[] => {
      const verdict = verdictOn(series, group, category);
      const {own, peers} = comparisonOf(series, group, category);
      return verdict.level === 'striking' && own && peers ? [{series, category, own, peers, verdict}] : [];
    })
    .toSorted((a, b) => (a.verdict.p ?? 1) - (b.verdict.p ?? 1));
  return found[0] === undefined ? told('') : whole(shortLine(found[0]));
}
