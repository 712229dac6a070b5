/**
 * Who reads with more space between letters and words sets it in the browser, and no page is told. A drawing is laid out for the
 * typeface as it is: its words keep to their room by being set smaller, in a drawing that is as much larger, see spacing.css.
 */
import {element} from '../figures/element.ts';

/** Words as they stand in drawings. */
const sample = 'middelste helft van de deelnemers, 12% tot 34%';

/** Short words and figures take more of the space than a line of them does. */
const tightest = 0.93;

/** Measures a line of words as long as the report is open, and says on the root how much smaller others must be to keep their room. */
export function mindSpacing(document: Document): void {
  const line = element(document, 'span', {class: 'spacing-sample', 'aria-hidden': 'true'}, sample);
  document.body.append(line);
  const measure = () => {
    const fits = plainWidth(line) / line.getBoundingClientRect().width;
    const {dataset, style} = document.documentElement;
    // Rounding, and a typeface that is not there yet, are no wish for space.
    if (fits < 0.95) {
      dataset['spaced'] = '';
      style.setProperty('--letters', (fits * tightest).toFixed(3));
    } else {
      delete dataset['spaced'];
      style.removeProperty('--letters');
    }
  };
  new ResizeObserver(measure).observe(line);
}

/** How wide the line is without the reader's space; as it is where this browser cannot tell. */
function plainWidth(line: HTMLElement): number {
  const pen = line.ownerDocument.createElement('canvas').getContext('2d');
  if (pen === null) return line.getBoundingClientRect().width;
  const {fontWeight, fontSize, fontFamily} = getComputedStyle(line);
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return pen.measureText(sample).width;
}
