import {compare} from './compare.ts';
import {amount, between, boundOf, counted, isShare, readingInWords, tally} from './format.ts';
import {groupsHere, isAbsent, isMember, ownHere, type Peers} from './place.ts';
import {isQuantity, type Point, type Series} from './series.ts';
import {categoryLabel, hiddenWords, inSentence, selfWords, sentence, titled, whenWords} from './words.ts';

/**
 * A worked example on the reader's own figure at the chosen place, in Dutch, a step an item: how numerator and
 * denominator make it, what chance may do to it, and how each group was worked out and compared.
 */
export function example(series: Series): readonly string[] {
  const own = ownHere(series);
  const steps = [
    ...ownSteps(series, own),
    ...groupsHere(series).flatMap((peers, at) => groupSteps(series, own, peers, at === 0))
  ];
  return steps
    .filter((clauses) => clauses.length > 0)
    .map((clauses) => clauses.map(sentence).join(' '))
    .map((step, at) => (at === 0 ? titled(series, step) : step));
}

/** Clauses of one step, each a sentence. */
type Step = readonly string[];

function ownSteps(series: Series, own: Point | undefined): readonly Step[] {
  const [when, you] = [whenWords(series), selfWords(series)];
  if (own?.status === 'hidden')
    return [
      [`${whose(series)} over ${when} is ${hiddenWords(series, own.scope, own.on)}`, 'dat kan ook nul zijn']
    ];
  if (!own || (own.status === 'none' && isAbsent(series, own.on)))
    return [[`over ${when} zijn er geen cijfers van ${you}; hier valt niets te rekenen`]];
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
  const {kind, categories, short, unit} = series.indicator;
  const number = tally(x ?? 0);
  if (kind === 'mean') {
    const total = unit === 'euro' || unit === '€' ? `€ ${number}` : `${number} ${unit}`.trim();
    return `alle waarden bij elkaar opgeteld geven ${total}: dat is de teller`;
  }
  const one = number === '0' || number === '1';
  const said = number === '0' ? 'geen' : number;
  if (kind === 'flow') return `daarvan ${moved(series, category, one, said)}: dat is de teller`;
  const label = categories.length > 0 ? categoryLabel(series, category) : short;
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
const middle = ({indicator}: Series, value: number): string =>
  `zet alle aanbieders op volgorde, dan hebben de middelste ongeveer ${counted(value, indicator.of)}`;

/** What chance may do to the value, or why that is not said. */
function marginOf(series: Series, own: Point): Step {
  const {indicator, pooled} = series;
  if (indicator.kind === 'count' || own.value === null) return [];
  const basis = counted(own.n ?? 0, indicator.of);
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
      `een cijfer over ${basis} valt door toeval wat hoger of lager uit`,
      `met 95% zekerheid ligt ${pooled ? 'het' : 'uw cijfer'} ${between(own.low, own.high, indicator)}: dat is de marge`
    ];
  if (isShare(indicator.kind) && isQuantity(indicator))
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
): readonly Step[] {
  const {indicator} = series;
  const name = inSentence(group.label);
  if (point?.status === 'hidden')
    return own?.status === 'hidden'
      ? []
      : [[`het cijfer van ${name} is ${hiddenWords(series, point.scope, point.on)}`]];
  const reads = point && readingInWords(point, indicator);
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
        : [`bij ${name} is het ${reads}, berekend over alle ${indicator.of} van die aanbieders samen${self}`];
  return [[...made, ...halfOf(series, own, point, first), ...verdictOf(series, own, point)]];
}

/** The middle half of a group, and where the reader stands. */
function halfOf(series: Series, own: Point | undefined, {p25, p75}: Point, first: boolean): Step {
  if (p25 === null || p75 === null) return [];
  const quarters = first ? '; een kwart zit eronder en een kwart erboven' : '';
  const half = `bij de middelste helft van de aanbieders ligt het ${between(p25, p75, series.indicator)}${quarters}`;
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

/** Why the headline says what it says. */
function verdictOf(series: Series, own: Point | undefined, peers: Point): Step {
  const {indicator} = series;
  const comparison = own && !own.unreliable ? compare(own, peers, indicator) : null;
  if (!own || !comparison || boundOf(own, indicator)) return [];
  const theirs = readingInWords(peers, indicator);
  const near = peers.value !== null && [own.low, own.high].some((end) => readsAs(series, end, peers.value!));
  const lies = `${theirs} ligt ${near ? 'net ' : ''}`;
  if (comparison.is === 'chance') return [`${lies}binnen de marge: het verschil kan toeval zijn`];
  if (comparison.surely) return [`${lies}buiten de marge: het verschil is duidelijk`];
  const differs = comparison.is === 'more' || comparison.is === 'less';
  return differs && (peers.p25 === null || peers.p75 === null) ? ['het verschil is meer dan een tiende'] : [];
}
