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
  readonly client: Client.Event;
  readonly contract: Contract.Event;
  readonly operation: Operation.Event;
  readonly centre: Centre.Event;
}

/** The events that may be recorded in each kind of stream: its own, and corrections of them. */
export interface RecordableOf {
  readonly client: Client.Recordable;
  readonly contract: Contract.Recordable;
  readonly operation: Operation.Recordable;
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
