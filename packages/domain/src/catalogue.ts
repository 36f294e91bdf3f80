import * as Centre from './centre';
import * as Client from './client/chapters';
import type { EventsCodec } from './codec/by-type';
import * as Contract from './contract';
import type { Category } from './event/stream-name';
import * as Operation from './operation/events';

/** The events of each kind of stream, as they hold once the stream is settled. */
export interface EventOf {
  readonly client: Client.Event;
  readonly contract: Contract.Event;
  readonly operation: Operation.Event;
  readonly centre: Centre.Event;
}

/** What may be recorded in each kind of stream: its events, and corrections of them. */
export interface RecordableOf {
  readonly client: Client.Recordable;
  readonly contract: Contract.Recordable;
  readonly operation: Operation.Recordable;
  readonly centre: Centre.Recordable;
}

/** Anything that may be recorded. */
export type Recordable = RecordableOf[Category];

/** The codec of each kind of stream. */
export const catalogue: { readonly [C in Category]: EventsCodec<RecordableOf[C]> } = {
  client: Client.Recordable,
  contract: Contract.Recordable,
  operation: Operation.Recordable,
  centre: Centre.Recordable,
};
