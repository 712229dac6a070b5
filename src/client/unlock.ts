import {open} from '../lock/open.ts';
import {normalise, passphraseLength} from '../lock/passphrase.ts';
import {isSealed, type Sealed} from '../lock/sealed.ts';
import {obstacleIn} from './able.ts';
import {answer, type Gate, gateOf, submitted, wantsToBeRemembered, wipe} from './gate.ts';
import {recall, remember} from './vault.ts';

const words = {
  busy: 'Bezig met openen…',
  empty: 'Vul eerst uw wachtwoord in.',
  wrong:
    'Dit wachtwoord klopt niet. Kijk of u het helemaal en zonder tikfout hebt overgenomen. ' +
    'Het wachtwoord van een andere rapportage of een ander jaar past hier niet.',
  damaged:
    'Deze rapportage is beschadigd en kan niet open. Laad de pagina opnieuw, of haal het bestand opnieuw op. ' +
    'Helpt dat niet, vraag dan om hulp: hieronder staat bij wie.'
} as const;

/**
 * Asks for the passphrase until it fits, or uses the key that this tab remembers, and gives the content.
 * Never settles where the report cannot be opened at all; the page then says why, and what to do.
 */
export async function unlock(document: Document, sealed: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const gate = gateOf(document);
  const obstacle = obstacleIn(document);
  if (obstacle !== null) return stay(gate, obstacle);
  if (!isSealed(sealed)) return stay(gate, words.damaged);
  gate.remember.hidden = !isHosted(document);
  return (await recall(document, sealed)) ?? ask(document, gate, sealed);
}

async function ask(document: Document, gate: Gate, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>> {
  for (;;) {
    const phrase = await submitted(gate);
    if (normalise(phrase) === '') {
      answer(gate, 'wrong', words.empty);
      continue;
    }
    answer(gate, 'busy', words.busy);
    const opened = await open(sealed, phrase);
    if ('content' in opened) {
      if (wantsToBeRemembered(gate)) remember(document, sealed, opened.key);
      wipe(gate);
      return opened.content;
    }
    if ('damaged' in opened) return stay(gate, words.damaged);
    answer(gate, 'wrong', words.wrong + countOf(phrase));
  }
}

/** The length of a passphrase is no secret, and the commonest mistake is half a paste. */
function countOf(phrase: string): string {
  const {length} = normalise(phrase);
  if (length === passphraseLength) return '';
  return ` U vulde ${length} ${length === 1 ? 'teken' : 'tekens'} in; een wachtwoord heeft er ${passphraseLength}, zonder de streepjes.`;
}

function stay(gate: Gate, why: string): Promise<never> {
  answer(gate, 'stuck', why);
  return new Promise(() => {});
}

function isHosted({location}: Document): boolean {
  return location.protocol === 'https:' || location.protocol === 'http:';
}
