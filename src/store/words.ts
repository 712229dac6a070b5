/** All that staff read of the store, in one place: Dutch, what happened and what to do. Names of commands and options are English. */

const copy = 'Zet een kopie van de map secrets terug.';
const list = (ids: readonly string[]): string =>
  ids.length <= most ? ids.join(', ') : `${ids.slice(0, most).join(', ')} en nog ${ids.length - most}`;
const most = 20;
const given =
  'Een bestand dat al is uitgegeven is niet terug te halen: wie het heeft, opent het nog met het oude wachtwoord.';

const rebuild =
  'Bouw opnieuw, met dezelfde levering: npx spiegel build. Was de editie al uitgegeven, laat haar dan opnieuw nakijken (npx spiegel audit) en geef haar opnieuw uit (npx spiegel issue). Zet de rapporten opnieuw op de server.';

export const say = {
  noFile: (file: string) =>
    `${file} is geen gewoon bestand, of het is veel te groot. Haal weg wat er staat, en zet het bestand terug uit een kopie.`,
  busy: (family: string) =>
    `Een ander commando is al met ${family} bezig. Wacht tot het klaar is, of stop het met Ctrl+C, en probeer het dan opnieuw.`,
  noLock: (file: string) =>
    `${file} kan niet worden gemaakt. Mag in de map secrets worden geschreven, en is de schijf niet vol?`,

  askPhrase: 'Wachtwoord van de kluis (u ziet niet wat u typt): ',
  nobodyToAsk:
    'Voor de kluis is een wachtwoord nodig, en hier kan niemand het typen. Geef het commando in een opdrachtvenster, of noem een sleutelbestand met --identity.',
  askAgain: (left: number) =>
    `Dit wachtwoord opent de kluis niet. U kunt het nog ${left === 1 ? 'één keer' : `${left} keer`} proberen.\n`,
  wrongPhrase: (file: string) =>
    `Dit wachtwoord opent de kluis niet (${file}). Kijk het na in uw wachtwoordbeheer, en geef het commando opnieuw.`,
  noIdentity: (file: string) => `Er is geen sleutelbestand ${file}. Kijk de naam na achter --identity.`,
  nameIdentity: (family: string) =>
    `De sleutel van de kluis van ${family} ligt niet in de map secrets. Noem het sleutelbestand met --identity, of zet secrets/${family}.identity.age terug uit een kopie.`,
  openIdentity: (file: string) =>
    `Anderen op deze computer mogen ${file} lezen, en wie dat leest opent de kluis. Maak het alleen voor uzelf leesbaar: chmod 600 "${file}"`,
  brokenIdentity: (file: string) =>
    `${file} is geen sleutelbestand: er hoort een regel in die met AGE-SECRET-KEY-1 begint. Noem een ander, of zet het terug uit een kopie.`,
  identityExists: (file: string) =>
    `${file} bestaat al, en wordt niet overschreven: het kan een andere kluis openen. Noem een ander bestand.`,

  noScreen:
    'Het wachtwoord van de kluis wordt één keer op het scherm getoond, en hier is geen scherm. Geef het commando in een opdrachtvenster, of maak een sleutelbestand met --identity.',
  storeMade: (file: string) => `De kluis is gemaakt: ${file}`,
  identityMade: (file: string) =>
    `Zij gaat open met ${file}. Noem dat bestand bij elk commando met --identity. Bewaar het niet in de map secrets, en maak een kopie op een andere plek: zonder dit bestand gaat de kluis nooit meer open.`,
  phraseMade: (phrase: string) =>
    `Zij gaat open met dit wachtwoord: ${phrase}\nSchrijf het nu op, of zet het in uw wachtwoordbeheer. Het wordt nergens bewaard en nooit meer getoond. Zonder dit wachtwoord gaat de kluis nooit meer open.`,
  noStore: (family: string) =>
    `Er is nog geen kluis voor ${family}. Wachtwoorden van echte rapporten worden daarin bewaard. Maak haar één keer: npx spiegel store create ${family}`,
  goneStore: (family: string, editions: readonly string[]) =>
    `De kluis van ${family} is weg, en dit staat er nog: ${list(editions)}. Zonder kluis kan niemand de wachtwoorden en wat is uitgegeven nog lezen. ${copy}`,
  storeExists: (family: string) => `${family} heeft al een kluis. Die wordt nooit overschreven.`,
  closedStore: (file: string) =>
    `${file} gaat niet open: het bestand is beschadigd of veranderd, of deze sleutel hoort bij een andere kluis. ${copy}`,
  brokenStore: (file: string) => `${file} is geen kluis van deze versie of van deze rapportages. ${copy}`,
  brokenPractice: (file: string) =>
    `${file} is niet zoals het geschreven is. Het bewaart de wachtwoorden van verzonnen rapporten. ${copy} Of verwijder het met dist en secrets van die verzonnen edities, en bouw opnieuw.`,

  longName: (id: string, length: number, most: number) =>
    `De naam van ${id} is ${length.toLocaleString('nl-NL')} tekens lang, en mag er ${most} hebben. Laat dat in de levering verbeteren: waarschijnlijk zijn regels aan elkaar geplakt.`,
  brokenManifest: (file: string) => `${file} is beschadigd. Daarin staat welke rapporten er zijn. ${copy}`,
  goneManifest: (name: string, file: string) =>
    `${file} is weg, terwijl de kluis rapporten van ${name} kent. ${copy}`,
  unknownEdition: (name: string) =>
    `De kluis kent de rapporten van ${name} niet, en zij staan er wel. ${copy} Wilt u opnieuw beginnen, met nieuwe adressen en nieuwe wachtwoorden? Zet dan dist/${name} en secrets/${name} elders weg.`,
  otherVersion: (name: string) =>
    `De kluis en secrets/${name} zijn niet van dezelfde bouw: één van de twee is een oudere kopie. Zet de hele map secrets terug uit één kopie.`,
  rowsDiffer: (name: string, ids: readonly string[]) =>
    `De kluis hoort niet bij de rapporten van ${name} die er staan. Dit verschilt, van: ${list(ids)}. Er verandert niets. Zet secrets en dist/${name} terug uit één kopie.`,
  filesDiffer: (name: string, ids: readonly string[]) =>
    `In dist/${name} staan niet de bestanden die zijn gebouwd. Dit verschilt, van: ${list(ids)}. Zet dist/${name} terug uit een kopie, of haal de hele map weg en bouw opnieuw.`,
  ledgerBehind: (name: string) =>
    `${name} is uitgegeven, en het grootboek weet daar niet van: het grootboek of de kluis is een oudere kopie. ${copy}`,

  brokenLedgerKey: (file: string) => `${file} is geen sleutel van een grootboek. ${copy}`,
  csvSpoiled: (file: string, row: number) =>
    `${file}, rij ${row}, is niet zoals het geschreven is: een wachtwoord, adres of code is veranderd, vaak door Excel. Zet het bestand terug uit een kopie.`,
  csvUnreadable: (file: string) =>
    `${file} is niet te lezen als CSV: er staat een los aanhalingsteken in, of een regel is afgebroken. Zet het bestand terug uit een kopie.`,
  csvDiffers: (file: string, ids: readonly string[]) =>
    `${file} hoort niet bij de rapporten die er staan. Dit verschilt, van: ${list(ids)}. Er is niets overgenomen. Zet het bestand terug uit een kopie.`,
  phrasesWhere: (family: string) =>
    `Brieven en lijsten met adressen: npx spiegel export addresses ${family} --at https://… En met wachtwoorden: npx spiegel export passphrases ${family}`,
  givenOutOfOther: (name: string) =>
    `${name} is uitgegeven, en van een andere levering gemaakt dan deze. Wat is uitgegeven verandert niet door te bouwen: er is niets veranderd. Is dit de levering van een volgende editie, laat dan de editie in levering.json verbeteren. Is de levering verbeterd, geef dan: npx spiegel correct`,
  givenOutChanges: (name: string, ids: readonly string[]) =>
    `${name} is uitgegeven, en deze bouw zou rapporten veranderen: ${list(ids)}. Wat is uitgegeven verandert niet door te bouwen: er is niets veranderd. Moet het toch, geef dan: npx spiegel correct`,
  notGivenOut: (name: string) =>
    `${name} is niet uitgegeven, dus er valt niets te verbeteren aan wat lezers hebben. Bouw haar opnieuw met: npx spiegel build`,
  issuedGone: (name: string) =>
    `Wat van ${name} is uitgegeven ligt niet (meer) zo bij de geheimen, dus er kunnen geen nieuwe eigen cijfers naast. ${copy}`,
  renewedStands: (name: string) =>
    `De eigen cijfers van ${name} zijn ververst na de uitgave. Bouwen zou ze terugzetten: er is niets veranderd. Ververs haar opnieuw met: npx spiegel renew`,
  correctsMore: (name: string, ids: readonly string[]) =>
    `${name}: deze verbetering verandert ook andere rapporten dan u noemt: ${list(ids)}. Er is niets veranderd. Noem ze achter --only, of laat --only weg.`,
  csvTaken: (file: string) =>
    `${file} is opgenomen in de kluis en daarna verwijderd. Een lijst maakt u voortaan met: npx spiegel export`,

  twoKeys: (id: string, owner: string) =>
    `Het rapport van ${id} heeft twee sleutels van "${owner}", of een van niemand. Geef ieder die een sleutel heeft een eigen naam.`,
  keysWithoutConsent: (rows: readonly string[]) =>
    `De levering geeft een sleutel aan wie daarvoor geen toestemming heeft die is vastgelegd: ${list(rows)}. Is de toestemming er? Leg haar vast met: npx spiegel key add. Is zij er niet, of weet u het niet? Vraag het de aanbieder. Bouwen zonder die sleutel kan met: npx spiegel key refuse. Noemt de levering er veel, laat haar dan verbeteren: kolommen kunnen verwisseld zijn.`,

  whichKeys: (family: string, edition: string | null, practice: boolean) =>
    `Sleutels van ${family}${edition === null ? '' : `, editie ${edition}`}${practice ? ' (verzonnen levering, om te oefenen)' : ''}`,
  noOwner: 'Een sleutel is van iemand met een naam: hoogstens 60 tekens, op één regel.',
  readersOwn: (owner: string) =>
    `"${owner}" is de lezer zelf, die altijd een sleutel heeft. Een nieuw wachtwoord maakt u met: npx spiegel key renew`,
  sayHow: 'Zeg waar u het van weet, bijvoorbeeld: "brief van 3 maart 2022".',
  noSuchKey: (owner: string, ids: readonly string[]) =>
    ids.length === 0
      ? 'Er staat nog geen editie. Bouw eerst.'
      : `Van "${owner}" is geen sleutel van: ${list(ids)}. Kijk de codes en de naam na met: npx spiegel key list`,
  added: (owner: string, id: string, name: string) =>
    `Vastgelegd: ${owner} mag meekijken met ${id}, ${name}.`,
  addedUnknown: (owner: string, id: string) =>
    `Vastgelegd: ${owner} mag meekijken met ${id}. Let op: van ${id} is nog geen rapport. Klopt de code?`,
  addedFirst: (owner: string, id: string) =>
    `Vastgelegd: ${owner} mag meekijken met ${id}. Er is nog niets gebouwd, dus kijk zelf na of de code klopt.`,
  refused: (owner: string, id: string) =>
    `Vastgelegd: van ${id} is geen toestemming voor ${owner}. Het rapport krijgt die sleutel niet, ook als de levering ja zegt.`,
  withdrawn: (owner: string, id: string, name: string) =>
    `Vastgelegd: ${owner} mag niet meer meekijken met ${id}, ${name}.`,
  renewed: (owner: string, id: string, name: string) =>
    `Vastgelegd: ${owner} van ${id}, ${name}, krijgt een nieuw wachtwoord.`,
  atNextBuild: {
    add: `${rebuild} Maak daarna de nieuwe brieven met: npx spiegel export passphrases`,
    refuse: `${rebuild} ${given} Komt de toestemming er later toch? Leg haar dan vast met: npx spiegel key add`,
    renew: `${rebuild} Maak daarna de nieuwe brieven met: npx spiegel export passphrases. ${given}`,
    withdraw: `${rebuild} ${given}`
  },
  /** Where nothing was built yet, there is nothing to build again or to replace. */
  atFirstBuild: 'Dit geldt vanaf de eerste bouw: npx spiegel build',
  noKeys: 'Nog niemand heeft een sleutel: er is nog niets gebouwd.',
  keyLine: (id: string, name: string, owner: string, state: string) =>
    [id, name, owner, state].filter(Boolean).join('  '),
  noConsent: (on: string, how: string) => `krijgt geen sleutel: geen toestemming, ${on}: ${how}`,
  consented: (on: string, how: string) => `toestemming ${on}: ${how}`,
  coming: 'krijgt een sleutel bij de volgende bouw',
  ending: 'vervalt bij de volgende bouw',
  renewing: 'krijgt een nieuw wachtwoord bij de volgende bouw',

  partsApart: (file: string) =>
    `In die map staat ${file}. Adressen en wachtwoorden komen nooit bij elkaar: noem een andere map achter --out.`,
  notInDist: (folder: string) =>
    `${folder} ligt in dist, en dat gaat naar de server. Noem een andere map achter --out.`,
  sayWhere:
    'Zeg waar de rapporten staan: --at https://…, het adres van de server; of --files, als u losse bestanden stuurt.',
  notSecure: (address: string) =>
    `${address} is geen adres dat met https:// begint. Rapporten openen alleen daarop.`,
  notBuilt: (name: string) => `Van ${name} is niets gebouwd. Bouw haar eerst.`,
  noReport: (ids: readonly string[]) =>
    `Er is geen rapport van: ${list(ids)}. Kijk de codes na achter --only.`,
  noPortable: (ids: readonly string[]) =>
    `Een los bestand ontbreekt van: ${list(ids)}. Bouw met --portable all, of noem met --only wie er een heeft.`,
  noContact:
    'In de brieven staat niet waar men met vragen terecht kan. Druk ze af op uw briefpapier, of geef het mee met: --contact "uw telefoonnummer of mailadres"',
  exported: {
    addresses: (letters: string, rows: string) =>
      `Brieven met adressen: ${letters}\nDe lijst erbij: ${rows}\nStuur de wachtwoorden langs een andere weg.`,
    passphrases: (letters: string, rows: string) =>
      `Brieven met wachtwoorden: ${letters}\nDe lijst erbij: ${rows}\nStuur ze langs een andere weg dan de adressen, en verwijder deze twee bestanden zodra ze verstuurd zijn.`
  }
} as const;
