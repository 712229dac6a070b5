/** A figure is found again by the code that stands in every file of it: typed, or in the address as `#code=…`. */
import {goToFigure} from '../go-to.ts';
import type {Opened} from '../opened.ts';
import {setText} from '../slots.ts';
import {toHash} from '../state.ts';
import {stateOf} from './state-code.ts';

type Place = Pick<Opened, 'window' | 'document' | 'plan' | 'views'>;

const unknown =
  'Deze code hoort niet bij dit rapport. Kijk of u hem goed hebt overgetypt. Een code werkt alleen in het rapport waar hij uit komt, van dezelfde editie.';

/** Brings the field for a code to life, and follows the code that the address asks for. */
export function findByCode({window, document, plan, views}: Place): void {
  const form = document.querySelector<HTMLFormElement>('[data-find]');
  const field = form?.querySelector('input');
  const told = form?.querySelector<HTMLElement>('[role="status"]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const found = stateOf(plan, field!.value);
    field!.setAttribute('aria-invalid', String(found === null));
    setText(told!, found === null ? unknown : '');
    if (found === null) return field!.focus();
    form.reset();
    views.choose(found.view);
    goToFigure(document, found.figure);
  });
  const follow = () => {
    const asked = new URLSearchParams(window.location.hash.slice(1)).get('code');
    if (asked === null) return;
    const found = stateOf(plan, asked);
    // In the place of the code, so that the way back does not lead to it again.
    if (found) window.location.replace(`#${toHash(plan, found.view)}`);
    else if (told) setText(told, unknown);
    if (found) goToFigure(document, found.figure);
    else field?.focus();
  };
  window.addEventListener('hashchange', follow);
  follow();
}
