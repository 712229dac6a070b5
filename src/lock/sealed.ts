/** A report's content key, wrapped under one passphrase; or nothing, which looks the same. Whose it is stands nowhere. */
export interface Slot {
  readonly salt: string;
  readonly wrapped: string;
}

/** A locked report as it is published: everything in it may be seen by anyone. */
export interface Sealed {
  readonly v: 3;
  readonly id: string;
  readonly edition: string;
  /** Base64 of 96 bits, fresh for every ciphertext. */
  readonly nonce: string;
  /** Base64 of AES-256-GCM over the packed first part, see padding.ts; the rest lies beside it, see open-rest.ts. */
  readonly data: string;
  readonly slots: readonly Slot[];
}

/** The slots of a page of any version, also of one that is no longer opened. */
export const slotsOf = (value: unknown): readonly Slot[] =>
  isRecord(value) && Array.isArray(value['slots']) ? value['slots'].filter(isSlot) : [];

export function isSealed(value: unknown): value is Sealed {
  if (!isRecord(value)) return false;
  const {v, slots} = value;
  const labelled = v === 3 && allText(value, ['id', 'edition', 'nonce', 'data']);
  return labelled && Array.isArray(slots) && slots.every(isSlot);
}

function isSlot(value: unknown): value is Slot {
  return isRecord(value) && allText(value, ['salt', 'wrapped']);
}

function allText(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Bytes of a nonce: 96 bits, fresh for every ciphertext. */
export const nonceLength = 12;

/** What a report is locked in: what its first screen needs, and all that follows. */
export type Part = 'first' | 'rest';

/** The additional data of a ciphertext: whatever stands beside it cannot be changed or moved, nor one part put for the other. */
export function header(
  sealed: Pick<Sealed, 'v' | 'id' | 'edition' | 'slots'>,
  part: Part = 'first'
): Uint8Array<ArrayBuffer> {
  const slots = sealed.slots.map(({salt, wrapped}) => [salt, wrapped]);
  return new TextEncoder().encode(JSON.stringify([sealed.v, sealed.id, sealed.edition, slots, part]));
}
