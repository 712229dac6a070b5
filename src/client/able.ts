/**
 * What a browser must have, besides what every browser has that can read the page's script: one look, before
 * anything is asked of it. What the language lacks is filled in.
 */
import {EngineFault} from '../query/fault.ts';
import {fetchedCode} from './part.ts';

type World = Window & typeof globalThis;
type Needs = Readonly<Record<string, (world: World) => unknown>>;

const toOpen: Needs = {
  'crypto.subtle': ({crypto}) => crypto?.subtle,
  DecompressionStream: (world) => world.DecompressionStream,
  TextDecoder: (world) => world.TextDecoder
};

const toWork: Needs = {
  WebAssembly: (world) => world.WebAssembly,
  Worker: (world) => world.Worker,
  MessageChannel: (world) => world.MessageChannel,
  BigInt64Array: (world) => world.BigInt64Array,
  'URL.createObjectURL': (world) => world.URL?.createObjectURL,
  'AbortSignal.timeout': (world) => world.AbortSignal?.timeout,
  'Element.replaceChildren': (world) => world.Element.prototype.replaceChildren,
  'CSS.escape': (world) => world.CSS?.escape,
  'Intl.NumberFormat': (world) => world.Intl?.NumberFormat,
  'Array.findLast': () => Array.prototype.findLast,
  'Array.findLastIndex': () => Array.prototype.findLastIndex,
  'Object.hasOwn': () => Object.hasOwn
};

const filled: Needs = {
  'Array.toSorted': () => Array.prototype.toSorted,
  'Array.toReversed': () => Array.prototype.toReversed,
  'Map.groupBy': () => Map.groupBy
};

/** The names of what is not there. */
const lacking = (needs: Needs, world: World): readonly string[] =>
  Object.keys(needs).filter((name) => !needs[name]!(world));

const newer = 'een nieuwe versie van Edge, Chrome, Firefox of Safari';

const words = {
  insecure:
    'Uw browser opent deze rapportage alleen via een beveiligde verbinding. ' +
    'Laat het adres beginnen met https:// en laad de pagina opnieuw.',
  unable:
    'Deze browser kan de rapportage niet openen: hij is te oud, of zo streng beveiligd dat het ontgrendelen uit staat. ' +
    `Gebruik ${newer}, of vraag het uw systeembeheerder.`
};

/** Why this browser cannot open a report, and what to do; null where it can. */
export function obstacleIn({defaultView}: Document): string | null {
  const window = defaultView as World;
  const lacks = lacking(toOpen, window);
  if (lacks.length === 0) return null;
  // Only a page from a server can get a safer address, and only then is it the address that is at fault.
  const {protocol} = window.location;
  const isAddress = protocol === 'http:' && !window.isSecureContext && lacks.includes('crypto.subtle');
  return isAddress ? words.insecure : words.unable;
}

/** Fills in what the language lacks; throws an EngineFault where the browser lacks what cannot be filled in. */
export async function requireWorking(window: World): Promise<void> {
  const lacks = lacking(toWork, window);
  if (lacks.length > 0) throw new EngineFault('old', lacks.join(', '));
  if (lacking(filled, window).length > 0) await fetchedCode(() => import('./polyfills.ts'));
}
