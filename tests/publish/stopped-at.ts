/**
 * Loaded before a command (`node --import`): kills it before the change of the disk that SPIEGEL_STOP_BEFORE numbers, and tells
 * how many there were of one that lives to its end.
 */
import {isMainThread} from 'node:worker_threads';
import {stopBefore} from './stopping-disk.ts';

if (isMainThread) {
  const {changes} = stopBefore(Number(process.env['SPIEGEL_STOP_BEFORE'] ?? Number.POSITIVE_INFINITY));
  process.on('exit', () => console.log(`CHANGES ${changes()}`));
}
