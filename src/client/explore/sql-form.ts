/** The controls of a question in SQL: its text, and the buttons that begin and end it. */
import {element} from '../../figures/element.ts';

export interface SqlForm {
  readonly element: HTMLFormElement;
  /** Says where a question stands, also to who cannot see it. */
  say(words: string): void;
  text(): string;
  setText(sql: string): void;
  setBusy(busy: boolean): void;
}

/** `run` and `stop` are what the reader asks for. */
export function sqlForm(document: Document, run: () => void, stop: () => void): SqlForm {
  const text = element(document, 'textarea', {
    ...{id: 'sql', rows: 8, spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off'},
    'aria-describedby': 'sql-hint'
  });
  const running = element(document, 'button', {type: 'submit', class: 'strong'}, 'Uitvoeren');
  const stopping = element(document, 'button', {type: 'button', 'aria-disabled': 'true'}, 'Stoppen');
  const state = element(document, 'p', {class: 'sql-state', role: 'status'});
  const hint = 'Ctrl+Enter voert de vraag uit. Met Tab verlaat u het veld.';
  const form = element(
    document,
    'form',
    {class: 'sql-form', 'aria-label': 'Eigen vraag'},
    element(document, 'label', {for: 'sql'}, 'Vraag in SQL'),
    text,
    element(document, 'p', {id: 'sql-hint', class: 'hint'}, hint),
    element(document, 'div', {class: 'sql-buttons'}, running, stopping),
    state
  );
  const ask = (event: Event) => {
    event.preventDefault();
    run();
  };
  form.addEventListener('submit', ask);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask(event);
  });
  stopping.addEventListener('click', stop);
  return {
    element: form,
    say: (words) => {
      state.textContent = words;
    },
    text: () => text.value,
    setText: (sql) => {
      text.value = sql;
    },
    setBusy: (busy) => {
      running.setAttribute('aria-disabled', String(busy));
      stopping.setAttribute('aria-disabled', String(!busy));
    }
  };
}
