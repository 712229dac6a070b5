import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {unframeFirst} from '../src/bundle/first.ts';
import {type Framed, unframe} from '../src/bundle/unpack.ts';
import {open} from '../src/lock/open.ts';
import {openRest} from '../src/lock/open-rest.ts';
import {restIn, sealedIn} from '../src/lock/sealed-in.ts';

/** A written page opened with its passphrase, its two parts as one; throws where it stays closed. */
export async function openedPage(file: string, phrase: string): Promise<Framed> {
  const page = readFileSync(file, 'utf8');
  const sealed = sealedIn(page);
  const opened = await open(sealed, phrase);
  const place = restIn(page);
  if (!('content' in opened) || place === null) throw new Error(`${file} stays closed.`);
  const bytes =
    'within' in place ? Buffer.from(place.within, 'base64') : readFileSync(join(dirname(file), place.beside));
  const rest = await openRest(sealed, opened.key, bytes);
  if (rest === null) throw new Error(`What follows in ${file} stays closed.`);
  const {html, ...framed} = unframe(rest);
  return {...framed, html: unframeFirst(opened.content).html + html};
}
