import {
  CentreId,
  centreStream,
  ClientId,
  clientStream,
  CommandId,
  type Correction,
  type CivilDate,
  ContractId,
  contractStream,
  type DocumentRef,
  type Instant,
  instantOf,
  instant,
  millisecondsOf,
  OperationId,
  operationStream,
  type Recordable,
  type Recorded,
  text,
} from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import type * as t from 'io-ts';
import { eventId, exampleId } from '../examples/ids';
import { type Happening, story, type Story } from './story';

/** The number of streams of each kind. */
export interface Cast {
  readonly clients: number;
  readonly contracts: number;
  readonly operations: number;
  readonly centres: number;
}

/** All streams of a walk as far as it has gone, and the log of them. */
export interface World {
  readonly clients: ReadonlyMap<ClientId, Story<Client.State, Client.Event>>;
  readonly contracts: ReadonlyMap<ContractId, Story<Contract.State, Contract.Event>>;
  readonly operations: ReadonlyMap<OperationId, Story<Operation.State, Operation.Event>>;
  readonly centres: ReadonlyMap<CentreId, Story<Centre.State, Centre.Event>>;
  readonly log: () => readonly Recorded<Recordable>[];
  /** Returns an id that nothing has yet. */
  readonly fresh: <A>(codec: t.Type<A, unknown>) => A;
  /** Records the events that a decision about a stream returned. */
  readonly record: <S, E extends Happening>(
    to: Story<S, E>,
    events: readonly (E | Correction<E>)[],
    how: { readonly today: CivilDate; readonly evidence: number },
  ) => void;
}

const some = <Id, S>(count: number, idNo: (number: number) => Id, begin: (id: Id) => S): ReadonlyMap<Id, S> =>
  new Map(Array.from({ length: count }, (_, index) => idNo(index + 1)).map((id) => [id, begin(id)]));

export const clientNo = (number: number): ClientId => exampleId(ClientId, number);
export const contractNo = (number: number): ContractId => exampleId(ContractId, 100 + number);
export const operationNo = (number: number): OperationId => exampleId(OperationId, 200 + number);
export const centreNo = (number: number): CentreId => exampleId(CentreId, 300 + number);

const letter: DocumentRef = { kind: text('letter'), number: text('L-17') };
const by = { actor: text('caseworker-7'), role: text('social_worker') };

// one second apart on the day of recording, from six in the morning on
const momentOf = (today: CivilDate, position: number): Instant =>
  instantOf(millisecondsOf(instant(`${today}T06:00:00.000Z`)) + position * 1000);

/** Begins a world in which nothing has happened. */
export const world = (cast: Cast): World => {
  const log: Recorded<Recordable>[] = [];
  let commands = 0;
  return {
    clients: some(cast.clients, clientNo, (id) => story(Client, clientStream(id))),
    contracts: some(cast.contracts, contractNo, (id) => story(Contract, contractStream(id))),
    operations: some(cast.operations, operationNo, (id) => story(Operation, operationStream(id))),
    centres: some(cast.centres, centreNo, (id) => story(Centre, centreStream(id))),
    log: () => log,
    fresh: (codec) => exampleId(codec, 100_000 + log.length),
    record: ({ stream, recorded, take }, events, { today, evidence }) => {
      commands += 1;
      const commandId = exampleId(CommandId, commands);
      for (const event of events) {
        const position = log.length + 1;
        const entry = {
          position,
          stream,
          revision: recorded().length,
          id: eventId(position),
          recordedAt: momentOf(today, position),
          metadata: { by, commandId, evidence: evidence === 0 ? [] : [letter] },
          event,
        };
        take(entry);
        // a stream of a kind holds only events of that kind
        log.push(entry as Recorded<Recordable>);
      }
    },
  };
};
