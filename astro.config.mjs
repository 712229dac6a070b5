import {posix} from 'node:path';
import {defineConfig} from 'astro/config';
import {oldest} from './src/client/oldest.ts';

const ofPlot = '?of-plot';

/**
 * What Astro must know of the house; src/render/render.ts adds the family's theme and the folder.
 * `assetsPrefix` is relative, so that a report works under any sub-path of any static host. Scripts are not preloaded:
 * the addresses would be absolute, and a page from disk has none. Astro sets this and the target of the build itself, so
 * both are set after it.
 */
export default defineConfig({
  srcDir: './src/render',
  publicDir: './src/render/public',
  output: 'static',
  compressHTML: true,
  devToolbar: {enabled: false},
  build: {format: 'preserve', assets: 'app', assetsPrefix: '../..', inlineStylesheets: 'never'},
  vite: {
    // Plot shifts by half a pixel where devicePixelRatio is 1 or less: what is drawn by hand on its scales does not.
    define: {'window.devicePixelRatio': '2'},
    // A style names its fonts as they lie beside it; Astro's prefix is that of a page.
    experimental: {
      renderBuiltUrl: (name, {hostType}) => (hostType === 'css' ? posix.basename(name) : undefined)
    },
    plugins: [
      {
        name: 'spiegel-set-after-astro',
        config: () => ({
          build: {modulePreload: false},
          environments: {client: {build: {target: oldest, cssTarget: oldest}}}
        })
      },
      {
        // Plot uses most of D3: as one copy, all of it would stand in the part that redraws, which needs a third.
        name: 'spiegel-plot-has-its-own-d3',
        enforce: 'pre',
        async resolveId(source, importer = '', options) {
          const isPlots = /@observablehq[\\/]plot[\\/]/.test(importer) || importer.endsWith(ofPlot);
          if (!isPlots || !/^(d3(-|$)|internmap$)/.test(source)) return null;
          const found = await this.resolve(source, importer.replace(ofPlot, ''), {
            ...options,
            skipSelf: true
          });
          return found && {...found, id: `${found.id}${ofPlot}`};
        }
      }
    ],
    build: {assetsInlineLimit: 0, chunkSizeWarningLimit: 2000}
  }
});
