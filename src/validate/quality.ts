import type {Delivery} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {Template} from '../template/define.ts';
import type {Html} from './html.ts';
import {markup} from './html.ts';
import {keysNamed} from './last-rows.ts';
import {comparison, isComparison} from './quality-before.ts';
import {coverageTables} from './quality-coverage.ts';
import {faultList} from './quality-faults.ts';
import {fileTable} from './quality-files.ts';
import {style} from './quality-style.ts';
import {type QualityWords, qualityWords} from './quality-words.ts';
import type {Rows, Verdict} from './rows.ts';
import type {Language} from './words.ts';

/** The quality report: one page that stands on its own and holds no figure of any provider. */
export function qualityReport(
  delivery: Delivery,
  verdict: Verdict,
  template: Template,
  language: Language = 'nl'
): string {
  const words = qualityWords[language];
  const [compared, own] = [true, false].map((is) =>
    verdict.faults.filter((fault) => isComparison(fault) === is)
  );
  const [blocking, warnings] = severities(own!);
  const {html} = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title(delivery, words)}</title>
<style>${{html: style}}</style>
</head>
<body>
<main>
<h1>${title(delivery, words)}</h1>
<p class="soft">${template.title}, ${template.publisher}</p>
${judgement(verdict.faults, words)}
${keys(verdict.rows, words)}
${about(delivery, words)}
${section(words.blocking, blocking!, language)}
${section(words.warning, warnings!, language)}
${comparison(verdict.compared, compared!, template, language)}
<h2>${words.received}</h2>
${fileTable(delivery.files, words)}
${coverageTables(verdict.coverage, template, words)}
</main>
</body>
</html>
`;
  return html;
}

const severities = (faults: readonly Fault[]) =>
  (['blocks', 'warns'] as const).map((one) => faults.filter(({severity}) => severity === one));

const title = ({meta}: Delivery, {title: words}: QualityWords): string =>
  meta === null ? words : `${words} ${meta.edition}`;

function judgement(faults: readonly Fault[], words: QualityWords): Html {
  const [blocking, warnings] = severities(faults).map(({length}) => length) as [number, number];
  const warned = words.warnings(warnings);
  return blocking === 0
    ? markup`<div class="verdict"><strong>${words.fit}</strong>
<p>${words.fitSays(warned)}</p></div>`
    : markup`<div class="verdict blocked"><strong>${words.unfit}</strong>
<p>${words.unfitSays(blocking, warned)}</p></div>`;
}

/** To whom a real delivery gives keys: a build wants the consents, and this comes before it. */
const keys = (rows: Rows | null, words: QualityWords): readonly Html[] =>
  rows === null || rows.meta.invented
    ? []
    : [...keysNamed(rows.holders)].map(([owner, ids]) => markup`<p>${words.keys(owner, ids.join(', '))}</p>`);

function about({meta}: Delivery, words: QualityWords): Html {
  if (meta === null) return markup`<p>${words.unknown}</p>`;
  const [edition, period, source, delivered, coverage] = words.about;
  const day = new Intl.DateTimeFormat(words.locale, {dateStyle: 'long', timeZone: 'UTC'});
  return markup`<dl>
<dt>${edition}</dt><dd>${meta.edition}</dd>
<dt>${period}</dt><dd>${meta.period.from} ${words.until} ${meta.period.to}</dd>
<dt>${source}</dt><dd>${meta.source}</dd>
<dt>${delivered}</dt><dd>${day.format(new Date(`${meta.delivered}T00:00:00Z`))}</dd>
<dt>${coverage}</dt><dd>${meta.coverage.length === 0 ? words.uncovered : meta.coverage.join(', ')}</dd>
</dl>`;
}

const section = (
  [heading, none]: readonly [string, string],
  faults: readonly Fault[],
  language: Language
): Html =>
  markup`<h2>${heading}</h2>
${faults.length === 0 ? markup`<p>${none}</p>` : faultList(faults, language)}`;
