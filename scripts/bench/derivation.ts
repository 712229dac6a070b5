import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {seal} from '../../src/lock/seal.ts';

/** CPU seconds of sealing next to nothing under one passphrase: one key derivation, the median of five. */
export async function derivationCpu(): Promise<number> {
  const measured: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const before = process.cpuUsage();
    await seal(new Uint8Array(8), {id: 'bench', edition: 'bench'}, [{passphrase: generatePassphrase()}]);
    const {user, system} = process.cpuUsage(before);
    measured.push((user + system) / 1e6);
  }
  return measured.sort((a, b) => a - b)[2]!;
}
