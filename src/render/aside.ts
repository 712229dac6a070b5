import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

const [nonceLength, tagLength] = [12, 16];

/** What waits for its turn and would fill the memory: on the disk, under a key (AES-256-GCM) that only this process has. */
export interface Aside extends AsyncDisposable {
  /** Puts bytes away; they are given back once, and are gone then. */
  readonly put: (bytes: Uint8Array) => Promise<() => Promise<Uint8Array>>;
}

/** A place aside, in a folder of its own, which goes with it. */
export async function asideIn(folder: string): Promise<Aside> {
  const key = randomBytes(32);
  let count = 0;
  await mkdir(folder, {recursive: true, mode: 0o700});
  return {
    async put(bytes) {
      const file = join(folder, String(count++));
      await writeFile(file, close(key, bytes), {mode: 0o600});
      return async () => {
        const closed = await readFile(file);
        await rm(file);
        return open(key, closed);
      };
    },
    [Symbol.asyncDispose]: () => rm(folder, {recursive: true, force: true})
  };
}

function close(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Uint8Array, closed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, closed.subarray(0, nonceLength));
  decipher.setAuthTag(closed.subarray(-tagLength));
  return Buffer.concat([decipher.update(closed.subarray(nonceLength, -tagLength)), decipher.final()]);
}
