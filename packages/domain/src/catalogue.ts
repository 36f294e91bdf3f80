import type * as t from 'io-ts';
import * as Centre from './centre';
import * as Client from './client/chapters';
import { refusals as clientRefusals } from './client/refusals';
import type { EventsCodec } from './codec/by-type';
import * as Contract from './contract';
import { contractRefusals } from './contract/refusals';
import type { Category } from './event/stream-name';
import * as Operation from './operation/events';
import { operationRefusals } from './operation/refusals';
import { correctionRefusals } from './settling/refusals';

/** The events of each kind of stream, as they hold once the stream is settled. */
export interface EventOf {
  /** The events of a client. */
  readonly client: Client.Event;
  /** The events of a provider’s contract, or of direct provision. */
  readonly contract: Contract.Event;
  /** The events of an operation that a fund pays. */
  readonly operation: Operation.Event;
  /** The events of a reception centre. */
  readonly centre: Centre.Event;
}

/** The events that may be recorded in each kind of stream: its own, and corrections of them. */
export interface RecordableOf {
  /** The events of a client, and their corrections. */
  readonly client: Client.Recordable;
  /** The events of a contract, and their corrections. */
  readonly contract: Contract.Recordable;
  /** The events of an operation, and their corrections. */
  readonly operation: Operation.Recordable;
  /** The events of a centre, and their corrections. */
  readonly centre: Centre.Recordable;
}

/** Any event that may be recorded, in whichever kind of stream. */
export type Recordable = RecordableOf[Category];

/** The codec of each kind of stream. */
export const catalogue: { readonly [C in Category]: EventsCodec<RecordableOf[C]> } = {
  client: Client.Recordable,
  contract: Contract.Recordable,
  operation: Operation.Recordable,
  centre: Centre.Recordable,
};

/** Every refusal of every decision: of each chapter of a client's stream, of the other streams, and of corrections. */
export const refusals = {
  ...clientRefusals,
  contract: contractRefusals,
  operation: operationRefusals,
  centre: Centre.centreRefusals,
  corrections: correctionRefusals,
} as const;

/** The refusals of a chapter, of another kind of stream, or of corrections. */
export type RefusalIn<C extends keyof typeof refusals> = t.TypeOf<(typeof refusals)[C][number]>;

/** Any refusal of any decision. */
export type Refusal = RefusalIn<keyof typeof refusals>;
