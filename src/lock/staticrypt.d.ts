declare module 'staticrypt/lib/cryptoEngine.js' {
  export interface CryptoEngine {
    /** PBKDF2, 600,000 iterations; hex of 256 bits. */
    hashPassword(password: string, salt: string): Promise<string>;
    /** HMAC-SHA256; hex. */
    signMessage(hashedPassword: string, message: string): Promise<string>;
    /** Hex of 128 random bits. */
    generateRandomSalt(): string;
  }
  const engine: CryptoEngine;
  export default engine;
}

declare module 'staticrypt/lib/codec.js' {
  import type {CryptoEngine} from 'staticrypt/lib/cryptoEngine.js';

  export interface Codec {
    encode(message: string, password: string, salt: string): Promise<string>;
    decode(
      signedMessage: string,
      hashedPassword: string,
      salt: string
    ): Promise<{success: true; decoded: string} | {success: false; message: string}>;
  }
  const codec: {init(engine: CryptoEngine): Codec};
  export default codec;
}
