/** Run by a test in a process of its own: publishes a small edition, and is killed before its nth change of the disk. */
import {publishSmall} from './small-edition.ts';
import {stopBefore} from './stopping-disk.ts';

const [root, nth] = process.argv.slice(2) as [string, string];
stopBefore(Number(nth));
await publishSmall(root, 'de nieuwe editie');
