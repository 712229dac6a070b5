import {inFours} from '../lock/crockford.ts';
import {type Html, markup} from '../validate/html.ts';
import type {PrivacyReceipt} from './privacy-receipt.ts';
import {signature, staffPage} from './staff-page.ts';

const most = 200;
const count = (value: number): string => value.toLocaleString('nl-NL').replaceAll('\u00a0', '.');
const times = (value: number, one: string, more: string): string =>
  `${count(value)} ${value === 1 ? one : more}`;
const percent = (share: number): string =>
  `${(share * 100).toLocaleString('nl-NL', {maximumFractionDigits: 1})}%`;

/** A finding in words; `recipe` says how somebody would work it out. */
export interface Found {
  readonly says: string;
  readonly recipe?: string;
}

/** The receipt as a Dutch page for the privacy officer. */
export function privacyPage(receipt: PrivacyReceipt, found: readonly Found[]): string {
  return staffPage('Controle op herleidbaarheid', `${receipt.title}, ${receipt.publisher}: ${receipt.name}`, [
    verdict(receipt),
    figures(receipt),
    markup`<h2>Wat is geprobeerd</h2>
<p>De controle opent de rapporten zoals de lezers ze krijgen, legt alle groepscijfers naast elkaar en probeert ze uit elkaar te rekenen.
Dat gebeurt met andere rekenregels dan die waarmee de cijfers zijn beschermd.</p>`,
    steps(receipt),
    markup`<h2>Wat is gevonden</h2>`,
    findings(found),
    markup`<h2>Wat er is verborgen</h2>`,
    hidden(receipt),
    meaning(receipt),
    marks(receipt),
    signature
  ]);
}

function verdict({verdict, findings, name}: PrivacyReceipt): Html {
  if (verdict === 'passed')
    return markup`<div class="verdict"><strong>Niets gevonden: deze editie mag worden uitgegeven</strong>
<p>Uit de groepscijfers van alle rapporten van ${name} samen kan geen aanbieder een cijfer van een andere aanbieder afleiden, ook niet met zijn
eigen cijfers erbij. Wat dit niet bewijst, staat onderaan.</p></div>`;
  return markup`<div class="verdict blocked"><strong>${times(findings, 'punt houdt', 'punten houden')} de uitgave tegen</strong>
<p>Geef deze editie niet uit. Hieronder staat wat er is gevonden.</p></div>`;
}

const figures = (receipt: PrivacyReceipt): Html => markup`<dl class="figures">
<div><dt>rapporten geopend, ${times(receipt.copies, 'bestand', 'bestanden')}</dt><dd>${count(receipt.reports)}</dd></div>
<div><dt>aanvallers, elk met zijn eigen cijfers</dt><dd>${count(receipt.attackers)}</dd></div>
<div><dt>groepscijfers te lezen</dt><dd>${count(receipt.cells.shown)}</dd></div>
<div><dt>keer iets gevonden</dt><dd>${count(receipt.findings)}</dd></div>
</dl>`;

const steps = (receipt: PrivacyReceipt): Html => markup`<ol class="steps">
<li><strong>Zijn dit de bestanden die zijn gemaakt?</strong><p>Van ${times(receipt.copies, 'bestand', 'bestanden')} is de controlesom nagerekend. Gekeken is of er bestanden bij liggen die hier niet zijn gemaakt.</p></li>
<li><strong>Staat er iets van een ander in een rapport?</strong><p>Gekeken is of de eigen cijfers precies die van de lezer zijn, of er namen of codes van andere aanbieders in staan, of er een getal achter een
verborgen cijfer staat, en of alle kleine aanbieders hetzelfde zien.</p></li>
<li><strong>Is elk groepscijfer overal hetzelfde, en volgens de regels?</strong><p>Elk groepscijfer is opnieuw uit de levering gemaakt en aan de regels getoetst.</p></li>
<li><strong>Kan een aanbieder een andere uitrekenen?</strong><p>${times(receipt.goals, 'cijfer', 'cijfers')} van één aanbieder ${receipt.goals === 1 ? 'hing' : 'hingen'} af van een groep
met maar één of twee grote leden. Die zijn één voor één aangevallen, met ${times(receipt.lps, 'rekenprobleem', 'rekenproblemen')}. Zonder afronding
waren er ${receipt.derivable === 0 ? 'geen' : count(receipt.derivable)} door aftrekken te vinden geweest.${
  receipt.smallestRoom === null
    ? ''
    : ` De kleinste ruimte die overbleef boven een echt cijfer was ${percent(receipt.smallestRoom)}.`
}</p></li>
<li><strong>Is een grens van de spreiding het cijfer van één aanbieder?</strong><p>${times(receipt.percentiles, 'grens is', 'grenzen zijn')} nagerekend uit de waarden van de aanbieders.</p></li>
<li><strong>Kan een lezer zijn eigen verborgen cijfers achterhalen?</strong><p>${times(receipt.ownTested, 'verborgen eigen cijfer is', 'verborgen eigen cijfers zijn')} geprobeerd, helemaal en bij benadering, ook met de totalen erbij.</p></li>
<li><strong>Helpen eerdere edities?</strong><p>${
  receipt.earlier === 0
    ? 'Er is nog geen eerdere editie uitgegeven.'
    : `De cijfers van ${times(receipt.earlier, 'eerdere editie', 'eerdere edities')} zijn naast die van nu gelegd.`
}</p></li>
</ol>`;

function findings(found: readonly Found[]): Html {
  if (found.length === 0) return markup`<p>Niets.</p>`;
  const rest = found.length - most;
  return markup`<p>Deze lijst is voor medewerkers. Geef hem niet door: hij zegt hoe iets is uit te rekenen.</p>
${found.slice(0, most).map(article)}${rest > 0 ? markup`<p>En nog ${count(rest)} andere.</p>` : ''}`;
}

const article = ({says, recipe}: Found): Html =>
  markup`<article><p>${says}</p>${recipe ? markup`<p class="soft">${recipe} = één aanbieder</p>` : ''}</article>`;

function hidden({cells}: PrivacyReceipt): Html {
  const unpublished = cells.hidden - cells.hiddenFirst - cells.hiddenForOthers;
  const parts = [
    ['a', 'te lezen, afgerond', cells.shown],
    ['b', 'verborgen om zichzelf: te weinig cliënten of aanbieders', cells.hiddenFirst],
    ['c', 'verborgen om een ander cijfer te beschermen', cells.hiddenForOthers],
    ['d', 'niet gepubliceerd: een totaal dat volgens de regels nergens staat', unpublished]
  ] as const;
  return markup`<p>Van de groepscijfers. Lege groepen, waar niemand de zorg leverde, zijn niet meegeteld.</p>
<div class="share" aria-hidden="true">${parts.map(([name, , value]) => markup`<span class="${name}" style="flex:${value}"></span>`)}</div>
<div class="scroll"><table><tbody>${parts.map(
    ([name, label, value]) =>
      markup`<tr><th scope="row"><span class="swatch ${name}"></span>${label}</th><td class="number">${count(value)}</td></tr>`
  )}</tbody></table></div>
<p class="soft">Daarnaast zijn ${count(cells.ownShown)} eigen cijfers van lezers te lezen en ${count(cells.ownHidden)} verborgen.</p>`;
}

const meaning = ({
  coalitions,
  turnover
}: PrivacyReceipt): Html => markup`<h2>Wat dit betekent, en wat niet</h2>
<p>Een aanbieder kan van een andere aanbieder geen aantal zo dicht benaderen dat het telt als bekend. Dat geldt voor alle rapporten
samen, ook als iemand ze allemaal in handen krijgt.</p>
<p>Niet bewezen is wat twee aanbieders kunnen die hun eigen cijfers bij elkaar leggen: wie met wie praat, is niet te weten. Het is wel geteld.
Van ${times(coalitions.tested, 'som', 'sommen')} van groepscijfers zouden twee aanbieders samen er ${count(coalitions.open)} zo ver kunnen uitrekenen
dat zij een derde benaderen. Dit houdt de uitgave niet tegen.</p>
<p>Ook niet bewezen is wat iemand raadt die aanneemt dat alle anderen van jaar op jaar ongeveer gelijk blijven. Ook dat is geteld, waar
weinig aanbieders bij een groep kwamen of weggingen: van ${times(turnover.tested, 'cijfer', 'cijfers')} van wie kwam of ging zouden er
${count(turnover.open)} zo te benaderen zijn, als die aanname klopt. Dit houdt de uitgave niet tegen.</p>
<p>Niet bewezen is wat iemand kan met kennis van buiten, zoals een jaarverslag.</p>`;

const marks = (receipt: PrivacyReceipt): Html => markup`<h2>Kenmerken</h2>
<dl>
<dt>Controlegetal</dt><dd class="hash">${inFours(receipt.hash.slice(0, 12), ' ')}<br><span class="soft">van de editie; elk rapport heeft een eigen getal in de verantwoording</span></dd>
<dt>Bestanden en regels</dt><dd class="hash">${receipt.files}</dd>
<dt>Duur van de controle</dt><dd>${count(Math.round(receipt.seconds))} seconden</dd>
</dl>`;
