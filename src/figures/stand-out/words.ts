/** Findings as Dutch sentences: what, how much, beside whom, how sure and since when. */
import {amountInWords, bare, isShare, span} from '../format.ts';
import {pointAt} from '../place.ts';
import type {IndicatorPlan, Series} from '../series.ts';
import {
  axisLabel,
  categoryLabel,
  groupWords,
  inSentence,
  periodWords,
  selfWords,
  sentence
} from '../words.ts';
import type {Candidate} from './candidates.ts';
import type {Change} from './changes.ts';
import type {Findings} from './find.ts';

/** A sentence in parts, so that its topic can be a link and its figure can stand out. */
export interface Said {
  readonly topic: string;
  readonly lead: string;
  readonly figure: string;
  readonly rest: string;
  /** What the drawing beside it shows to who can see it. */
  readonly drawn: string;
}

/** The parts as one sentence. */
export const whole = ({topic, lead, figure, rest, drawn}: Said): string =>
  `${topic}: ${lead}${figure}${rest}${drawn}.`;

/** `Zorg vooraf, gespecialiseerde ggz: 20% van uw cliënten, duidelijk meer dan 8% bij …; zo is het elk jaar sinds 2018; …` */
export function sayOut(out: Candidate, places: Places): Said {
  const {series, own, peers, surely} = out;
  const {indicator} = series;
  const beside = `${amountInWords(peers.value!, indicator)} ${besideWhom(series)}`;
  const apart = `${surely ? 'duidelijk ' : ''}${more(out)} dan ${beside}`;
  const share = isShare(indicator.kind);
  return {
    topic: topicOf(out, places),
    lead: share ? '' : `bij ${selfWords(series)} gemiddeld `,
    figure: amountInWords(own.value!, indicator),
    rest: `${share ? ofWhom(series) : ''}, ${apart}${lasting(out)}`,
    drawn: usual(out)
  };
}

/** `Wachttijd, tot intake: van 2,0 naar 3,1 weken; bij alle aanbieders van 2,0 naar 2,1 weken.` */
export function sayChange(change: Change, places: Places): Said {
  const figure = moved(change.series.indicator, change.before.value!, change.after.value!);
  return {topic: topicOf(change, places), lead: '', figure, rest: groupMoved(change), drawn: ''};
}

function more({series: {indicator}, side}: Candidate): string {
  if (isShare(indicator.kind)) return side > 0 ? 'meer' : 'minder';
  return side > 0 ? 'hoger' : 'lager';
}

const ofWhom = ({indicator, pooled, selfLabel}: Series): string =>
  pooled ? ` van de ${indicator.of} van ${inSentence(selfLabel)}` : ` van uw ${indicator.of}`;

/** Letters of a group's name above which a sentence gets too long; the line above the list names it in full. */
const longName = 24;

function besideWhom(series: Series): string {
  const words = groupWords(series);
  return words.length > longName ? 'in de gekozen groep' : `bij ${words}`;
}

/** `van 8% naar 12%`, `van 2,0 naar 3,1 weken`. */
function moved(indicator: IndicatorPlan, from: number, to: number): string {
  const start = isShare(indicator.kind) ? amountInWords(from, indicator) : bare(from, indicator);
  return `van ${start} naar ${amountInWords(to, indicator)}`;
}

/** The group's middle half, where it can be shown; a pool is no single provider and has no place in it. */
function usual({series, peers: {p25, p75}}: Candidate): string {
  if (series.pooled || p25 === null || p75 === null) return '';
  return `; middelste helft van de groep: ${span(p25, p75, series.indicator)}`;
}

const lasting = ({series, since}: Candidate): string =>
  since === null ? '' : `; zo is het elk jaar sinds ${axisLabel(series, since)}`;

/** The same movement in the group: then it is not the reader's alone. */
function groupMoved({series, category, before, after}: Change): string {
  const {group, indicator} = series;
  const [from, to] = [before, after].map(({on}) => pointAt(series, group?.id, on, category)?.value ?? null);
  if (from == null || to == null) return '';
  const [start, end] = [from, to].map((value) => amountInWords(value, indicator));
  const usually = indicator.kind === 'count' ? 'in doorsnee ' : '';
  if (start === end) return `; ${besideWhom(series)} bleef het ${usually}${end}`;
  return `; ${besideWhom(series)} ${usually}${moved(indicator, from, to)}`;
}

/** Dimension id → the code that the view asks for: an indicator that is not split stands elsewhere. */
export type Places = Readonly<Record<string, string>>;

/** The places of the view, read from the indicators that follow it. */
export function placesOf(all: readonly Series[]): Places {
  const codes = all.flatMap(({dimensions, at}) =>
    dimensions.filter(({id, total}) => at[id] !== total).map(({id}) => [id, at[id] ?? ''] as const)
  );
  return Object.fromEntries(codes);
}

/** The indicator, its category, and where it stands when that is not what was chosen. */
function topicOf({series, category}: Pick<Candidate, 'series' | 'category'>, places: Places): string {
  const named = categoryLabel(series, category);
  const label = /[,;:()]/.test(named) ? categoryLabel(series, category, true) : named;
  const where = series.dimensions.flatMap(({id, role, values}) => {
    const code = series.at[id];
    const differs = role === 'class' && places[id] !== undefined && places[id] !== code;
    return differs ? (values.find((value) => value.code === code)?.label ?? []) : [];
  });
  return [series.indicator.short, ...[label, ...where].filter(Boolean).map(lower)].join(', ');
}

/** In the middle of a sentence; with a capital further on it is a name, and keeps its first. */
export const lower = (label: string): string => (/\p{Lu}/u.test(label.slice(1)) ? label : inSentence(label));

/** `2021, Kort`: what the findings are about. */
function viewWords(all: readonly Series[]): string {
  const [one] = all;
  if (!one) return '';
  const places = placesOf(all);
  const classes = one.dimensions.flatMap(({id, role, values}) =>
    role === 'class' && places[id] !== undefined
      ? (values.find(({code}) => code === places[id])?.label ?? [])
      : []
  );
  return [periodWords(one), ...classes].filter(Boolean).join(', ');
}

const withGroup = (all: readonly Series[]): Series | undefined => all.find(({group}) => group !== null);

/** What was looked at: the line under the heading. */
export function sayBasis(all: readonly Series[], {tested, found, outs}: Findings): string {
  const one = withGroup(all);
  const view = viewWords(all);
  if (!one) return sentence(`dit gaat over ${view}`);
  const whose = one.pooled ? `de cijfers van ${selfWords(one)}` : 'uw cijfers';
  const beside = `${whose} over ${view} naast die van ${groupWords(one)}`;
  if (tested === 0) return sentence(beside);
  const made = tested === 1 ? '1 vergelijking' : `${tested} vergelijkingen`;
  return sentence(`${beside}: ${[made, ...foundWords(found, outs.length)].join(', ')}`);
}

function foundWords(found: number, listed: number): string[] {
  if (found === 0) return [];
  const differ = found === 1 ? '1 opvallend verschil' : `${found} opvallende verschillen`;
  return [found > listed ? `${differ} (hier de ${listed} duidelijkste)` : differ];
}

/** Said where the list is empty. */
export function sayNothing(all: readonly Series[], {tested}: Findings): string {
  const one = withGroup(all);
  if (!one) return 'Er is geen groep om mee te vergelijken.';
  const group = groupWords(one);
  if (tested === 0) return sentence(`er zijn te weinig cijfers om te vergelijken met ${group}`);
  if (one.pooled) return sentence(`niets valt duidelijk op: ${selfWords(one)} lijken op ${group}`);
  const near = `uw cijfers liggen dicht bij die van ${group}, of het verschil kan toeval zijn`;
  return sentence(`niets valt duidelijk op: ${near}`);
}
