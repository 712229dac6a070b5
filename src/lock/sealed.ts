/** A report's content key, wrapped under one passphrase. */
export interface Slot {
  /** Whose key it is; stands in the open, so never a name. */
  readonly owner: string;
  readonly salt: string;
  readonly wrapped: string;
}

/** A locked report as it is published: everything in it may be seen by anyone. */
export interface Sealed {
  readonly v: 1;
  readonly id: string;
  readonly edition: string;
  /** Base64 of 96 bits, fresh for every ciphertext. */
  readonly nonce: string;
  /** Base64 of AES-256-GCM over the gzipped content. */
  readonly data: string;
  readonly slots: readonly Slot[];
}

export function isSealed(value: unknown): value is Sealed {
  if (!isRecord(value)) return false;
  const {v, slots} = value;
  const labelled = v === 1 && allText(value, ['id', 'edition', 'nonce', 'data']);
  return labelled && Array.isArray(slots) && slots.every(isSlot);
}

function isSlot(value: unknown): value is Slot {
  return isRecord(value) && allText(value, ['owner', 'salt', 'wrapped']);
}

function allText(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The additional data of the ciphertext: whatever stands beside it cannot be changed or moved. */
export function header(sealed: Pick<Sealed, 'v' | 'id' | 'edition' | 'slots'>): Uint8Array<ArrayBuffer> {
  const slots = sealed.slots.map(({owner, salt, wrapped}) => [owner, salt, wrapped]);
  return new TextEncoder().encode(JSON.stringify([sealed.v, sealed.id, sealed.edition, slots]));
}
