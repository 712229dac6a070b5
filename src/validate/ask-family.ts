import {InputError} from '../errors.ts';
import type {HolderYear, Template} from '../template/define.ts';

/** Asks something of a family's own code: what it throws is the family's fault, and is said with its place. */
export function askFamily<Answer>({id}: Template, what: string, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    throw new InputError(`The family "${id}" fails in ${what}: ${inALine(error)}.`);
  }
}

function inALine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [message = ''] = error.message.split('\n');
  const [place] = /[^\s(/]+\.ts:\d+/.exec(error.stack ?? '') ?? [];
  return place === undefined ? message : `${message} (${place})`;
}

/** Asks every grouping about every provider, so that one that throws is told here and not in the midst of protection. */
export function tryClasses(holders: readonly HolderYear[], template: Template): void {
  for (const {id, classOf} of template.policy.groupings)
    for (const {facts} of holders)
      askFamily(template, `classOf of the grouping "${id}"`, () => classOf(facts));
}
