/** Why a report was locked: by its button, after half an hour without use, or because its reader went elsewhere. */
export type Why = 'asked' | 'idle' | 'left';

const reasons: Readonly<Record<Why, string>> = {
  asked: 'De rapportage is op slot.',
  idle: 'De rapportage is op slot gegaan, omdat u een half uur niets hebt gedaan.',
  left: 'De rapportage is op slot gegaan, omdat u de pagina had verlaten.'
};

/**
 * Keeps why for the page that comes next in this place: in the entry of the history, which outlives a reload and needs
 * no storage. A browser may refuse: then nobody is told.
 */
export function keepWhy(document: Document, why: Why): void {
  note(document, {lockedBy: why});
}

/** Why the report was locked just now, in a sentence; empty when it was not. Told once. */
export function whyLocked(document: Document): string {
  const told: unknown = document.defaultView?.history.state;
  if (typeof told !== 'object' || told === null || !('lockedBy' in told)) return '';
  note(document, null);
  return reasons[told.lockedBy as Why] ?? '';
}

function note(document: Document, state: {readonly lockedBy: Why} | null): void {
  try {
    document.defaultView?.history.replaceState(state, '');
  } catch {
    // The lock is what counts.
  }
}
