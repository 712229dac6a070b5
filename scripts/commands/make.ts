/** How a build is run and followed from the command line. */
import {fileURLToPath} from 'node:url';
import {SingleBar} from 'cli-progress';
import {build as says} from '../../src/commands.nl.ts';
import type {Order} from '../../src/publish/order.ts';
import type {Receipt} from '../../src/publish/receipt.ts';
import {tellTaken} from './access.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Carries out an order, and says meanwhile how far it is. */
export async function make(order: Order): Promise<Receipt> {
  const {onStart, onPage, stop} = progress();
  const root = process.cwd();
  // Astro looks for its packages from the working folder; what is made still lands where the person is.
  process.chdir(project);
  try {
    // Only now: Astro takes a second to load, and `--help` has no need of it.
    const {build} = await import('../../src/build.ts');
    const followed = {onTaken: tellTaken, onProtect: tellProtecting, onAudit: audited(), onStart, onPage};
    return await build({...followed, ...order});
  } finally {
    stop();
    process.chdir(root);
  }
}

/** Says how many warnings a delivery has, and where to read them. */
export const warned = (family: string, delivery: string | undefined) => (count: number) => {
  const check = `npx spiegel check ${family}${delivery === undefined ? '' : ` -d ${delivery}`}`;
  console.log(says.warnings(count, check));
};

function tellProtecting(how: 'kept' | 'made'): void {
  console.log(says.protected[how]);
}

/** Plain lines, since the audit leaves a terminal no time to draw: how far it is, and how long it may yet take. */
export function audited(): (begun: number, of: number) => void {
  let start: number | undefined;
  let next = 0;
  return (begun, of) => {
    start ??= Date.now();
    if (Date.now() < Math.max(next, start + 2000)) return;
    next = Date.now() + 5000;
    const left = ((Date.now() - start) / begun) * (of - begun);
    console.log(says.audited(Math.round((100 * begun) / of), Math.ceil(left / 1000)));
  };
}

/** A bar in a terminal, plain lines elsewhere. */
function progress(): Required<Pick<Order, 'onStart' | 'onPage'>> & {stop: () => void} {
  const bar = new SingleBar({
    format: process.stderr.isTTY ? says.pages.bar : says.pages.line,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    linewrap: false
  });
  return {onStart: (pages) => bar.start(pages, 0), onPage: () => bar.increment(), stop: () => bar.stop()};
}
