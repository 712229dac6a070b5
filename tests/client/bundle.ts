/** The page's code as a browser gets it, made from a file of TypeScript. */
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** Bundles an entry beside this file as one module; Plot's drawing does not depend on the screen, as in astro.config. */
export async function bundled(entry: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    ...{bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', logLevel: 'error'},
    define: {'window.devicePixelRatio': '2'}
  });
  return outputFiles[0]!.text;
}
