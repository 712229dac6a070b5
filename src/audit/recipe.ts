import type {Breach} from './everyone.ts';
import type {Finding} from './finding.ts';
import {roomOf} from './front.ts';
import type {System} from './system.ts';

/** Where the numbers come from, in words for staff. */
export interface Wording {
  readonly group: (id: string) => string;
  readonly place: (key: string) => string;
  readonly category: (id: string) => string;
  readonly about: Readonly<Record<string, string | number>>;
}

/** The breach as a sum that staff can follow: the numbers that, taken together, leave one owner. */
export function sayBreach(breach: Breach, system: System, words: Wording, exact: boolean): Finding {
  const {goal, attacker, target, reach, most} = breach;
  const used = [...reach.because].flatMap((weight, row) => {
    const {published} = system.rows[row]!;
    return published && Math.abs(weight) > 1e-6 ? [{...published, weight}] : [];
  });
  const pieces = used
    .slice(0, 12)
    .map(({scope, place, category, weight}) => {
      const here = place === goal.place ? '' : ` (${words.place(place)})`;
      const part = category === goal.category || category === '-' ? '' : ` [${words.category(category)}]`;
      return `${weight > 0 ? '+' : '−'} ${words.group(scope)}${part}${here}`;
    })
    .sort();
  return {
    code: 'breach',
    args: {
      ...words.about,
      place: words.place(goal.place),
      category: words.category(goal.category),
      measure: goal.measure,
      attacker: attacker ?? '',
      target,
      kind: exact ? 'exact' : 'interval',
      percent: Math.max(0, Math.round(roomOf(most, breach) * 1000) / 10),
      recipe: pieces.join(' ')
    }
  };
}
