import type {Audiences} from '../template/audience.ts';
import {type Html, markup} from '../validate/html.ts';
import type {Letter, Part} from './lists.ts';

/** Who sends them. */
export interface Sender {
  readonly title: string;
  readonly publisher: string;
  /** Whom a reader may ask; null: that stands elsewhere on the paper. */
  readonly contact: string | null;
  readonly audiences: Audiences;
  /** What the small providers are called together. */
  readonly pool: string;
  readonly edition: string;
}

const style = `
@page{size:A4;margin:25mm 22mm}
*{box-sizing:border-box}
body{margin:0;font:11pt/1.5 Georgia,"Times New Roman",serif;color:#000;background:#fff}
article{break-after:page;min-height:24cm}
article:last-child{break-after:auto}
h1{margin:2rem 0 1.5rem;font-size:14pt}
p{margin:0 0 .9rem;max-width:36em}
.to{margin:0 0 2rem}
.secret{margin:1.5rem 0;padding:.8rem 1rem;border:1px solid #000;font:14pt/1.4 Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
@media screen{body{max-width:21cm;margin:auto;padding:1cm}article{border-bottom:1px dashed #888;margin-bottom:1cm}}`;

/** One letter a page, of A4, to print and to send. It stands on its own and asks nothing of anybody. */
export function letterPage(letters: readonly Letter[], part: Part, sender: Sender): string {
  return markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>${titles[part]}</title>
<style>${{html: style}}</style>
</head>
<body>
${letters.map((letter) => letterOf(letter, part, sender))}
</body>
</html>
`.html;
}

const titles: Readonly<Record<Part, string>> = {
  addresses: 'Brieven met adressen',
  passphrases: 'Brieven met wachtwoorden'
};

const letterOf = (letter: Letter, part: Part, sender: Sender): Html => markup`<article>
<p>${sender.publisher}</p>
<p class="to">Aan: ${isReaders(letter, sender) ? letter.name : `${letter.owner} van ${letter.name}`}<br>Code: ${letter.id}</p>
<h1>${sender.title}, editie ${sender.edition}: ${part === 'addresses' ? 'waar u het rapport vindt' : 'uw wachtwoord'}</h1>
<p>Er staat een rapport klaar: ${reportOf(letter, sender)}.${isReaders(letter, sender) ? '' : ` U leest mee met toestemming van ${letter.name}.`}</p>
${part === 'addresses' ? address(letter) : phrase(letter)}
${sender.contact === null ? '' : markup`<p>Vragen? ${sender.contact}</p>`}
</article>`;

const isReaders = ({owner, audience}: Letter, {audiences}: Sender): boolean =>
  owner === audiences[audience]?.key;

function reportOf({name, audience}: Letter, {audiences, pool}: Sender): string {
  const of = audiences[audience]?.of;
  if (of === 'small') return `het gezamenlijke rapport van de ${pool[0]!.toLowerCase()}${pool.slice(1)}`;
  return of === 'large' ? `het eigen rapport van ${name}` : `het rapport van ${name}`;
}

const address = ({secret}: Letter): Html => markup`<p>U vindt het hier:</p>
<p class="secret">${secret}</p>
<p>Het rapport is afgesloten. U krijgt het wachtwoord apart, langs een andere weg. Bewaar deze brief en het wachtwoord niet bij elkaar.</p>
<p>Open het in een gewone browser: Chrome, Edge, Firefox of Safari. Laat de browser het rapport niet vertalen, want een vertaaldienst leest alles mee.</p>`;

const phrase = ({secret}: Letter): Html => markup`<p>Dit is uw wachtwoord. Alleen u hebt het:</p>
<p class="secret">${secret}</p>
<p>Hoofdletters, spaties en streepjes maken niet uit. Een nul en de letter O zijn hetzelfde, net als een één en de letters I en L.</p>
<p>Het rapport sluit zichzelf als u de pagina verlaat of een half uur niets doet. Dan vraagt het opnieuw om het wachtwoord.</p>
<p>U krijgt apart bericht waar het rapport staat. Bewaar die twee niet bij elkaar, en geef het wachtwoord aan niemand door.</p>
<p>Denkt u dat een ander het kent? Vraag dan een nieuw. Een rapport dat al is opgehaald, blijft met het oude wachtwoord opengaan.</p>`;
