import {type Content, open} from '../lock/open.ts';
import {normalise, passphraseLength} from '../lock/passphrase.ts';
import {isSealed, type Sealed} from '../lock/sealed.ts';
import {obstacleIn} from './able.ts';
import {
  answer,
  bringIntoSight,
  type Gate,
  gateOf,
  submitted,
  wantsToBeRemembered,
  whenAsked,
  wipe
} from './gate.ts';
import {recall, remember} from './vault.ts';
import {whyLocked} from './why-locked.ts';

const words = {
  busy: 'Bezig met openen…',
  empty: 'Vul eerst uw wachtwoord in.',
  wrong:
    'Dit wachtwoord klopt niet. Kijk of er een tikfout in zit. ' +
    'Elke rapportage heeft een eigen wachtwoord, elk jaar een ander.',
  short: 'Dit is te kort voor een wachtwoord. Kijk of u het helemaal hebt overgenomen.',
  long: 'Dit is te lang voor een wachtwoord. Kijk of u alleen het wachtwoord hebt overgenomen.',
  damaged:
    'Deze rapportage is beschadigd en kan niet open. Laad de pagina opnieuw, of haal het bestand opnieuw op. ' +
    'Helpt dat niet, vraag dan om hulp: hieronder staat bij wie.'
} as const;

/**
 * Asks for the passphrase until it fits, or uses the key that this tab remembers, and gives the first screen with that key.
 * Never settles where the report cannot be opened at all; the page then says why, and what to do.
 */
export async function unlock(document: Document, sealed: unknown): Promise<Content> {
  const gate = gateOf(document);
  const obstacle = obstacleIn(document);
  if (obstacle !== null) return stay(gate, obstacle);
  if (!isSealed(sealed)) return stay(gate, words.damaged);
  gate.remember.hidden = !isHosted(document);
  const recalled = await recall(document, sealed);
  if (recalled !== null) return recalled;
  answer(gate, 'ready', whyLocked(document));
  return ask(document, gate, sealed);
}

async function ask(document: Document, gate: Gate, sealed: Sealed): Promise<Content> {
  for (;;) {
    const phrase = await submitted(gate);
    const misfit = misfitOf(phrase);
    if (misfit !== null) {
      answer(gate, 'wrong', misfit);
      continue;
    }
    answer(gate, 'busy', words.busy);
    const opened = await open(sealed, phrase);
    if ('content' in opened) {
      if (wantsToBeRemembered(gate)) remember(document, opened.key);
      wipe(gate);
      return opened;
    }
    if ('damaged' in opened) return stay(gate, words.damaged);
    answer(gate, 'wrong', words.wrong);
  }
}

/** Why this can be no passphrase. Its length is no secret, and the commonest mistake is half a paste. */
function misfitOf(phrase: string): string | null {
  const {length} = normalise(phrase);
  if (length === 0) return words.empty;
  if (length === passphraseLength) return null;
  const count = `U vulde ${length} ${length === 1 ? 'teken' : 'tekens'} in; een wachtwoord heeft er ${passphraseLength}, zonder de streepjes.`;
  return `${length < passphraseLength ? words.short : words.long} ${count}`;
}

function stay(gate: Gate, why: string): Promise<never> {
  answer(gate, 'stuck', why);
  whenAsked(gate.form.ownerDocument, (event) => {
    event.preventDefault();
    bringIntoSight(gate);
  });
  return new Promise(() => {});
}

function isHosted({location}: Document): boolean {
  return location.protocol === 'https:' || location.protocol === 'http:';
}
