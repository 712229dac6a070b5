import {rename, rm} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {frameFirst} from '../bundle/first.ts';
import type {Bundle, Packed} from '../bundle/pack.ts';
import {frame} from '../bundle/unpack.ts';
import {leastSlots} from '../lock/seal.ts';
import type {Engine} from '../query/engine.ts';
import {nodeEngine} from '../query/node.ts';
import type {Family} from '../template/load.ts';
import type {ReportPlan} from '../template/plan.ts';
import {cut} from './cut.ts';
import {earlyScript} from './early-script.ts';
import {firstPaint} from './first-paint.ts';
import {type Handoff, lend} from './handoff.ts';
import {type Locker, lockerOf, type Page, type PartSizes} from './lock-pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A copy for a server, or one that opens from disk. */
export type Copy = 'hosted' | 'portable';

/** How large the sealed parts of every report are, in bytes, and how many locks each has. */
export interface Sizes extends PartSizes {
  readonly slots: number;
}

/** One report to render: its bundle, its unguessable name, its keys, its copies, and which of them are to be made. */
export interface Assignment {
  readonly bundle: Bundle;
  readonly slug: string;
  /** Whose key it is → the phrase that opens it. */
  readonly keys: ReadonlyMap<string, string>;
  readonly copies: readonly Copy[];
  /** The other copies stand as they are. */
  readonly due: readonly Copy[];
}

/** An edition to render. */
export interface Assignments {
  readonly family: Family;
  readonly edition: string;
  readonly reports: readonly Assignment[];
  /** The sizes of what stands; null where nothing does. */
  readonly least: Sizes | null;
  /** Folder that Astro fills: reports/, portable/, app/. */
  readonly out: string;
  /** Public files of the engine, relative to `out`. */
  readonly engine: {readonly wasm: string; readonly worker: string};
}

/** Astro would tell its makers of every build: a build speaks with nobody. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** What was made: which copies, and how large they are, which all that stand are too. */
export interface Rendered {
  readonly made: readonly Making[];
  readonly sizes: Sizes;
}

/** A report with the copies of it that are made. */
type Making = Omit<Assignment, 'due' | 'copies'> & {readonly copies: readonly Copy[]};

/**
 * Draws and locks what is due. Where that needs more room than what stands has, everything is made anew: a report that
 * is larger than the others would tell whose it is.
 */
export async function render(order: Assignments, onPage: () => void = () => {}): Promise<Rendered> {
  const due = order.reports.map(({due, ...report}) => ({...report, copies: due}));
  const some = await draw(
    order,
    due.filter(({copies}) => copies.length > 0),
    order.least,
    onPage
  );
  return some ?? (await drawAnew(order, onPage));
}

/** Elsewhere, and put in place then: Astro keeps in memory what it knew of a folder. */
async function drawAnew(order: Assignments, onPage: () => void): Promise<Rendered> {
  const elsewhere = {...order, out: `${order.out}~anew`};
  const rendered = (await draw(elsewhere, order.reports, null, onPage))!;
  await rename(elsewhere.out, order.out);
  return rendered;
}

/** Draws and writes reports in one Astro build, then locks all; plain HTML exists in memory only. Null where they do not fit. */
async function draw(
  order: Assignments,
  reports: readonly Making[],
  least: Sizes | null,
  onPage: () => void
): Promise<Rendered | null> {
  const slots = Math.max(leastSlots, least?.slots ?? 0, ...reports.map(({keys}) => keys.size));
  if (reports.length === 0) return {made: [], sizes: {first: 0, rest: 0, ...least, slots}};
  const engine = await nodeEngine();
  const bySlug = new Map(reports.map((report) => [report.slug, report]));
  const keysOf = (slug: string) => [...bySlug.get(slug)!.keys.values()].map((passphrase) => ({passphrase}));
  const locker = lockerOf({folder: order.out, edition: order.edition, slots, least, keysOf});
  // Only where there is something to draw: it takes a second to load.
  const {build} = await import('astro');
  lend(await lent(order, bySlug, {engine, locker, onPage}));
  try {
    await build({
      root,
      configFile: 'astro.config.mjs',
      outDir: order.out,
      logLevel: 'error',
      vite: {plugins: [theme(order.family.theme), onlyWhatIsUsed]}
    });
    const sizes = {...locker.sizes(), slots};
    if (least && (sizes.first > least.first || sizes.rest > least.rest)) {
      await rm(order.out, {recursive: true, force: true});
      return null;
    }
    await locker.lockAll(pagesOf(reports));
    return {made: reports, sizes};
  } catch (fault) {
    await rm(order.out, {recursive: true, force: true});
    throw fault;
  } finally {
    lend(undefined);
    await engine.close();
  }
}

interface Hands {
  readonly engine: Engine;
  readonly locker: Locker;
  readonly onPage: () => void;
}

async function lent(
  order: Assignments,
  bySlug: ReadonlyMap<string, Making>,
  {engine, locker, onPage}: Hands
): Promise<Handoff> {
  const {template, art} = order.family;
  const packed = new Map<string, Packed>();
  const having = (copy: Copy) =>
    [...bySlug].filter(([, {copies}]) => copies.includes(copy)).map(([slug]) => slug);
  return {
    title: template.title,
    publisher: template.publisher,
    contact: template.contact,
    edition: order.edition,
    art,
    engine: order.engine,
    early: await earlyScript(),
    slugs: having('hosted'),
    portable: having('portable'),
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
  };
}

const pageOf: Readonly<Record<Copy, (slug: string) => Page>> = {
  hosted: (slug) => ({file: `reports/${slug}/index.html`, rest: 'beside'}),
  portable: (slug) => ({file: `portable/${slug}.html`, rest: 'within'})
};

const pagesOf = (reports: readonly Making[]): readonly Page[] =>
  reports.flatMap(({slug, copies}) => copies.map((copy) => pageOf[copy](slug)));

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
