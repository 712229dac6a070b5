/**
 * The first script of a locked page, inside the page itself: it answers as long as the script that opens the report is
 * not there, and says why when it will not come. In the forms of 2015, so that old browsers read it too.
 */
import {answer, bringIntoSight, findGate, type Gate, isAnswered, whenAsked} from './gate.ts';

/** Milliseconds after which a reader is told that something is still on its way. */
const patience = 3_000;

const helpBelow = 'Helpt dat niet, vraag dan om hulp: hieronder staat bij wie.';

const words = {
  late:
    'Een onderdeel van deze rapportage is nog onderweg. U kunt uw wachtwoord al invullen en op ' +
    'Rapportage openen drukken: dan gaat de rapportage open zodra het er is.',
  asked:
    'Een onderdeel van deze rapportage is nog onderweg. De rapportage gaat vanzelf open zodra het er is.',
  old: 'Deze browser is te oud om de rapportage te openen. Gebruik een nieuwe versie van Edge, Chrome, Firefox of Safari.',
  cut: `Deze rapportage is niet helemaal aangekomen. Laad de pagina opnieuw, of haal het bestand opnieuw op. ${helpBelow}`,
  changed:
    'Deze rapportage kan hier niet open: het bestand is onderweg veranderd, of het programma waarin u het bekijkt laat ' +
    `het niet werken. Haal het bestand opnieuw op, en open het in Edge, Chrome, Firefox of Safari. ${helpBelow}`,
  saved:
    'U hebt deze pagina bewaard op uw computer, en daar kan de rapportage niet open. Open de pagina op het adres op internet. ' +
    'Wilt u een bestand dat zonder internet opengaat, vraag daar dan om: hieronder staat bij wie.',
  framed:
    'Deze rapportage wordt getoond binnen een ander venster, zoals een voorbeeld in uw mail of in SharePoint, en ' +
    'daar kan de rapportage niet open. Open het adres in een eigen tabblad.',
  offline:
    'Een onderdeel van deze rapportage is niet aangekomen, want uw computer heeft nu geen internet. Maak verbinding en ' +
    'laad de pagina opnieuw.',
  missing:
    'Een onderdeel van deze rapportage staat niet meer op de website. Laad de pagina opnieuw: misschien is er een ' +
    `nieuwe versie. ${helpBelow}`,
  misserved:
    'De website stuurt een onderdeel van deze rapportage verkeerd door, zodat uw browser het niet gebruikt. Daar kunt u ' +
    'zelf niets aan doen. Vraag om hulp: hieronder staat bij wie.',
  stopped:
    'Een onderdeel van deze rapportage is niet aangekomen, of uw browser of een beveiligingsprogramma houdt het ' +
    `tegen. Laad de pagina opnieuw, of probeer een andere browser. ${helpBelow}`,
  unreadable:
    'Uw browser kan een onderdeel van deze rapportage niet lezen: het is beschadigd aangekomen, of de browser is te ' +
    `oud. Laad de pagina opnieuw, of gebruik een nieuwe versie van Edge, Chrome, Firefox of Safari. ${helpBelow}`,
  failed:
    'Het openen is misgegaan. Laad de pagina opnieuw en probeer het nog eens, of gebruik een andere browser. ' +
    helpBelow
};

type Cause = keyof typeof words;

let final = false;
let threw = false;

/** The form as long as this script is the one to answer. */
function unanswered(): Gate | null {
  const gate = findGate(document);
  return gate === null || isAnswered(gate) ? null : gate;
}

function stick(gate: Gate | null, cause: Cause): void {
  if (gate === null) return;
  final = true;
  answer(gate, 'stuck', words[cause]);
}

function ask(event: Event): void {
  const gate = unanswered();
  if (gate === null) return;
  event.preventDefault();
  if (final) {
    bringIntoSight(gate);
  } else {
    gate.form.dataset['asked'] = '';
    answer(gate, 'waiting', words.asked);
  }
}

/** Whether what was thrown is ours: a reader's extensions throw in this page too. A promise names no file. */
const isOurs = (file: string): boolean =>
  file === '' ||
  file.indexOf('file:') === 0 ||
  file.indexOf(document.location.href.split('/', 3).join('/')) === 0;

/** Something was thrown while the form still stands there: whoever reads it would wait for an answer. */
function thrown(): void {
  threw = true;
  const gate = findGate(document);
  if (gate !== null && isAnswered(gate) && gate.form.dataset['state'] === 'busy') stick(gate, 'failed');
}

/** All scripts have run: where none answers by now, none will. */
function settle(): void {
  if (unanswered() !== null) Promise.resolve(why()).then((cause) => stick(unanswered(), cause));
}

function why(): Cause | Promise<Cause> {
  if (!('noModule' in HTMLScriptElement.prototype)) return 'old';
  const script = document.querySelector<HTMLScriptElement>('#sealed ~ script[type="module"]');
  if (script === null) return 'cut';
  if (threw) return 'unreadable';
  if (script.src === '') return 'changed';
  if (document.location.protocol === 'file:') return 'saved';
  // A frame that takes a page's own place away from it.
  return window.origin === 'null' ? 'framed' : whyNot(script.src);
}

/** Asks for the script once more, to see what comes. */
function whyNot(address: string): Promise<Cause> {
  return fetch(address, {cache: 'no-store'}).then(
    (answered) => (!answered.ok ? 'missing' : isScript(answered) ? 'stopped' : 'misserved'),
    () => (navigator.onLine ? 'stopped' : 'offline')
  );
}

const isScript = ({headers}: Response): boolean =>
  /^(text|application)\/(x-)?(java|ecma)script\b/i.test(headers.get('content-type') || '');

// The words that appear by themselves where not even this script runs.
document.documentElement.dataset['early'] = '';
whenAsked(document, ask);
window.addEventListener(
  'error',
  (event) => event instanceof ErrorEvent && isOurs(event.filename) && thrown()
);
window.addEventListener('unhandledrejection', thrown);
document.addEventListener('DOMContentLoaded', settle);
setTimeout(() => {
  const gate = unanswered();
  if (gate !== null && !final && gate.form.dataset['asked'] === undefined)
    answer(gate, 'waiting', words.late);
}, patience);
