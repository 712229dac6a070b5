/** What of a report its first screen needs: the beginning of its page, and whose it is. */
export interface First {
  /** Whose report it is. */
  readonly name: string;
  /** The beginning of the page as HTML; a parser closes what is still open. */
  readonly html: string;
  /** How many elements were open where it was cut: what follows goes on in the innermost of them. */
  readonly open: number;
}

/** The first part as bytes, ready to be packed and sealed. */
export const frameFirst = (first: First): Uint8Array => new TextEncoder().encode(JSON.stringify(first));

/** Undoes `frameFirst`; throws when the bytes are nothing of the kind. */
export const unframeFirst = (content: Uint8Array): First =>
  JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(content)) as First;
