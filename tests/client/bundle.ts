/** The page's code as a browser gets it, made from a file of TypeScript. */
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'esbuild';

/** A style as text, as Vite gives it to a script that asks for it so. */
const styles: Plugin = {
  name: 'style as text',
  setup({onResolve, onLoad}) {
    onResolve({filter: /\.css\?inline$/}, ({path, resolveDir}) => ({
      path: join(resolveDir, path.replace('?inline', '')),
      namespace: 'style'
    }));
    onLoad({filter: /.*/, namespace: 'style'}, async ({path}) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text'
    }));
  }
};

/** Bundles an entry beside this file as one module; Plot's drawing does not depend on the screen, as in astro.config. */
export async function bundled(entry: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    ...{bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', logLevel: 'error'},
    define: {'window.devicePixelRatio': '2'},
    plugins: [styles]
  });
  return outputFiles[0]!.text;
}

/** The same in the parts that it is fetched in: the entry as `main.js`, and what comes later, each by its name. */
export async function inParts(entry: string): Promise<ReadonlyMap<string, string>> {
  const {outputFiles} = await build({
    entryPoints: {main: fileURLToPath(new URL(entry, import.meta.url))},
    ...{bundle: true, splitting: true, minify: true, write: false, format: 'esm', target: 'es2022'},
    ...{outdir: 'app', chunkNames: '[name]-[hash]', logLevel: 'error'},
    // StatiCrypt asks for it where there is no window.
    external: ['node:crypto'],
    define: {'window.devicePixelRatio': '2'},
    plugins: [styles]
  });
  return new Map(outputFiles.map(({path, text}) => [basename(path), text]));
}
