import {
  CentreId,
  centreStream,
  ClientId,
  clientStream,
  ContractId,
  contractStream,
  type Correction,
  type Decision,
  type Event,
  OperationId,
  operationStream,
  type Recordable,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import * as E from 'fp-ts/Either';
import { deepStrictEqual } from 'node:assert/strict';
import { exampleId } from './examples/ids';
import { recordedInOrder, stateAfter } from './history';
import type { GivenEvent } from './log';
import type { Happening } from './walk/story';

/** The expectation on a decision: that it records events, records nothing or refuses. */
export interface Expectation<Refusal, Recorded> {
  /** Expects these events, and none when the decision is made again. */
  readonly records: (...events: readonly Recorded[]) => void;
  /** Expects that nothing is recorded. */
  readonly recordsNothing: () => void;
  /** Expects this refusal. */
  readonly refuses: (refusal: Refusal) => void;
}

const answers = <Refusal, Recorded>(
  decideAfter: (recorded: readonly Recorded[]) => Decision<Refusal, Recorded>,
): Expectation<Refusal, Recorded> => ({
  records: (...events) => {
    deepStrictEqual(decideAfter([]), E.right(events));
    deepStrictEqual({ decidedAgain: decideAfter(events) }, { decidedAgain: E.right([]) });
  },
  recordsNothing: () => {
    deepStrictEqual(decideAfter([]), E.right([]));
  },
  refuses: (refusal) => {
    deepStrictEqual(decideAfter([]), E.left(refusal));
  },
});

/**
 * The events of one stream, in the order of recording, for a decision or for a log.
 *
 * `when` makes a decision after them; iterating gives them one by one, for a log with other streams.
 */
export interface GivenStream<S, Held extends Event> extends Iterable<GivenEvent> {
  /** The name of the stream. */
  readonly stream: StreamName;
  /** Makes a decision after the events, and returns what to expect of it. */
  readonly when: <Refusal, Recorded extends Held>(
    decide: (state: S) => Decision<Refusal, Recorded>,
  ) => Expectation<Refusal, Recorded>;
}

const givenStream =
  <S, Held extends Happening>(
    { initial, evolve }: { readonly initial: S; readonly evolve: (state: S, event: Held) => S },
    stream: StreamName,
  ) =>
  (...events: readonly (Held | Correction<Held>)[]): GivenStream<S, Held> => ({
    stream,
    [Symbol.iterator]: () => events.map((event) => ({ stream, event: event as Recordable })).values(),
    when: (decide) =>
      answers((recorded) => decide(stateAfter({ initial, evolve }, [...events, ...recorded]))),
  });

/** Gives the events of a client; each number is another client. */
export const clientNo = (number: number) => givenStream(Client, clientStream(exampleId(ClientId, number)));

/** Gives the events of client 1. */
export const client = clientNo(1);

/** Gives the events of a contract, or of direct provision; each number is another contract. */
export const contractNo = (number: number) =>
  givenStream(Contract, contractStream(exampleId(ContractId, number)));

/** Gives the events of contract 10. */
export const contract = contractNo(10);

/** Gives the events of an operation; each number is another operation. */
export const operationNo = (number: number) =>
  givenStream(Operation, operationStream(exampleId(OperationId, number)));

/** Gives the events of operation 20. */
export const operation = operationNo(20);

/** Gives the events of a centre; each number is another centre. */
export const centreNo = (number: number) => givenStream(Centre, centreStream(exampleId(CentreId, number)));

/** Gives the events of centre 30. */
export const centre = centreNo(30);

/** Gives events to decisions that need the stream as recorded, which are corrections. */
export const stream = <Held extends Event>(...events: readonly (Held | Correction<Held>)[]) => ({
  when: <Refusal, Recorded extends Correction<Held>>(
    decide: (stream: readonly Settleable<Held | Correction<Held>>[]) => Decision<Refusal, Recorded>,
  ) => answers((recorded: readonly Recorded[]) => decide(recordedInOrder([...events, ...recorded]))),
});
