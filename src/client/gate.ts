/** The parts of the unlock form that render/components/Gate.astro draws. */
export interface Gate {
  readonly form: HTMLFormElement;
  readonly phrase: HTMLInputElement;
  readonly reveal: HTMLButtonElement;
  readonly remember: HTMLElement;
  readonly submit: HTMLButtonElement;
  /** The field with its answer, which belong in sight together. */
  readonly ask: HTMLElement;
  readonly answer: HTMLElement;
}

/** `waiting`: the button was pressed before the script that opens was there. */
type State = 'ready' | 'waiting' | 'busy' | 'wrong' | 'stuck';

/** The form, as far as the page holds it: a file that was cut off may end before it. */
export function findGate(document: Document): Gate | null {
  const parts = {
    form: document.getElementById('gate-form'),
    phrase: document.getElementById('gate-phrase'),
    reveal: document.getElementById('gate-reveal'),
    remember: document.getElementById('gate-remember'),
    submit: document.getElementById('gate-open'),
    ask: document.getElementById('gate-ask'),
    answer: document.getElementById('gate-answer')
  };
  return Object.values(parts).includes(null) ? null : (parts as Gate);
}

/** Finds the form, makes its show/hide button work, and tells early.ts that it is answered from here on. */
export function gateOf(document: Document): Gate {
  const gate = findGate(document);
  if (gate === null) throw new Error('The unlock page lacks a part of its form.');
  gate.form.dataset['answered'] = '';
  gate.reveal.addEventListener('click', () => reveal(gate, gate.phrase.type === 'password'));
  return gate;
}

/** Is the form answered by the script that opens the report? */
export const isAnswered = ({form}: Gate): boolean => form.dataset['answered'] !== undefined;

function reveal({phrase, reveal}: Gate, shown: boolean): void {
  phrase.type = shown ? 'text' : 'password';
  reveal.setAttribute('aria-pressed', String(shown));
}

/**
 * Calls at every Enter in the field and press of the button, before anything else does. Not only at the form's own
 * event: a frame that allows no forms (a preview in a mailbox) sends none.
 */
export function whenAsked(document: Document, act: (event: Event) => void, signal?: AbortSignal): void {
  const options = signal ? {capture: true, signal} : {capture: true};
  const within = (event: Event, selector: string): boolean =>
    event.target instanceof Element && event.target.closest(selector) !== null;
  document.addEventListener('submit', (event) => within(event, '#gate-form') && act(event), options);
  document.addEventListener('click', (event) => within(event, '#gate-open') && act(event), options);
  document.addEventListener(
    'keydown',
    (event) => event.key === 'Enter' && !event.isComposing && within(event, '#gate-phrase') && act(event),
    options
  );
}

/** What the reader typed, at the next press of the button; at once where it was pressed before this script was there. */
export function submitted({form, phrase}: Gate): Promise<string> {
  const early = form.dataset['asked'] !== undefined;
  delete form.dataset['asked'];
  if (early) return Promise.resolve(phrase.value);
  return new Promise((resolve) => {
    const once = new AbortController();
    const take = (event: Event): void => {
      event.preventDefault();
      once.abort();
      resolve(phrase.value);
    };
    whenAsked(form.ownerDocument, take, once.signal);
  });
}

/** Says where opening stands, in words, in sight and to assistive technology. */
export function answer(gate: Gate, state: State, words: string): void {
  gate.form.dataset['state'] = state;
  gate.answer.textContent = words;
  gate.phrase.readOnly = state === 'busy';
  gate.phrase.setAttribute('aria-invalid', String(state === 'wrong'));
  gate.phrase.setAttribute('aria-describedby', state === 'wrong' ? 'gate-answer gate-hint' : 'gate-hint');
  gate.submit.setAttribute('aria-disabled', String(state === 'busy' || state === 'stuck'));
  if (state === 'wrong') gate.phrase.select();
  if (state === 'wrong') gate.phrase.focus({preventScroll: true});
  if (words !== '') bringIntoSight(gate);
}

/** The field and the answer, or in a very small window the answer alone. */
export function bringIntoSight({ask, answer}: Gate): void {
  ask.scrollIntoView({block: 'nearest'});
  answer.scrollIntoView({block: 'nearest'});
}

/** Leaves no passphrase behind in the page. */
export function wipe(gate: Gate): void {
  reveal(gate, false);
  gate.phrase.value = '';
}

export function wantsToBeRemembered({remember}: Gate): boolean {
  return !remember.hidden && remember.querySelector('input')?.checked === true;
}
