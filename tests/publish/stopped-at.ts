/**
 * Loaded before a command (`node --import`): kills it before the change, or the turn, that SPIEGEL_STOP names (`changes 12`), and
 * tells how many there were of one that lives to its end.
 */
import {isMainThread} from 'node:worker_threads';
import {stopBefore, turns} from './stopping-disk.ts';

if (isMainThread) {
  const [of, nth] = (process.env['SPIEGEL_STOP'] ?? '').split(' ');
  const before = (what: string): number => (of === what ? Number(nth) : Number.POSITIVE_INFINITY);
  const all = stopBefore(before('changes'));
  const some = stopBefore(before('turns'), undefined, turns);
  process.on('exit', () => console.log(`CHANGES ${all.changes()} TURNS ${some.changes()}`));
}
