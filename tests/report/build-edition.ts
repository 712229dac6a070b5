/** Builds the edition that the tests of reports share: a program of its own, started by setup.ts. */
import {build} from '../../src/build.ts';

const [delivery, root] = process.argv.slice(2) as [string, string];
await build({family: 'kibg', delivery, root, portable: 'sample'});
