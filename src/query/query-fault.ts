/** Why a reader's own statement is not answered. A code, worded for readers in client/explore/fault-words.ts. */
export type QueryFaultCode =
  /** Nothing was asked. */
  | 'empty'
  /** It does something else than read. */
  | 'writes'
  /** It names a function that reaches beyond the table: `named` says which. */
  | 'forbidden'
  /** The engine refused it: `message` holds its own words. */
  | 'refused';

/** A reader's statement that is not answered; the engine and its table are as they were. */
export class QueryFault extends Error {
  override name = 'QueryFault';
  readonly code: QueryFaultCode;
  readonly named: string;

  constructor(code: QueryFaultCode, message: string, named = '') {
    super(message);
    this.code = code;
    this.named = named;
  }
}
