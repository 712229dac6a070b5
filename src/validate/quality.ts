import type {Delivery} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {Template} from '../template/define.ts';
import type {Html} from './html.ts';
import {markup} from './html.ts';
import {coverageTables} from './quality-coverage.ts';
import {faultList} from './quality-faults.ts';
import {fileTable} from './quality-files.ts';
import {style} from './quality-style.ts';
import type {Verdict} from './rows.ts';

/** The quality report: one Dutch page that stands on its own and holds no figure of any provider. */
export function qualityReport(delivery: Delivery, verdict: Verdict, template: Template): string {
  const blocking = verdict.faults.filter(({severity}) => severity === 'blocks');
  const warnings = verdict.faults.filter(({severity}) => severity === 'warns');
  const {html} = markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title(delivery)}</title>
<style>${{html: style}}</style>
</head>
<body>
<main>
<h1>${title(delivery)}</h1>
<p class="soft">${template.title}, ${template.publisher}</p>
${judgement(blocking, warnings)}
${about(delivery)}
${section('Wat eerst moet worden verbeterd', blocking, 'Er is niets dat het maken van rapporten tegenhoudt.')}
${section('Wat u moet nakijken', warnings, 'Er zijn geen waarschuwingen.')}
<h2>Ontvangen bestanden</h2>
${fileTable(delivery.files)}
${coverageTables(verdict.coverage, template)}
</main>
</body>
</html>
`;
  return html;
}

const title = ({meta}: Delivery): string =>
  meta === null ? 'Kwaliteit van de levering' : `Kwaliteit van de levering ${meta.edition}`;

const times = (number: number, one: string, more: string): string =>
  `${number.toLocaleString('nl-NL')} ${number === 1 ? one : more}`;

function judgement(blocking: readonly Fault[], warnings: readonly Fault[]): Html {
  const warned =
    warnings.length === 0 ? 'geen waarschuwingen' : times(warnings.length, 'waarschuwing', 'waarschuwingen');
  if (blocking.length === 0)
    return markup`<div class="verdict"><strong>Geschikt</strong>
<p>Van deze levering kunnen rapporten worden gemaakt. Er zijn ${warned}.</p></div>`;
  const faults = times(blocking.length, 'fout die', 'fouten die');
  return markup`<div class="verdict blocked"><strong>Niet geschikt</strong>
<p>Van deze levering worden geen rapporten gemaakt. Er ${blocking.length === 1 ? 'is' : 'zijn'} ${faults} eerst
${blocking.length === 1 ? 'moet' : 'moeten'} worden verbeterd, en ${warned}.</p></div>`;
}

function about({meta}: Delivery): Html {
  if (meta === null)
    return markup`<p>Over de levering is niets bekend: levering.json ontbreekt of is niet in orde.</p>`;
  return markup`<dl>
<dt>Editie</dt><dd>${meta.edition}</dd>
<dt>Periode</dt><dd>${meta.period.from} tot en met ${meta.period.to}</dd>
<dt>Bron</dt><dd>${meta.source}</dd>
<dt>Geleverd op</dt><dd>${inWords(meta.delivered)}</dd>
<dt>Dekking</dt><dd>${meta.coverage.length === 0 ? 'niet opgegeven' : meta.coverage.join(', ')}</dd>
</dl>`;
}

const DAY = new Intl.DateTimeFormat('nl-NL', {dateStyle: 'long', timeZone: 'UTC'});
const inWords = (isoDate: string): string => DAY.format(new Date(`${isoDate}T00:00:00Z`));

const section = (heading: string, faults: readonly Fault[], none: string): Html =>
  markup`<h2>${heading}</h2>
${faults.length === 0 ? markup`<p>${none}</p>` : faultList(faults)}`;
