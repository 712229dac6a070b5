/** A table that is wider than its place says that it can be scrolled; one that fits says nothing. */
import {element} from '../figures/element.ts';

const words = 'De tabel is breder dan het scherm: schuif de tabel opzij.';

/** Watches every table of a revealed report, also those that are unfolded or drawn later. */
export function tellSideways(document: Document): void {
  const watched = new ResizeObserver(() => lookAll());
  const lookAll = () => {
    for (const place of document.querySelectorAll<HTMLElement>('.scroll')) {
      // What is folded away is laid out only when it is asked how wide it is.
      if (place.closest('details:not([open])') !== null) continue;
      // What is drawn anew may be wider while its place stays as it was.
      for (const one of [place, place.firstElementChild]) if (one) watched.observe(one);
      tell(place);
    }
  };
  document.addEventListener('toggle', lookAll, {capture: true});
  lookAll();
}

function tell(place: HTMLElement): void {
  const said = place.previousElementSibling?.matches('.sideways') ? place.previousElementSibling : null;
  const isWider = place.scrollWidth > place.clientWidth + 1;
  place.toggleAttribute('data-sideways', isWider);
  if (isWider && said === null) place.before(element(place.ownerDocument, 'p', {class: 'sideways'}, words));
  if (!isWider) said?.remove();
}
