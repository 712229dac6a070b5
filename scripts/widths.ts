/** `npm run widths`: how wide each letter is, from the typeface that a report brings along; after another version of it. */
import {writeFile} from 'node:fs/promises';
import {widthsModule} from './widths/widths-of.ts';

await writeFile('src/figures/widths.ts', await widthsModule());
console.log('src/figures/widths.ts says what the font says.');
