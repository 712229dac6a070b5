import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/** The house's typefaces as a style that stands on its own, for a page without files beside it. */
export const houseFonts = (): string =>
  `${readFileSync('src/render/styles/fonts.css', 'utf8').replaceAll(
    /url\('([^']+)'\)/g,
    (_, file: string) =>
      `url(data:font/woff2;base64,${readFileSync(require.resolve(file)).toString('base64')})`
  )} body { font-family: 'Spiegel Sans' }`;
