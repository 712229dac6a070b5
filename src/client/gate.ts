/** The parts of the unlock form that render/components/Gate.astro draws. */
export interface Gate {
  readonly form: HTMLFormElement;
  readonly phrase: HTMLInputElement;
  readonly reveal: HTMLButtonElement;
  readonly remember: HTMLElement;
  readonly submit: HTMLButtonElement;
  readonly answer: HTMLElement;
}

type State = 'ready' | 'busy' | 'wrong' | 'stuck';

/** Finds the form, and makes its show/hide button work. */
export function gateOf(document: Document): Gate {
  const gate: Gate = {
    form: part(document, 'gate-form'),
    phrase: part(document, 'gate-phrase'),
    reveal: part(document, 'gate-reveal'),
    remember: part(document, 'gate-remember'),
    submit: part(document, 'gate-open'),
    answer: part(document, 'gate-answer')
  };
  gate.reveal.addEventListener('click', () => reveal(gate, gate.phrase.type === 'password'));
  return gate;
}

function part<Part extends HTMLElement>(document: Document, id: string): Part {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The unlock page has no #${id}.`);
  return found as Part;
}

function reveal({phrase, reveal}: Gate, shown: boolean): void {
  phrase.type = shown ? 'text' : 'password';
  reveal.setAttribute('aria-pressed', String(shown));
}

/** What the reader typed, at the next press of the button. */
export function submitted({form, phrase}: Gate): Promise<string> {
  return new Promise((resolve) => {
    const take = (event: Event): void => {
      event.preventDefault();
      resolve(phrase.value);
    };
    form.addEventListener('submit', take, {once: true});
  });
}

/** Says where opening stands, in words and to assistive technology. */
export function answer(gate: Gate, state: State, words: string): void {
  gate.form.dataset['state'] = state;
  gate.answer.textContent = words;
  gate.phrase.readOnly = state === 'busy';
  gate.phrase.setAttribute('aria-invalid', String(state === 'wrong'));
  gate.phrase.setAttribute('aria-describedby', state === 'wrong' ? 'gate-answer gate-hint' : 'gate-hint');
  gate.submit.setAttribute('aria-disabled', String(state === 'busy' || state === 'stuck'));
  if (state === 'wrong') gate.phrase.select();
  if (state === 'wrong') gate.phrase.focus();
}

/** Leaves no passphrase behind in the page. */
export function wipe(gate: Gate): void {
  reveal(gate, false);
  gate.phrase.value = '';
}

export function wantsToBeRemembered({remember}: Gate): boolean {
  return !remember.hidden && remember.querySelector('input')?.checked === true;
}
