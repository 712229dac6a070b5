import {rm} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'astro';
import {frameFirst} from '../bundle/first.ts';
import type {Bundle, Packed} from '../bundle/pack.ts';
import {frame} from '../bundle/unpack.ts';
import {nodeEngine} from '../query/node.ts';
import type {Family} from '../template/load.ts';
import type {ReportPlan} from '../template/plan.ts';
import {cut} from './cut.ts';
import {earlyScript} from './early-script.ts';
import {firstPaint} from './first-paint.ts';
import {lend} from './handoff.ts';
import {lockerOf, type Page} from './lock-pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One report to render: its bundle, its unguessable name, its keys, and whether a portable copy is made. */
export interface Assignment {
  readonly bundle: Bundle;
  readonly slug: string;
  /** Whose key it is → the phrase that opens it. */
  readonly keys: ReadonlyMap<string, string>;
  readonly portable: boolean;
}

/** An edition to render. */
export interface Assignments {
  readonly family: Family;
  readonly edition: string;
  readonly reports: readonly Assignment[];
  /** Folder that Astro fills: reports/, portable/, app/. */
  readonly out: string;
  /** Public files of the engine, relative to `out`. */
  readonly engine: {readonly wasm: string; readonly worker: string};
}

/** Astro would tell its makers of every build: a build speaks with nobody. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Draws and writes every report in one Astro build, then locks all; plain HTML exists in memory only. */
export async function render(order: Assignments, onPage: () => void = () => {}): Promise<void> {
  const {template} = order.family;
  const engine = await nodeEngine();
  const bySlug = new Map(order.reports.map((report) => [report.slug, report]));
  const packed = new Map<string, Packed>();
  const keysOf = (slug: string) => [...bySlug.get(slug)!.keys.values()].map((passphrase) => ({passphrase}));
  const slots = Math.max(0, ...order.reports.map(({keys}) => keys.size));
  const locker = lockerOf({folder: order.out, edition: order.edition, slots, keysOf});
  lend({
    title: template.title,
    publisher: template.publisher,
    contact: template.contact,
    edition: order.edition,
    art: order.family.art,
    engine: order.engine,
    early: await earlyScript(),
    slugs: [...bySlug.keys()],
    portable: order.reports.filter(({portable}) => portable).map(({slug}) => slug),
    draw: (slug) => {
      const fresh = bySlug.get(slug)!.bundle.pack();
      packed.clear();
      packed.set(slug, fresh);
      return firstPaint(fresh, engine);
    },
    keep: async (slug, html) => {
      const {plan, cells} = packed.get(slug)!;
      const {rest, ...beginning} = cut(html);
      const first = frameFirst({name: plan.reader.name, ...beginning});
      const mark = await locker.keep(slug, {first, rest: frame({html: rest, plan: atWork(plan)}, cells)});
      onPage();
      return mark;
    }
  });
  try {
    await build({
      root,
      configFile: 'astro.config.mjs',
      outDir: order.out,
      logLevel: 'error',
      vite: {plugins: [theme(order.family.theme), onlyWhatIsUsed]}
    });
    await locker.lockAll(pagesOf(order.reports));
  } catch (fault) {
    await rm(order.out, {recursive: true, force: true});
    throw fault;
  } finally {
    lend(undefined);
    await engine.close();
  }
}

const pagesOf = (reports: readonly Assignment[]): readonly Page[] =>
  reports.flatMap(({slug, portable}) => [
    {file: `reports/${slug}/index.html`, rest: 'beside'},
    ...(portable ? [{file: `portable/${slug}.html`, rest: 'within'} as const] : [])
  ]);

/** A plan as the page's script needs it: what only stands in the page is not sent twice. */
const atWork = (plan: ReportPlan): ReportPlan => ({
  ...plan,
  explained: Object.fromEntries(
    Object.entries(plan.explained).map(([id, {source}]) => [id, {...unexplained, source}])
  ),
  rules: [],
  thresholds: [],
  chapters: plan.chapters.map((chapter) => ({...chapter, html: ''})),
  ...(plan.upload ? {upload: {...plan.upload, sample: ''}} : {})
});

const unexplained = {
  ...{why: '', how: '', limits: '', changes: '', numerator: '', denominator: '', from: ''},
  ...{always: [], codes: [], lists: [], assumptions: [], ask: []}
};

/** The family's colours under a name that no layout has to know. */
const theme = (file: string) => ({
  name: 'spiegel-theme',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'virtual:theme.css' ? file : undefined)
});

/**
 * Flechette does not say that its modules do nothing on being loaded, so all of it would come with the first that
 * asks: what only writes Arrow (for a reader's own statements) waits for *Verkennen*.
 */
const onlyWhatIsUsed = {
  name: 'spiegel-only-what-is-used',
  transform: (_code: string, id: string) =>
    id.includes('/@uwdata/flechette/') ? {moduleSideEffects: false} : undefined
};
