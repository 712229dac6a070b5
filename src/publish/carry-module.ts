import {rolldown} from 'rolldown';
import {oldest} from '../client/oldest.ts';
import {type Asset, beside} from './data-url.ts';

/** A module and all it imports as one inline module: from a disk, no page may import a file. */
export async function carryModule(src: string, asset: Asset): Promise<string> {
  const read = async (id: string): Promise<string> => new TextDecoder().decode(await asset(id));
  const bundle = await rolldown({
    input: src,
    transform: {target: oldest},
    plugins: [{name: 'beside the page', resolveId: (id, from) => beside(id, from), load: read}]
  });
  try {
    const {output} = await bundle.generate({format: 'es', codeSplitting: false, minify: true});
    return fitInline(output[0].code);
  } finally {
    await bundle.close();
  }
}

/** What an HTML parser would read as the end, or a comment, is written as a script reads it the same. */
function fitInline(code: string): string {
  const oneKindOfLine = code.replaceAll(/\r\n?/g, '\n');
  return oneKindOfLine.replaceAll(/<(?=\/script)/gi, '\\x3C').replaceAll('<!--', '\\x3C!--');
}
