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

/** What is expected of a decision. */
interface Answer<Refusal, Recorded> {
  /** And nothing more when the decision is made again. */
  readonly records: (...events: readonly Recorded[]) => void;
  readonly recordsNothing: () => void;
  readonly refuses: (refusal: Refusal) => void;
}

const answers = <Refusal, Recorded>(
  decideAfter: (recorded: readonly Recorded[]) => Decision<Refusal, Recorded>,
): Answer<Refusal, Recorded> => ({
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
 * What one stream recorded, in this order. A decision can be made after it; or it is recorded in a log with what other
 * streams recorded, event by event.
 */
export interface GivenStream<S, Held extends Event> extends Iterable<GivenEvent> {
  readonly stream: StreamName;
  readonly when: <Refusal, Recorded extends Held>(
    decide: (state: S) => Decision<Refusal, Recorded>,
  ) => Answer<Refusal, Recorded>;
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

/** What a client's stream recorded; each number is another client. */
export const clientNo = (number: number) => givenStream(Client, clientStream(exampleId(ClientId, number)));
export const client = clientNo(1);

/** What the stream of a contract, or of direct provision, recorded; each number is another contract. */
export const contractNo = (number: number) =>
  givenStream(Contract, contractStream(exampleId(ContractId, number)));
export const contract = contractNo(10);

/** What an operation's stream recorded; each number is another operation. */
export const operationNo = (number: number) =>
  givenStream(Operation, operationStream(exampleId(OperationId, number)));
export const operation = operationNo(20);

/** What a centre's stream recorded; each number is another centre. */
export const centreNo = (number: number) => givenStream(Centre, centreStream(exampleId(CentreId, number)));
export const centre = centreNo(30);

/** The same for decisions that ask the stream as it was recorded: corrections. */
export const stream = <Held extends Event>(...events: readonly (Held | Correction<Held>)[]) => ({
  when: <Refusal, Recorded extends Correction<Held>>(
    decide: (stream: readonly Settleable<Held | Correction<Held>>[]) => Decision<Refusal, Recorded>,
  ) => answers((recorded: readonly Recorded[]) => decide(recordedInOrder([...events, ...recorded]))),
});
