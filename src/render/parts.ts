import {constants, zstdCompressSync} from 'node:zlib';
import {frameFirst} from '../bundle/first.ts';
import type {Packed} from '../bundle/pack.ts';
import {frame} from '../bundle/unpack.ts';
import {gzip} from '../lock/gzip.ts';
import type {ReportPlan} from '../template/plan.ts';
import {cut} from './cut.ts';
import type {Parted} from './lock-pages.ts';

/** A report of which the page was drawn, as HTML. */
export interface Written extends Packed {
  readonly html: string;
}

/** A report in the two parts in which it is locked, each packed. */
export function partsOf({html, plan, cells}: Written): Promise<Parted<Uint8Array>> {
  const {rest, ...beginning} = cut(html);
  return packParts({
    first: frameFirst({name: plan.reader.name, ...beginning}),
    rest: frame({html: rest, plan: atWork(plan)}, cells)
  });
}

/** Packs each part as the page unpacks it. */
export const packParts = async ({first, rest}: Parted<Uint8Array>): Promise<Parted<Uint8Array>> => ({
  first: await gzip(first),
  rest: zstd(rest)
});

/**
 * The drawings repeat each other over more than the 32 kB that a gzip looks back: zstd makes a third less of them. A report is a
 * megabyte: tables of 2^18 places hold it, and fit where the level's own of 2^22 do not. It takes half the time for the same bytes;
 * the two levels above this one take off another 2%, in three times the time.
 */
export const zstd = (bytes: Uint8Array): Uint8Array =>
  zstdCompressSync(bytes, {
    params: {
      [constants.ZSTD_c_compressionLevel]: 17,
      [constants.ZSTD_c_windowLog]: 22,
      [constants.ZSTD_c_hashLog]: 18,
      [constants.ZSTD_c_chainLog]: 18,
      [constants.ZSTD_c_searchLog]: 4,
      [constants.ZSTD_c_targetLength]: 256
    }
  });

/** A plan as the page's script needs it: what only stands in the page is not sent twice. */
const atWork = (plan: ReportPlan): ReportPlan => ({
  ...plan,
  explained: Object.fromEntries(
    // A choice brings other questions to talk about.
    Object.entries(plan.explained).map(([id, {source, ask}]) => [id, {...unexplained, source, ask}])
  ),
  rules: [],
  thresholds: [],
  chapters: plan.chapters.map((chapter) => ({...chapter, html: ''})),
  ...(plan.upload ? {upload: {...plan.upload, sample: ''}} : {})
});

const unexplained = {
  ...{why: '', how: '', limits: '', changes: '', numerator: '', denominator: '', from: ''},
  ...{always: [], codes: [], lists: [], assumptions: []}
};
