import type {PublishedCell} from './block.ts';
import type {Breach} from './breach.ts';
import type {World} from './world.ts';

/** How a breach works, in words for staff: group and place codes, no values; never in a report. */
export interface Recipe {
  readonly says: string;
  /** Groups whose numbers it takes. */
  readonly groups: readonly string[];
}

/** The published numbers with their signs: "alle − praktijken − instellingen = één aanbieder". */
export function recipeOf({rows, ofOne}: Breach, {sources}: World, cells: readonly PublishedCell[]): Recipe {
  const taken = rows.map(({row, times}) => ({
    name: sources[row]!.name,
    times,
    choices: sources[row]!.choices
  }));
  const sign = (times: number) => (times > 0 ? '+' : '−');
  const terms = [...taken].sort((a, b) => b.times - a.times).map(({name, times}) => `${sign(times)} ${name}`);
  const groups = new Set(taken.flatMap(({choices}) => choices.flat().map(({cell}) => cells[cell]!.group)));
  const result = ofOne ? 'één aanbieder' : 'enkele cliënten';
  return {says: `${terms.join(' ').replace(/^\+ /, '')} = ${result}`, groups: [...groups].sort()};
}
