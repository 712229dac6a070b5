/** How a reader hands over a file: by the field, or by dropping it on the zone around it. */

/** Hands on what is chosen, and puts the field back: the same file may be chosen again. */
export function pickFrom(section: HTMLElement, hand: (files: readonly File[]) => void): void {
  const field = section.querySelector<HTMLInputElement>('[data-upload-file]');
  const zone = section.querySelector<HTMLElement>('[data-upload-zone]');
  if (!field || !zone) return;
  field.addEventListener('change', () => {
    const files = [...(field.files ?? [])];
    field.value = '';
    hand(files);
  });
  const over = (is: boolean) => zone.toggleAttribute('data-over', is);
  zone.addEventListener('dragenter', (event) => over(holdsFiles(event)));
  zone.addEventListener('dragleave', (event) => {
    if (!zone.contains(event.relatedTarget as Node | null)) over(false);
  });
  zone.addEventListener('drop', (event) => {
    over(false);
    hand([...(event.dataTransfer?.files ?? [])]);
  });
  keepPage(section.ownerDocument, zone);
}

/** A file dropped beside the zone would take the place of the page: the browser is told not to. */
function keepPage(document: Document, zone: HTMLElement): void {
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = isOn(zone, event) ? 'copy' : 'none';
  });
  document.addEventListener('drop', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
}

const holdsFiles = ({dataTransfer}: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

const isOn = (zone: HTMLElement, {target}: Event): boolean => target instanceof Node && zone.contains(target);
