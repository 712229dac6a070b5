import {audiencesOf, named} from '../template/audience.ts';
import type {Policy, Rule, Template} from '../template/define.ts';
import {type Html, markup} from '../validate/html.ts';
import {signature, staffPage} from './staff-page.ts';

/** One rule as a privacy officer signs it. */
export interface RuleLine {
  readonly rule: string;
  /** What the rule is called in the policy. */
  readonly name: string;
  readonly value: string;
  readonly basis: string;
  readonly standing: Rule['standing'];
  /** The sentence in the report; null where readers are not told. */
  readonly says: string | null;
}

export interface GroupLine {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly withPool: boolean;
}

export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly readerKnows: boolean;
  /** Least n of an own figure, where the reader does not know it already. */
  readonly least: number | null;
}

export interface FloorLine extends RuleLine {
  readonly audience: string;
}

/** A rule that no family declares: the house holds every family to it. */
export interface FixedLine {
  readonly rule: string;
  readonly says: string;
}

export interface PolicySheet {
  readonly title: string;
  readonly publisher: string;
  readonly rules: readonly RuleLine[];
  readonly fixed: readonly FixedLine[];
  readonly groups: readonly GroupLine[];
  readonly sources: readonly SourceLine[];
  /** Floors that some reports have of their own, by what those are called. */
  readonly floors: readonly FloorLine[];
}

/** Everything that a family's policy declares, line by line; for staff only: it holds what readers are not told. */
export function policySheet(template: Template): PolicySheet {
  const {title, publisher, policy, dataset} = template;
  return {
    title,
    publisher,
    rules: rulesOf(policy),
    fixed,
    groups: [
      ...policy.groupings.flatMap(({classes, withPool}) =>
        Object.entries(classes).map(([id, {label, sentence}]) => ({id, label, sentence, withPool}))
      ),
      {...policy.pool, withPool: true}
    ],
    sources: Object.entries(policy.sources).map(([id, {readerKnows, minOwn}]) => ({
      id,
      title: dataset.sources[id]?.title ?? id,
      readerKnows,
      least: readerKnows ? null : (minOwn ?? policy.minClients).value
    })),
    floors: named(audiencesOf(template)).flatMap(({label, floors = {}}) =>
      Object.entries(floors).map(([name, floor]) => ({audience: label, ...lineOf(name, floor)}))
    )
  };
}

function rulesOf({sources, pool: _pool, groupings: _groupings, ...rules}: Policy): readonly RuleLine[] {
  const own = Object.entries(sources).flatMap(([id, {minOwn}]) =>
    minOwn ? [[`minOwn (${id})`, minOwn] as const] : []
  );
  return [...Object.entries(rules), ...own]
    .map(([name, declared]) => lineOf(name, declared))
    .sort((a, b) => orderOf(a) - orderOf(b));
}

const lineOf = (name: string, {rule, value, basis, standing, says}: Rule<unknown>): RuleLine => ({
  rule,
  name,
  value: Array.isArray(value) ? value.join(', ') : String(value),
  basis,
  standing,
  says: says ?? null
});

/** By the number of the rule; what has none comes last. */
const orderOf = ({rule}: RuleLine): number => (/^R\d+$/.test(rule) ? Number(rule.slice(1)) : Infinity);

const fixed: readonly FixedLine[] = [
  {
    rule: 'R1, R2',
    says: 'Geen enkele soort rapport gaat onder 5 cliënten of 6 aanbieders achter een cijfer van een groep.'
  },
  {
    rule: 'R11',
    says: 'Er zijn ten hoogste vier indelingen, voor elke lezer dezelfde. Wat één groep meer heeft dan een andere, is niemand of voldoet zelf aan R1 tot en met R4.'
  },
  {
    rule: 'R12',
    says: 'Is de groep van kleine aanbieders te klein om te tonen, dan komt de kleinste van de andere aanbieders erbij, tot het kan. Een medewerker beslist daarover vóór de uitgifte. Wie in een jaar klein was, blijft dat voor dat jaar.'
  },
  {
    rule: 'R14',
    says: 'Een uitgegeven cijfer verandert alleen als de cijfers van ten minste 5 aanbieders zijn veranderd en het verschil zelf aan R1 tot en met R4 voldoet. Anders blijft het oude cijfer staan. Elke editie wordt samen met alle eerdere gecontroleerd.'
  },
  {
    rule: 'R15',
    says: 'Zijn twee cijfers even geschikt om te verbergen, dan kiest een geheime sleutel. Die ligt bij de wachtzinnen en staat in geen rapport.'
  },
  {
    rule: 'R16',
    says: 'Een verborgen cijfer ziet er altijd hetzelfde uit: onvoldoende aanbieders of cliënten om te tonen. Nergens staat welke regel het verborg.'
  }
];

/** What each rule is called on the page; for those that readers are not told, also what it does. */
const called: Readonly<Record<string, readonly [name: string, does?: string]>> = {
  individual: ['eigen rapport'],
  minClients: ['minste aantal cliënten'],
  minProviders: ['minste aantal aanbieders'],
  pPercent: [
    'benadering in procenten',
    'De op één na grootste aanbieder in een groep mag het cijfer van de grootste niet dichter dan dit percentage kunnen benaderen.'
  ],
  topShare: ['grootste aandeel', 'Eén aanbieder mag niet meer dan dit deel van een cijfer uitmaken.'],
  roundingBase: ['afronding'],
  minParts: ['minste deel'],
  boundFrom: ['0% en 100% vanaf'],
  bound: ['grens in plaats van 0% of 100%'],
  median: ['middelste waarde vanaf'],
  quartiles: ['middelste helft vanaf'],
  deciles: ['middelste 80% vanaf'],
  orderStatistics: ['aanbieders achter een grens'],
  rankFrom: ['kwart vanaf'],
  zeroFrom: ['nul vanaf'],
  totalsOver: ['totalen over'],
  reliableFrom: ['lichter getekend onder']
};

const standings = {source: 'uit de bron', judgement: 'eigen keuze'} as const;

/** The sheet as a Dutch page to print and sign. */
export function policyPage(sheet: PolicySheet): string {
  const secret = sheet.rules.filter(({says}) => says === null).length;
  return staffPage('Regels voor de bescherming van cijfers', `${sheet.title}, ${sheet.publisher}`, [
    markup`<div class="verdict"><strong>Alleen voor medewerkers</strong>
<p>Dit zijn alle regels die gelden voor de rapporten van deze soort. Bij ${secret} van de ${sheet.rules.length} regels staat
<em>niet in rapporten</em>: wie het getal kent, kan beter terugrekenen. Geef dit blad daarom niet aan lezers.</p></div>`,
    markup`<h2>De regels</h2>
<div class="scroll" tabindex="0" role="region" aria-label="De regels"><table>
<thead><tr><th>Regel</th><th>Waarde</th><th>Wat lezers zien</th><th>Waar het vandaan komt</th></tr></thead>
<tbody>${sheet.rules.map(ruleRow)}</tbody></table></div>`,
    ...(sheet.floors.length === 0 ? [] : [floorsPart(sheet.floors)]),
    markup`<h2>Wat voor elke soort rapport geldt</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Wat voor elke soort rapport geldt"><table>
<thead><tr><th>Regel</th><th>Wat de bouw altijd doet</th></tr></thead>
<tbody>${sheet.fixed.map(({rule, says}) => markup`<tr><th scope="row">${rule}</th><td>${says}</td></tr>`)}</tbody></table></div>`,
    markup`<h2>De groepen</h2>
<p>De groepen zijn voor elke lezer dezelfde. Elk groepscijfer wordt één keer gemaakt, over alle leden.</p>
<div class="scroll" tabindex="0" role="region" aria-label="De groepen"><table>
<thead><tr><th>Groep</th><th>Wie erbij hoort</th><th>Kleine aanbieders</th></tr></thead>
<tbody>${sheet.groups.map(groupRow)}</tbody></table></div>`,
    markup`<h2>Wat een lezer van zichzelf al weet</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Bronnen"><table>
<thead><tr><th>Bron</th><th>Eigen cijfers van de lezer</th></tr></thead>
<tbody>${sheet.sources.map(sourceRow)}</tbody></table></div>`,
    markup`<h2>Vastgesteld</h2><p>Deze regels gelden vanaf de ondertekening, tot er nieuwe regels zijn vastgesteld.</p>`,
    signature
  ]);
}

const floorsPart = (floors: readonly FloorLine[]): Html => markup`<h2>Strengere grenzen</h2>
<p>In deze rapporten staat een cijfer van een groep er pas boven een hogere grens. Wat daaronder ligt, volgt ook niet uit de andere cijfers in die rapporten.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Strengere grenzen"><table>
<thead><tr><th>Rapporten</th><th>Waarde</th><th>Wat lezers zien</th><th>Waar het vandaan komt</th></tr></thead>
<tbody>${floors.map(floorRow)}</tbody></table></div>`;

const floorRow = ({audience, rule, name, value, basis, standing, says}: FloorLine): Html => markup`<tr>
<th scope="row">${audience}<span class="quiet">${rule}, ${called[name]?.[0] ?? ''}</span></th>
<td>${value}</td><td>${says ?? 'niet in rapporten'}</td><td>${basis}<span class="quiet">${standings[standing]}</span></td></tr>`;

const ruleRow = ({rule, name, value, basis, standing, says}: RuleLine): Html => markup`<tr>
<th scope="row">${rule}<span class="quiet">${called[name]?.[0] ?? 'eigen cijfers vanaf'}</span></th>
<td>${value.replace('.', ',')}</td>
<td>${says ?? markup`<strong>niet in rapporten</strong><br>${called[name]?.[1] ?? ''}`}</td>
<td>${basis}<span class="quiet">${standings[standing]}</span></td></tr>`;

const groupRow = ({label, sentence, withPool}: GroupLine): Html =>
  markup`<tr><th scope="row">${label}</th><td>${sentence}</td><td>${withPool ? 'horen erbij' : 'horen er niet bij'}</td></tr>`;

const sourceRow = ({title, least}: SourceLine): Html =>
  markup`<tr><th scope="row">${title}</th><td>${
    least === null
      ? 'Kent de lezer zelf. Ze staan er precies, ook kleine aantallen.'
      : `De bron weet hier meer dan de lezer. Ze staan er alleen vanaf ${least}, en zo dat de lezer ze niet kan uitrekenen.`
  }</td></tr>`;
