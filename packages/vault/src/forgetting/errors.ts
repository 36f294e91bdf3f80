import type { Instant } from '@pavadonis/domain';

/** The request is not known: it was never made, or was taken back. */
export interface NoSuchForgetting {
  readonly _tag: 'NoSuchForgetting';
  /** The request. */
  readonly request: string;
}

/** The request names no stream, or other ones than when it was made. */
export interface OtherForgetting {
  readonly _tag: 'OtherForgetting';
  /** The request. */
  readonly request: string;
}

/** The delay of a forgetting has not passed. */
export interface DestructionNotDue {
  readonly _tag: 'DestructionNotDue';
  /** The request. */
  readonly request: string;
  /** The moment from which on it may be carried out. */
  readonly notBefore: Instant;
}

/** The forgetting was carried out, or has begun to be, and cannot be taken back. */
export interface AlreadyForgotten {
  readonly _tag: 'AlreadyForgotten';
  /** The request. */
  readonly request: string;
}
