/**
 * `npm run gallery`: every kind of figure in every state as one page. With `-- --accept` what is drawn now becomes
 * what the tests compare with; with `-- --sheet` the page's first states are kept as docs/figuren.png too.
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {contactSheet} from '../tests/figures/contact-sheet.ts';
import {galleryPage} from '../tests/figures/gallery-page.ts';
import {accepted, pictures} from '../tests/figures/pictures.ts';

const {values} = parseArgs({options: {accept: {type: 'boolean'}, sheet: {type: 'boolean'}}});

const page = resolve('dist/gallery.html');
write(page, galleryPage());
console.log(`The gallery: ${pathToFileURL(page)}`);
if (values.accept) {
  rmSync(accepted, {recursive: true, force: true});
  for (const [path, svg] of pictures()) write(join(accepted, path), svg);
  console.log(`Accepted: ${pictures().size} pictures in ${accepted}. Look at what git says has changed.`);
}
if (values.sheet) {
  write('docs/figuren.png', await contactSheet());
  console.log('The contact sheet: docs/figuren.png');
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
}
