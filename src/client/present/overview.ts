/** All stops of a presentation in a list: to jump to one, and to put them in another order, leave out, add and keep. */
import {element} from '../../figures/element.ts';

/** A stop as the list names it. */
export interface Listed {
  readonly label: string;
  readonly title: string;
}

export interface Wishes {
  go(at: number): void;
  move(from: number, to: number): void;
  drop(at: number): void;
  add(figure: string): void;
  keep(): void;
  open(file: File): void;
  propose(): void;
}

export interface Overview {
  readonly stops: readonly Listed[];
  readonly at: number;
  /** Figures that can be added: id and name. */
  readonly figures: readonly (readonly [id: string, name: string])[];
  readonly message: string;
}

export function overviewOf(document: Document, shown: Overview, wishes: Wishes): HTMLElement {
  const list = element(document, 'ol', {class: 'stops'});
  list.append(...shown.stops.map((_, at) => itemOf(document, shown, at, wishes)));
  return element(
    document,
    'div',
    {class: 'overview'},
    element(document, 'h2', {tabindex: '-1'}, 'Overzicht'),
    list,
    adding(document, shown, wishes),
    keeping(document, shown, wishes)
  );
}

function itemOf(document: Document, {stops, at: current}: Overview, at: number, wishes: Wishes): HTMLElement {
  const {label, title} = stops[at]!;
  const go = element(
    document,
    'button',
    {type: 'button', class: 'stop-go', 'data-do': 'go', 'aria-current': at === current ? 'step' : undefined},
    element(document, 'span', {class: 'stop-label'}, label),
    element(document, 'span', {class: 'stop-title'}, title)
  );
  go.addEventListener('click', () => wishes.go(at));
  const act = (what: string, sign: string, does: string, off: boolean, run: () => void) => {
    const made = element(
      document,
      'button',
      {type: 'button', 'data-do': what, 'aria-label': `${does}: ${label}, ${title}`, disabled: off},
      sign
    );
    made.addEventListener('click', run);
    return made;
  };
  return element(
    document,
    'li',
    {'data-stop': at},
    go,
    act('up', '↑', 'Eerder', at === 0, () => wishes.move(at, at - 1)),
    act('down', '↓', 'Later', at === stops.length - 1, () => wishes.move(at, at + 1)),
    act('drop', '×', 'Weglaten', stops.length === 1, () => wishes.drop(at))
  );
}

function adding(document: Document, {figures}: Overview, wishes: Wishes): HTMLElement {
  const select = element(document, 'select', {name: 'figuur'});
  select.append(...figures.map(([id, name]) => element(document, 'option', {value: id}, name)));
  const form = element(
    document,
    'form',
    {class: 'overview-row'},
    element(
      document,
      'label',
      {},
      element(document, 'span', {}, 'Figuur toevoegen na de huidige dia'),
      select
    ),
    element(document, 'button', {type: 'submit', 'data-do': 'add'}, 'Toevoegen')
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    wishes.add(select.value);
  });
  return form;
}

function keeping(document: Document, {message}: Overview, wishes: Wishes): HTMLElement {
  const button = (what: string, text: string, run: () => void) => {
    const made = element(document, 'button', {type: 'button', 'data-do': what}, text);
    made.addEventListener('click', run);
    return made;
  };
  const field = element(document, 'input', {
    type: 'file',
    accept: '.json,application/json',
    'data-do': 'open'
  });
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    field.value = '';
    if (file) wishes.open(file);
  });
  return element(
    document,
    'div',
    {class: 'overview-kept'},
    element(
      document,
      'div',
      {class: 'overview-row'},
      button('keep', 'Volgorde bewaren', wishes.keep),
      button('propose', 'Terug naar het voorstel', wishes.propose),
      element(document, 'label', {}, element(document, 'span', {}, 'Bewaarde volgorde openen'), field)
    ),
    element(document, 'p', {}, keptWords),
    element(document, 'p', {role: 'status', class: 'overview-said'}, message)
  );
}

const keptWords =
  'Het bestand is versleuteld en opent alleen in dit rapport, ook in de andere kopie ervan. ' +
  'In een rapport van een andere editie, of na een verbetering, maakt u een nieuwe volgorde.';
