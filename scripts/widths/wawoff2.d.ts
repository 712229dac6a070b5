declare module 'wawoff2' {
  /** WOFF2 → the font as it was before it was packed. */
  export function decompress(packed: Uint8Array): Promise<Uint8Array>;
}
