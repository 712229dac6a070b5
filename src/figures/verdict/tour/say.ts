/** What is said at a stop, in the view that it shows now. */

import {tell} from '../../say.ts';
import type {Series} from '../../series.ts';
import {type Told as Text, told} from '../../told.ts';
import {type Findings, find} from '../summary/findings.ts';
import {sayBasis, sayFound, sayNothing} from '../summary/words.ts';
import {hostOf, topicsOf} from './lines.ts';
import {type FigureStop, hasFigure, type Stop} from './stop.ts';

/** A heading in a few words, and the sentence; neither is ever empty. */
export interface Said {
  readonly label: string;
  readonly said: Text;
}

/** Series of the stop's view, each along the periods where it can be; `ask` is what is said above the questions. */
export function sayStop(stop: Stop, all: readonly Series[], ask: string): Said {
  const findings = find(all, stop.view);
  if (hasFigure(stop)) return sayFigure(stop, all, findings);
  switch (stop.kind) {
    case 'welcome':
      return {label: 'Welkom', said: sayBasis(all, stop.view, findings)};
    case 'glance':
      return {label: 'Om te beginnen', said: sayGlance(all, findings)};
    default:
      return {label: 'Tot slot', said: told(ask)};
  }
}

const sayGlance = (all: readonly Series[], findings: Findings): Text =>
  findings.striking.length > 0 ? sayFound(findings) : told(sayNothing(all, findings));

/** What the stop was chosen for, where that still holds in its view; else what the figure itself says. */
function sayFigure({kind, figure, about}: FigureStop, all: readonly Series[], findings: Findings): Said {
  const found = topicsOf(all, findings)[kind].find(
    (one) => one.about.indicator === about.indicator && one.about.category === about.category
  );
  if (found) return found;
  const series = all.find(({indicator}) => indicator.id === figure)!;
  return {
    label: 'Uit het rapport',
    said: tell(hostOf(all, {...series, verdicts: findings.verdicts}, findings.verdicts))
  };
}
