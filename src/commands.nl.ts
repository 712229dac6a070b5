/**
 * What commands say to staff, in plain Dutch: one place, for those that the manual names. Names and options stay as they are typed.
 * A part a command; what a fault of a delivery says stands in validate/words. Code says by which name, and hands in what varies.
 */

import {labelOf} from './periods/words.ts';

const times = (number: number, one: string, more: string): string =>
  `${number.toLocaleString('nl-NL')} ${number === 1 ? one : more}`;

/** 2022-03-12 → 12 maart 2022. */
const dayOf = (date: string): string =>
  new Date(date).toLocaleDateString('nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  });

/** `a`, `a en b`, `a, b en c`; of many the first, and how many more. */
function list(ids: readonly string[]): string {
  const more = ids.length - most;
  const shown = more > 0 ? [...ids.slice(0, most), `nog ${more}`] : ids;
  return new Intl.ListFormat('nl-NL').format(shown);
}
const most = 20;

export const refused =
  'Van deze levering worden geen rapporten gemaakt tot de fouten die tegenhouden zijn verbeterd.';

/** Which delivery, which edition, which family. */
export const place = {
  noFolder: (folder: string) =>
    `De map ${folder} is er niet. Noem achter --delivery de map waarin levering.json staat.`,
  noPrevious: (folder: string) =>
    `De map ${folder} is er niet. Noem achter --previous de map van de vorige levering.`,
  notPrevious: (folder: string) =>
    `In ${folder} staat geen levering van dit soort rapport, dus er valt niets te vergelijken. Noem achter --previous de map van de vorige levering, of laat --previous weg.`,
  noDelivery: (family: string) =>
    `Noem de map van de levering achter --delivery: er is geen data/synthetic/${family}-….`,
  noEdition: (family: string) =>
    `Van ${family} is nog niets gebouwd. Bouw eerst, of noem een editie achter --edition.`,
  notBuilt: (name: string, folder: string) =>
    `Van ${name} is niets gebouwd: de map ${folder} is er niet. Bouw eerst, of noem een andere editie achter --edition.`,
  badEdition: (edition: string) =>
    `Een editie kan niet "${edition}" heten: gebruik letters en cijfers, zoals 2021.`,
  noFamily: (folder: string) =>
    `Er is geen soort rapport in ${folder}: daar hoort template.ts te staan. Noem een naam onder templates/, of het pad van een map.`
} as const;

/** An edition and the delivery that it was made of. */
export const together = {
  nameDelivery: (name: string) =>
    `${name} is van een echte levering gemaakt. Noem die levering achter --delivery: anders wordt de editie tegen een verzonnen levering gehouden.`,
  otherEdition: (name: string, edition: string) =>
    `De levering is van editie ${edition}, en u noemt ${name}. Noem de levering waarvan ${name} is gemaakt achter --delivery, of een andere editie achter --edition.`,
  otherDelivery: (name: string) =>
    `${name} is van een andere levering gemaakt dan deze. Er is niets veranderd. Noem achter --delivery de levering waarvan zij is gemaakt; is de levering sindsdien verbeterd, bouw dan eerst opnieuw.`
} as const;

/** Also said in English, where the list is. */
export interface CheckWords {
  readonly checking: (delivery: string) => string;
  readonly against: (previous: string) => string;
  readonly fit: string;
  readonly unfit: string;
  /** Sound by itself, and something blocks beside the delivery before. */
  readonly unfitBeside: string;
  readonly wrote: (file: string) => string;
  /** Of a real delivery that names whose key is to open which reports. */
  readonly keys: (owner: string, ids: readonly string[]) => string;
  /** What comes next, of a delivery that may be built: `command` is what follows `build`. */
  readonly next: (command: string) => string;
}

export const check: CheckWords = {
  checking: (delivery: string) => `Levering: ${delivery}`,
  against: (previous: string) => `Vergeleken met de vorige levering: ${previous}`,
  fit: 'Van deze levering kunnen rapporten worden gemaakt.',
  unfit: refused,
  unfitBeside:
    'Op zichzelf is deze levering goed. Wat tegenhoudt, staat hierboven: het klopt niet met de vorige levering. Bouw pas als u op elke regel het antwoord hebt.',
  wrote: (file: string) => `Het kwaliteitsrapport staat in ${file}.`,
  keys: (owner: string, ids: readonly string[]) =>
    `Let op: bij ${list(ids)} geeft deze levering een sleutel aan ${owner}. Leg vóór het bouwen vast of de aanbieder dat wil: npx spiegel key add, of zonder toestemming: npx spiegel key refuse. Weet u het niet, bouw dan niet, en vraag het de aanbieder.`,
  next: (command: string) => `Bouw de rapporten met: npx spiegel build ${command}`
};

export const synthesize = {
  wrote: (files: number, folder: string) =>
    `${times(files, 'bestand staat', 'bestanden staan')} in ${folder}. Alles erin is verzonnen.`,
  next: (command: string) => `Controleer de levering met: npx spiegel check ${command}`,
  none: (family: string) =>
    `Voor ${family} kan geen levering worden verzonnen: in de map van dit soort rapport staat geen synthesize.ts.`,
  failed: (family: string, why: string) => `Voor ${family} kan deze levering niet worden verzonnen. ${why}.`,
  nameEdition: 'Noem achter --edition de editie die op de andere volgt.',
  otherYear: (family: string, made: string) =>
    `Voor ${family} kan alleen editie ${made} worden verzonnen. Laat --edition weg, of noem ${made}.`,
  year: 'Noem een editie, zoals 2021.',
  holders: 'Noem een heel getal vanaf 1: hoeveel aanbieders.'
} as const;

export const build = {
  building: (family: string, delivery: string) =>
    `Rapporten van ${family} maken, uit de levering in ${delivery}`,
  warnings: (count: number, command: string) =>
    `${times(count, 'waarschuwing', 'waarschuwingen')} in deze levering, ${count === 1 ? 'die niet tegenhoudt' : 'die niet tegenhouden'}. Bekijk ${count === 1 ? 'haar' : 'ze'} met: ${command}`,
  protected: {
    kept: 'Bescherming: overgenomen van een eerdere bouw met dezelfde levering, regels en code.',
    made: 'Bescherming: Spiegel rekent na dat niemand iets kan achterhalen. Dit duurt even.'
  },
  audited: (percent: number, seconds: number) =>
    `  nagerekend: ${percent}% begonnen, nog ongeveer ${times(seconds, 'seconde', 'seconden')}`,
  pages: {
    line: 'Rapporten maken en afsluiten: {value} van {total}',
    bar: 'Rapporten maken en afsluiten {bar} {value}/{total}'
  },
  stand: (reports: number, folder: string, kinds: readonly string[]) =>
    `${times(reports, 'rapport staat in', 'rapporten staan in')} ${folder}: ${kinds.join(', ')}.`,
  allAnew: 'Ze zijn allemaal nieuw.',
  anew: (anew: number, same: number) =>
    `${times(anew, 'rapport is', 'rapporten zijn')} nieuw of veranderd; van de andere ${same.toLocaleString('nl-NL')} is het bestand precies hetzelfde.`,
  again: (command: string) =>
    `Deze editie was al uitgegeven, en er zijn nieuwe bestanden. Laat ze nakijken met: npx spiegel audit ${command} en geef ze daarna uit met: npx spiegel issue ${command}`,
  cells: ({shown, hidden, none}: {shown: number; hidden: number; none: number}) =>
    `Cijfers: ${shown.toLocaleString('nl-NL')} getoond, ${hidden.toLocaleString('nl-NL')} verborgen, ${none.toLocaleString('nl-NL')} komen niet voor.`,
  toOpen: (command: string) => `Bekijken: ${command} toont een adres op deze computer.`,
  toAudit: (command: string) => `Laat daarna de privacy nakijken met: npx spiegel audit ${command}`,
  fromDisk: (file: string) => `Zonder server: open ${file} in een browser.`,
  phrase: (phrase: string, file: string) =>
    `Deze levering is verzonnen, dus hier is een wachtwoord: ${phrase} opent ${file}`,
  absorbed: (ids: readonly string[]) =>
    ids.length === 1
      ? `- ${ids[0]} krijgt geen eigen rapport, al is deze aanbieder er groot genoeg voor: de groep is zonder deze aanbieder te klein.`
      : `- ${list(ids)} krijgen geen eigen rapport, al zijn zij er groot genoeg voor: de groep is zonder hen te klein.`,
  gone: (ids: readonly string[], period: string) =>
    ids.length === 1
      ? `- ${ids[0]} staat over ${labelOf(period)} niet meer op de lijst, en krijgt wel een rapport: over de tijd ervoor.`
      : `- ${list(ids)} staan over ${labelOf(period)} niet meer op de lijst, en krijgen wel een rapport: over de tijd ervoor.`,
  notDelivered: (ids: readonly string[]) =>
    `Voor ${ids.join(', ')} wordt geen rapport gemaakt: deze aanbieder staat niet in de levering. Kijk de code na achter --portable.`,
  realStands: (name: string, folder: string, secrets: string) =>
    `${name} is van een echte levering gemaakt, en deze is verzonnen: zij zou in de plaats komen van de rapporten en hun wachtwoorden. Geef de verzonnen levering een andere editie in levering.json, of zet ${folder} en ${secrets} eerst ergens anders neer.`,
  ownFolder: (path: string, sign: string) =>
    `Spiegel staat zelf in ${path}, en kan geen rapporten maken in een map met ${sign} in het pad. Geef die map een andere naam, of zet Spiegel ergens anders neer. Leveringen en rapporten mogen blijven waar zij zijn.`,
  threads: 'Geef achter --threads een heel getal van 1 tot en met 99.',
  openProtection:
    'In een bescherming staan cijfers van aanbieders, dus naast een echte levering wordt zij niet bewaard. Laat --keep-protection weg: zij ligt al bij de geheimen.'
} as const;

export const issue = {
  asks: {
    issued: (name: string) =>
      `${name} uitgeven: eerst wordt nagekeken of de bestanden de nagekeken bestanden zijn, dan of de bescherming nog hetzelfde uitkomt. Daarna vraagt Spiegel u om de naam van de editie te typen.`,
    corrected: (name: string, reason: string) =>
      `De verbetering van ${name} uitgeven (${reason}): eerst wordt nagekeken of de bestanden de nagekeken bestanden zijn, dan of de bescherming nog hetzelfde uitkomt. Daarna vraagt Spiegel u om de naam van de editie te typen.`,
    rekeyed: (name: string) =>
      `${name} was al uitgegeven, en zegt precies hetzelfde in andere bestanden: er veranderde een sleutel, of er kwam een los bestand bij. Spiegel vraagt u om de naam van de editie te typen, en legt dat vast.`
  },
  files: (reports: number) =>
    `De bestanden van ${times(reports, 'rapport', 'rapporten')} zijn die van de controle.`,
  protecting:
    'De bescherming wordt nog eens gemaakt, om vast te leggen wat er is uitgegeven. Dit duurt even.',
  found: (count: number) =>
    count === 0
      ? 'Er is niets bijzonders te besluiten.'
      : `Met het uitgeven besluit u ook over ${times(count, 'ding', 'dingen')}:`,
  stands: (cell: string) =>
    `- Een cijfer dat eerder is uitgegeven blijft staan, al is er iets achter veranderd: ${cell}.`,
  question: (name: string, reports: number, number: string) =>
    `${name} uitgeven: ${times(reports, 'rapport', 'rapporten')}, controlegetal ${number}? Wat is uitgegeven, is niet terug te halen. Typ de naam van de editie om het te bevestigen: `,
  otherAnswer: (typed: string, name: string) =>
    typed === ''
      ? `U typte niets. Er is niets uitgegeven, en niets veranderd. Geef het commando opnieuw en typ ${name} om het te bevestigen.`
      : `U typte iets anders dan ${name}. Er is niets uitgegeven, en niets veranderd.`,
  nobodyToAsk:
    'Hier kan niemand antwoorden. Zet --yes achter het commando als deze editie echt wordt uitgegeven.',
  already: (name: string) => `${name} was al uitgegeven, precies zo. Er verandert niets.`,
  done: {
    issued: (name: string, ledger: string) => `${name} is uitgegeven: dat staat in ${ledger}.`,
    corrected: (name: string, ledger: string) =>
      `De verbetering van ${name} is uitgegeven: dat staat in ${ledger}.`,
    rekeyed: (name: string, ledger: string) =>
      `De andere bestanden van ${name} zijn uitgegeven: dat staat in ${ledger}.`
  },
  next: {
    issued: (folder: string, command: string) =>
      `Zet wat in ${folder} staat op de server. Maak de brieven met adressen: npx spiegel export addresses ${command} --at https://… En die met wachtwoorden: npx spiegel export passphrases ${command}`,
    corrected: (folder: string) =>
      `Zet wat in ${folder} staat opnieuw op de server. Adressen en wachtwoorden blijven gelijk: nieuwe brieven zijn niet nodig.`,
    rekeyed: (folder: string, command: string) =>
      `Zet wat in ${folder} staat opnieuw op de server. Maak alleen de brieven die nodig zijn: npx spiegel export passphrases ${command} --only … (de codes van die rapporten)`
  },
  otherFiles: (name: string, family: string) =>
    `De controle van ${name} was van andere bestanden of andere regels. Geef opnieuw: npx spiegel audit ${family}`,
  otherDelivery: (name: string) =>
    `De controle van ${name} was met een andere levering. Noem achter --delivery de levering waarvan de rapporten zijn gemaakt.`,
  failed: (name: string, findings: number, page: string) =>
    `De controle van ${name} had ${times(findings, 'bevinding', 'bevindingen')}, dus zij kan niet worden uitgegeven. Lees ${page}.`,
  givenAsOther: (name: string) =>
    `${name} is al uitgegeven, en zei iets anders. Wat is uitgegeven, blijft staan; verbeteren kan met: npx spiegel correct`,
  renewAgain: (name: string) =>
    `Van ${name} staan nieuwe eigen cijfers klaar die niet zijn uitgegeven. Geef opnieuw: npx spiegel renew`,
  otherProtection:
    'Deze versie van Spiegel, met wat eerder is uitgegeven, beschermt de levering anders dan de rapporten die zijn gebouwd. Bouw opnieuw, en doe de controle opnieuw.',
  fileGone: (file: string) => `${file} is er niet. Bouw de editie opnieuw.`,
  fileOther: (file: string) => `${file} is niet het bestand dat is gebouwd. Bouw de editie opnieuw.`,
  notAudited: (name: string, file: string, family: string) =>
    `${name} is niet nagekeken: ${file} is er niet. Geef eerst: npx spiegel audit ${family}`,
  oldReceipt: (file: string, family: string) =>
    `${file} is niet van deze versie. Geef opnieuw: npx spiegel audit ${family}`
} as const;

export const ledger = {
  of: (family: string, practice: boolean) =>
    `Wat van ${family} is uitgegeven, de oudste eerst${practice ? ' (verzonnen levering, om te oefenen)' : ''}:`,
  empty: 'Er is nog niets uitgegeven.',
  deeds: {
    issued: 'uitgegeven',
    corrected: 'verbeterd',
    rekeyed: 'dezelfde inhoud in andere bestanden',
    renewed: 'eigen cijfers ververst'
  },
  line: (name: string, on: string | undefined, deed: string, reason: string | undefined) =>
    [name, ...(on === undefined ? [] : [dayOf(on)]), reason === undefined ? deed : `${deed}: ${reason}`].join(
      '  '
    ),
  changed: (file: string, how: string) =>
    `Het grootboek ${file} is veranderd: ${how}. Er wordt niets gebouwd of uitgegeven tot het is teruggezet. Zet een kopie van de map secrets terug.`,
  gone: 'het is weg, terwijl er edities zijn uitgegeven',
  lastGone: 'de laatste uitgave ontbreekt',
  unlinked: (line: number) => `regel ${line} volgt niet op de regel ervoor`,
  unreadable: (line: number) => `regel ${line} is niet te lezen`,
  closed: (line: number) => `regel ${line} gaat niet open met de sleutel uit de kluis`
} as const;

export const correct = {
  correcting: (name: string, delivery: string) =>
    `${name} verbeteren, met de levering in ${delivery}. Wat lezers hebben blijft geldig tot u de verbetering uitgeeft.`,
  otherEdition: (edition: string, named: string) =>
    `De levering is van editie ${edition}, en u noemt ${named}. Noem de verbeterde levering van ${named} achter --delivery, of laat de editie in levering.json verbeteren.`,
  sayWhy: 'Zeg achter --reason waarom, op één regel: dat komt in het grootboek.',
  noReport: (ids: readonly string[]) =>
    `Van ${ids.join(', ')} is geen rapport. Kijk de codes na achter --only.`,
  closed: (file: string) =>
    `${file} gaat niet open, dus niemand kan zeggen wat er verandert. Zet dist en secrets terug uit één kopie.`,
  same: (name: string) => `Deze levering verandert niets aan wat van ${name} is uitgegeven.`,
  changed: (reports: number, figures: number, file: string) =>
    `${times(reports, 'rapport verandert', 'rapporten veranderen')}: ${times(figures, 'cijfer staat', 'cijfers staan')} er anders. Welke dat zijn, staat in ${file}.`,
  next: (command: string) =>
    `Lees de lijst. Klopt zij, geef dan: npx spiegel audit ${command} en daarna: npx spiegel issue ${command}`,
  columns: ['rapport', 'van', 'figuur', 'onderdeel', 'periode'],
  own: 'de lezer zelf',
  wordsOnly: 'alleen woorden',
  gone: 'dit rapport vervalt',
  added: 'dit rapport komt erbij'
} as const;

export const renew = {
  notRenewable: (family: string) =>
    `Eigen cijfers van ${family} worden niet ververst. Een verbetering geeft u uit met: npx spiegel correct`,
  renewing: (name: string, delivery: string) =>
    `Eigen cijfers van ${name} verversen, uit de levering in ${delivery}. Cijfers van groepen blijven zoals zij zijn uitgegeven.`,
  reason: 'nieuwe eigen cijfers',
  failed: (findings: number, page: string) =>
    `${times(findings, 'bevinding', 'bevindingen')}: deze cijfers worden niet uitgegeven. Lees ${page}, en zet dist en secrets terug uit één kopie.`,
  same: 'Er is niets nieuws: alles is al zo uitgegeven.',
  done: (name: string, reports: number, ledger: string) =>
    `De eigen cijfers van ${name} zijn ververst, in ${times(reports, 'rapport', 'rapporten')}. Dat staat in ${ledger}. Zet de rapporten opnieuw op de server.`
} as const;

export const audit = {
  auditing: (name: string, delivery: string) => `Editie ${name}, nagekeken met de levering in ${delivery}`,
  opening: 'Rapporten openen    ',
  attacking: 'Cijfers aanvallen   ',
  more: (number: number) => `- en nog ${number}.`,
  tried: (of: {
    reports: number;
    attackers: number;
    shown: number;
    goals: number;
    lps: number;
    seconds: number;
  }) =>
    `${times(of.reports, 'rapport', 'rapporten')}, ${times(of.attackers, 'aanvaller', 'aanvallers')}, ${times(of.shown, 'groepscijfer', 'groepscijfers')}, ${times(of.goals, 'cijfer geprobeerd', 'cijfers geprobeerd')}, ${times(of.lps, 'som', 'sommen')} opgelost in ${of.seconds} seconden.`,
  passed: 'Van geen enkele aanbieder is iets te achterhalen.',
  next: (command: string) => `Geef de editie uit met: npx spiegel issue ${command}`,
  failed: (findings: number) =>
    `${times(findings, 'bevinding', 'bevindingen')}: deze editie kan niet worden uitgegeven. Lees het blad, en laat de privacyfunctionaris meekijken.`,
  wrote: (file: string) => `Het controleblad staat in ${file}.`
} as const;

export const preview = {
  serving: (name: string) => `${name} is te bekijken, alleen op deze computer.`,
  report: (id: string, name: string | undefined, address: string) =>
    `${name === undefined ? id : `${id}, ${name}`}: ${address}`,
  phrase: (phrase: string) =>
    `Deze levering is verzonnen, dus hier is het wachtwoord van dat rapport: ${phrase}`,
  others: (command: string) => `Een ander rapport: npx spiegel preview ${command} --only … (de codes).`,
  stop: 'Stoppen doet u met Ctrl+C.',
  badPort: 'Noem een getal van 1 tot en met 65535.',
  portTaken: (port: number) =>
    `Poort ${port} is bezet. Stop de andere preview, of noem een ander getal achter --port.`
} as const;

export const policy = {wrote: (file: string) => `Het blad met de regels staat in ${file}.`} as const;
