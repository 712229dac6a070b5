import type {Fault} from '../errors.ts';
import type {Template} from '../template/define.ts';
import {amountColumns} from './amount-column.ts';
import {checkCategories} from './categories.ts';
import type {PlacedCell, SourceCells} from './cells.ts';
import {checkCourse} from './course.ts';
import {checkFacts} from './facts.ts';
import type {Holders} from './holders.ts';
import {lookupOf} from './lookup.ts';
import {checkParts} from './parts.ts';
import {key, type Place} from './places.ts';
import {checkRelations} from './relations.ts';
import type {Rules} from './rules.ts';
import {blamed, trustOf} from './trust.ts';
import {checkHolderUsual, checkUsual} from './usual.ts';

interface Read {
  readonly places: readonly Place[];
  readonly placed: readonly PlacedCell[];
  readonly sources: readonly SourceCells[];
  readonly holders: Holders;
  /** Provider and indicator of cells that are at fault by themselves. */
  readonly suspect: ReadonlySet<string>;
}

/** A delivery against itself: sums, what the family says agrees, facts of providers, and what numbers are plausible at all. */
export function checkAgainstItself(
  {places, placed, sources, holders, suspect}: Read,
  rules: Rules,
  template: Template
): readonly Fault[] {
  const readable = trustOf(sources, holders, rules, suspect);
  const sound = places.filter(({provider, rules: {indicator}}) => readable(provider, indicator.id));
  const sums = sound.map(checkCategories);
  const wrong = blamed(sound, sums);
  const rest = sound.filter(({provider, rules: {indicator}}) => !wrong.has(key(provider, indicator.id)));
  const columns = amountColumns(placed);
  const lookup = lookupOf(
    rest,
    rules,
    (provider, indicator) => readable(provider, indicator) && !wrong.has(key(provider, indicator))
  );
  const whole = placed.filter(({cell}) => !suspect.has(key(cell.provider, cell.indicator)));
  const facts = checkFacts(holders, sources, lookup, template);
  const own = rest.filter(({provider}) => !facts.exchanged.has(provider));
  return [
    ...sums.flat(),
    ...checkParts(rest, rules),
    ...facts.faults,
    ...checkRelations(own, template.relations ?? [], lookup, columns),
    ...checkHolderUsual(holders, template),
    ...checkUsual(whole, rules, columns),
    ...checkCourse(whole, rules, columns)
  ];
}
