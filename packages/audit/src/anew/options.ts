import type { Instant, Metadata } from '@pavadonis/domain';
import type {
  AppendError,
  Decoder,
  EventStore,
  InvalidOption,
  OptionRules,
  Undecodable,
  Unencodable,
} from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import type { InvalidLabel, NotAsSealed, OpenLogError, SealError, SealRefused } from '../errors';
import type { SealedStore } from '../log/leaves';
import type { SealedLogOptions } from '../log/sealed-log';
import type { Seal, Trust } from '../seal/seal';
import type {
  NotAsSealedAnew,
  OtherBeginning,
  OtherRecord,
  SameOrigin,
  SameStore,
  SealedInPart,
  StillRecorded,
  TooLargeSealed,
  UnsealableTexts,
} from './errors';
import type { SealingRecord } from './record';
import type { TextSealing } from './text-sealing';

/** The last seal of a log, and the keys by which it is believed. */
export interface FormerSeal extends Trust {
  /** The seal, as it was published. */
  readonly text: string;
}

/** A history in the clear, the store and the log that take it sealed, and who has it done. */
export interface SealAnewOptions {
  /** The store in the clear, of any kind. Nobody records in it any more. */
  readonly source: SealedStore & Pick<EventStore, 'logName'>;
  /** The last seal of its log, which has to be over all its events; absent where it was never sealed. */
  readonly formerSeal?: FormerSeal | undefined;
  /** A store of any kind that is empty, or holds what was written before this was interrupted. */
  readonly target: Pick<EventStore, 'append' | 'logName'> & SealedStore;
  /** The vault. It is the one with which casework opens the new store. */
  readonly vault: TextSealing;
  /** The folder of the new log, its name, which is another than that of the old one, and its keys. */
  readonly log: Pick<SealedLogOptions, 'folder' | 'origin' | 'signers'>;
  /** The decoder with the host's upcasts, if the store has events of older versions. */
  readonly decoder?: Decoder | undefined;
  /** When it is done. */
  readonly at: Instant;
  /** The actor who has it done, as in a command. */
  readonly by: Metadata['by'];
}

/** The outcome of sealing a history anew. */
export interface SealedAnew {
  /** The record, as it is written and signed in the folder of the new log. */
  readonly record: SealingRecord;
  /** The first seal of the new log, or its last one where all had been done before. */
  readonly seal: Seal;
}

/** The reasons why a history was not sealed anew, or not to its end. */
export type SealAnewError =
  | InvalidOption
  | InvalidLabel
  | SameStore
  | SameOrigin
  | SealRefused
  | SealedInPart
  | NotAsSealed
  | OtherRecord
  | OpenLogError
  | SealError
  | Undecodable
  | Unencodable
  | BrokenCallback
  | UnsealableTexts
  | TooLargeSealed
  | OtherBeginning
  | AppendError
  | StillRecorded
  | NotAsSealedAnew;

/** The form that each option must have, and the options that are needed. */
export const OPTIONS: OptionRules<SealAnewOptions> = {
  rules: {
    source: 'a store that can be read',
    target: 'a store that can be read',
    formerSeal: 'an object',
    vault: 'a vault with an id',
    log: 'an object',
    decoder: 'a decoder',
  },
  needed: ['source', 'target', 'vault', 'log'],
};

/** The form that each option of the new log must have, and the options that are needed. */
export const LOG: OptionRules<SealAnewOptions['log']> = {
  rules: { folder: 'a text', origin: 'a text' },
  needed: ['folder', 'origin'],
};
