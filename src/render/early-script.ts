import {createHash} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';

const entry = fileURLToPath(new URL('../client/early.ts', import.meta.url));

/** The script that stands in a locked page itself, and what the page's policy must allow it by. */
export interface EarlyScript {
  readonly code: string;
  readonly hash: string;
}

/** Bundles client/early.ts, for browsers that are too old for the rest too. */
export async function earlyScript(): Promise<EarlyScript> {
  const bundle = await rolldown({input: entry, transform: {target: 'es2015'}});
  try {
    const {output} = await bundle.generate({format: 'iife', minify: true});
    const code = output[0].code.trim();
    if (/<\/script|<!--/i.test(code)) throw new Error('The early script cannot stand in a page.');
    return {code, hash: `'sha256-${createHash('sha256').update(code).digest('base64')}'`};
  } finally {
    await bundle.close();
  }
}
