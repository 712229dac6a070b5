/** The age format (age-encryption.org/v1), as the program `age` writes and reads it. */
import {Decrypter, Encrypter, generateX25519Identity, identityToRecipient} from 'age-encryption';

export const AGE_HEADER = 'age-encryption.org/v1\n';

/**
 * Rounds of scrypt, as a power of two: a quarter of a second and 32 MB. The default of age (2^18, two seconds here) is for
 * phrases that people think of; ours has 80 random bits, which no number of rounds must make up for.
 */
const workFactor = 15;

/** A new identity: `AGE-SECRET-KEY-1…`, X25519, which every version of age reads. */
export const newIdentity = (): Promise<string> => generateX25519Identity();

/** Locks for the holder of an identity. */
export async function closeFor(identity: string, content: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  return encrypter.encrypt(content);
}

/** The text that was locked; null where it was changed, cut short or locked for another. */
export async function openWith(identity: string, closed: Uint8Array): Promise<string | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(closed, 'text').catch(() => null);
}

/** Locks with a passphrase. */
export async function closeWithPhrase(phrase: string, content: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(phrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(content);
}

/** The text that was locked; null where the passphrase is another, or what was locked was changed. */
export async function openWithPhrase(phrase: string, closed: Uint8Array): Promise<string | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(phrase);
  return decrypter.decrypt(closed, 'text').catch(() => null);
}
