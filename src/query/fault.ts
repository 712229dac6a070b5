/** Why the engine does not answer. A code, worded for readers in client/notice.ts. */
export type FaultCode =
  /** The page's policy or the device forbids WebAssembly or workers. */
  | 'forbidden'
  /** The browser has no WebAssembly, or too old a one. */
  | 'old'
  /** A part of the engine could not be fetched or unpacked. */
  | 'missing'
  /** It did not start, or answer, within the time limit. */
  | 'late'
  /** It stopped, or could not start; most often for want of memory. */
  | 'stopped';

/** The engine cannot start or go on; the report stays readable without it. */
export class EngineFault extends Error {
  override name = 'EngineFault';
  readonly code: FaultCode;

  constructor(code: FaultCode, cause?: unknown) {
    super(`The engine does not answer: ${code}.`, {cause});
    this.code = code;
  }
}
