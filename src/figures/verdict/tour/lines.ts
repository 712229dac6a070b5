/** What may be told of the figures of a view, by kind: each with its sentence. */
import {boundOf} from '../../format.ts';
import {aboutOf, figureOf, ownHere} from '../../place.ts';
import {tell} from '../../say.ts';
import type {Series} from '../../series.ts';
import type {Told as Text} from '../../told.ts';
import {stepWords} from '../../words.ts';
import type {Findings} from '../summary/findings.ts';
import {spoken} from '../summary/talk.ts';
import {changeLine, factLine, limitLine, lineOf, normWords, whole} from '../summary/words.ts';
import type {About, Told} from './stop.ts';

/** One thing to tell: of which figure, under which heading, in which words. */
export interface Topic {
  readonly figure: string;
  readonly about: About;
  readonly label: string;
  readonly said: Text;
}

export type Topics = Readonly<Record<Told, readonly Topic[]>>;

interface Part {
  readonly series: Series;
  readonly category: string;
}

/** Series of one view, in the order of the report, with what was found in them. Nothing of it is empty. */
export function topicsOf(all: readonly Series[], findings: Findings): Topics {
  const {striking, limits, differs, alike, chance, changes, facts, verdicts} = findings;
  const of = <T extends Part>(some: readonly T[], label: (one: T) => string, say: (one: T) => Text) =>
    spoken(some).map((one) => topic(one, label(one), say(one)));
  const answer = ({series}: Part): Text => tell(hostOf(all, {...series, verdicts}, verdicts));
  return {
    striking: of(
      striking,
      () => 'Wat opvalt',
      (one) => whole(lineOf(one))
    ),
    limit: of(
      limits,
      (one) => `Voorbij ${normWords([one])}`,
      (one) => whole(limitLine(one))
    ),
    differs: of(
      differs,
      () => 'Anders dan de groep',
      (one) => whole(lineOf(one))
    ),
    alike: of(alike, () => 'Ongeveer gelijk aan de groep', answer),
    chance: of(chance, () => 'Geen zeker verschil', answer),
    change: [
      ...of(changes, changed, (one) => whole(changeLine(one))),
      ...of(facts, changed, (one) => whole(factLine(one)))
    ],
    figure: of(all.filter(isReadable).map(headline), () => 'Uit het rapport', answer)
  };
}

const changed = ({series}: Part): string => `Wat veranderde sinds ${stepWords(series).last}`;

const headline = (series: Series): Part => ({series, category: aboutOf(series)});

const topic = ({series, category}: Part, label: string, said: Text): Topic => ({
  figure: figureOf(series.indicator),
  about: {indicator: series.indicator.id, category},
  label,
  said
});

/** The series of the figure in which another's stands: that figure speaks for both. */
export function hostOf(all: readonly Series[], series: Series, verdicts: Findings['verdicts']): Series {
  const host = all.find(({indicator}) => indicator.id === series.indicator.within);
  return host === undefined ? series : {...host, verdicts};
}

/** Is there a value, or a bound, of whom the figure is about? */
function isReadable(series: Series): boolean {
  const own = ownHere(series);
  return own !== undefined && (own.value !== null || boundOf(own, series.indicator) !== null);
}
