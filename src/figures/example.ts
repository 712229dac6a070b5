import {amount, between, boundOf, counted, isShare, readingInWords, tally} from './format.ts';
import {chosen, groupsHere, isAbsent, isCompared, isMember, ownHere, type Peers} from './place.ts';
import type {Point, Series} from './series.ts';
import {reworded, type Told, together, told} from './told.ts';
import {verdictOn} from './verdict/compared.ts';
import {explainVerdict, finer} from './verdict/say-verdict.ts';
import {
  categoryLabel,
  hiddenWords,
  inSentence,
  selfWords,
  sentence,
  stepWords,
  titled,
  whenWords
} from './words.ts';

/**
 * A worked example on the reader's own figure at the chosen place, in Dutch, a step an item: how numerator and
 * denominator make it, what chance may do to it, and how each group was worked out and compared.
 */
export function example(series: Series): readonly Told[] {
  const own = ownHere(series);
  const groups = isCompared(series, chosen(series)) ? groupsHere(series) : [];
  const steps = [
    ...ownSteps(series, own).map(plainly),
    ...groups.flatMap((peers, at) => groupSteps(series, own, peers, at === 0))
  ];
  return steps
    .filter((clauses) => clauses.length > 0)
    .map((clauses) =>
      together(
        clauses.map((clause) => reworded(clause, sentence)),
        ' '
      )
    )
    .map((step, at) => (at === 0 ? reworded(step, (text) => titled(series, text)) : step));
}

/** Clauses of one step, each a sentence. */
type Step = readonly string[];

const plainly = (step: Step): readonly Told[] => step.map((text) => told(text));

function ownSteps(series: Series, own: Point | undefined): readonly Step[] {
  const [when, you] = [whenWords(series), selfWords(series)];
  if (own?.status === 'hidden')
    return [
      [`${whose(series)} over ${when} is ${hiddenWords(series, own.scope, own.on)}`, 'dat kan ook nul zijn']
    ];
  if (!own || (own.status === 'none' && isAbsent(series, own.on)))
    return [[`over ${when} zijn er geen cijfers van ${you}; er is niets te berekenen`]];
  if (own.status === 'none' || own.n === 0)
    return [[`in ${when} telden er bij ${you} geen ${series.indicator.of} mee; dan valt er niets te delen`]];
  return [sumOf(series, own), marginOf(series, own)];
}

const whose = (series: Series): string =>
  series.pooled ? `het cijfer van ${selfWords(series)}` : 'uw cijfer';

/** How the reader's value is made. */
function sumOf(series: Series, own: Point): Step {
  const {indicator} = series;
  const reads = readingInWords(own, indicator);
  if (boundOf(own, indicator))
    return [
      `over ${whenWords(series)} staat er alleen ${reads}`,
      'de aantallen erachter blijven verborgen: die zouden te veel verraden'
    ];
  if (own.value === null) return [];
  if (indicator.kind === 'count') return countOf(series, own);
  const basis = `${counting(series, own.n ?? 0)}: dat is de noemer`;
  if (own.x === null) return [basis, `gemiddeld over al die ${indicator.of} is het ${reads}`];
  const {kind, exclusive, categories} = indicator;
  const whole =
    kind !== 'mean' && exclusive && categories.length > 1 ? ['alle onderdelen samen zijn 100%'] : [];
  const quotient = `${tally(own.x)} gedeeld door ${tally(own.n ?? 0)} is ${reads}`;
  return [basis, numerator(series, own), quotient, ...whole];
}

/** `in 2021 telden er bij u 1.034 trajecten mee`; what is told of a pool is rounded. */
function counting(series: Series, number: number): string {
  const verb = tally(number) === '1' ? 'telde' : 'telden';
  const there = series.pooled ? `${selfWords(series)} samen ongeveer` : 'u';
  return `in ${whenWords(series)} ${verb} er bij ${there} ${counted(number, series.indicator.of)} mee`;
}

function numerator(series: Series, {x, category}: Point): string {
  const {kind, short, unit} = series.indicator;
  const number = tally(x ?? 0);
  if (kind === 'mean') {
    const total = unit === 'euro' || unit === '€' ? `€ ${number}` : `${number} ${unit}`.trim();
    return `alle waarden samen zijn ${total}: dat is de teller`;
  }
  const one = number === '0' || number === '1';
  const said = number === '0' ? 'geen' : number;
  if (kind === 'flow' && category.includes('>'))
    return `daarvan ${moved(series, category, one, said)}: dat is de teller`;
  const label = category !== '-' ? categoryLabel(series, category) : short;
  return `daarvan ${one ? 'viel' : 'vielen'} er ${said} onder ‘${label}’: dat is de teller`;
}

function moved({indicator: {ends}}: Series, category: string, one: boolean, number: string): string {
  const [from = '', to = ''] = category.split('>');
  const [left, right] = [ends?.from, ends?.to].map(
    (end, at) => end?.find(({id}) => id === [from, to][at])?.label ?? ''
  );
  if (from === to) return `${one ? 'bleef' : 'bleven'} er ${number} bij ‘${left}’`;
  return `${one ? 'ging' : 'gingen'} er ${number} van ‘${left}’ naar ‘${right}’`;
}

function countOf(series: Series, own: Point): Step {
  const noDivision = 'dit is een telling: er is geen noemer en er valt niets te delen';
  if (!series.pooled || own.x === null) return [counting(series, own.value ?? 0), noDivision];
  return [counting(series, own.x), noDivision, `in het midden: ${middle(series, own.value ?? 0)}`];
}

/** What `in doorsnee` means. */
const middle = ({indicator, words}: Series, value: number): string =>
  `zet alle ${words.providers} op volgorde, dan hebben de middelste ongeveer ${counted(value, indicator.of)}`;

/** What chance may do to the value, or why that is not said. */
function marginOf(series: Series, own: Point): Step {
  const {indicator, pooled} = series;
  if (indicator.kind === 'count' || own.value === null) return [];
  const basis = counted(own.n ?? 0, indicator.of);
  const {oneTime, another} = stepWords(series);
  if (own.unreliable)
    return [
      `dit rust op maar ${basis}`,
      isShare(indicator.kind)
        ? `eentje meer of minder in de teller scheelt al ${points(own.n ?? 1)}`
        : 'één hoge of lage waarde verschuift het gemiddelde dan al flink',
      'daarom vergelijken we dit cijfer niet'
    ];
  if (own.low !== null && own.high !== null)
    return [
      `een cijfer over ${basis} valt door toeval ${oneTime} anders uit dan ${another}`,
      `zonder toeval ligt het met 95% zekerheid ${between(own.low, own.high, indicator)}: dat is ${pooled ? 'de' : 'uw'} marge`
    ];
  if (isShare(indicator.kind) && indicator.quantity)
    return [`er staat geen marge bij, want ${indicator.of} zijn geen losse mensen of gevallen`];
  return pooled ? [] : ['er staat geen marge bij: hoe ver losse waarden uit elkaar liggen, is niet geleverd'];
}

function points(n: number): string {
  const whole = Math.round(100 / n);
  return `ongeveer ${whole} ${whole === 1 ? 'procentpunt' : 'procentpunten'}`;
}

/** What a first step explains, a second does not explain again. */
function groupSteps(
  series: Series,
  own: Point | undefined,
  {group, point}: Peers,
  first: boolean
): readonly (readonly Told[])[] {
  const {indicator} = series;
  const name = inSentence(group.label);
  if (point?.status === 'hidden')
    return own?.status === 'hidden'
      ? []
      : [[told(`het cijfer van ${name} is ${hiddenWords(series, point.scope, point.on)}`)]];
  const precise =
    own && point ? finer(indicator, verdictOn(series, group, own.category), own, point) : indicator;
  const reads = point && readingInWords(point, precise);
  if (!point || !reads) return [];
  const self = isMember(series, group) ? ', uzelf inbegrepen' : '';
  const made =
    indicator.kind === 'count'
      ? [
          `bij ${name} is het in doorsnee ${reads}`,
          ...(first ? [middle(series, Math.round(point.value ?? 0))] : [])
        ]
      : boundOf(point, indicator)
        ? [`bij ${name} staat er alleen ${reads}: preciezer zou te veel verraden`]
        : [
            `bij ${name} is het ${reads}, berekend over alle ${indicator.of} van die ${series.words.providers} samen${self}`
          ];
  const verdict = own ? explainVerdict(series, verdictOn(series, group, own.category), reads) : told('');
  return [[...plainly([...made, ...halfOf(series, own, point, first)]), ...(verdict.text ? [verdict] : [])]];
}

/** The middle half of a group, and where the reader stands. */
function halfOf(series: Series, own: Point | undefined, {p25, p75}: Point, first: boolean): Step {
  if (p25 === null || p75 === null) return [];
  const quarters = first ? '; een kwart zit eronder en een kwart erboven' : '';
  const half = `bij de middelste helft van de ${series.words.providers} ligt het ${between(p25, p75, series.indicator)}${quarters}`;
  // A pool is no provider: only what is usual in it has a place among them.
  if (own?.value == null || own.unreliable || (series.pooled && series.indicator.kind !== 'count'))
    return [half];
  const edge = [p25, p75].some((at) => readsAs(series, at, own.value!));
  const where = edge ? 'op de rand' : own.value < p25 ? 'eronder' : own.value > p75 ? 'erboven' : 'ertussen';
  return [half, `${series.pooled ? `de doorsnee van ${selfWords(series)}` : 'uw cijfer'} ligt ${where}`];
}

/** Do two values read the same? */
const readsAs = ({indicator}: Series, one: number | null, other: number): boolean =>
  one !== null && amount(one, indicator) === amount(other, indicator);
