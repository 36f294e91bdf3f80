import type { Correction, Decision, Event, Settleable } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import * as E from 'fp-ts/Either';
import { deepStrictEqual } from 'node:assert/strict';
import { recordedInOrder, stateAfter } from './history';

/** What a decision may answer. */
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

/** Given the events of one stream, as they were recorded, when a decision is made: what it answers. */
const scenario =
  <S, Held extends Event>(stream: { readonly initial: S; readonly evolve: (state: S, event: Held) => S }) =>
  (...events: readonly (Held | Correction<Held>)[]) => ({
    when: <Refusal, Recorded extends Held>(decide: (state: S) => Decision<Refusal, Recorded>) =>
      answers((recorded: readonly Recorded[]) => decide(stateAfter(stream, [...events, ...recorded]))),
  });

export const client = scenario(Client);
export const contract = scenario(Contract);
export const operation = scenario(Operation);
export const centre = scenario(Centre);

/** The same for decisions that ask the stream as it was recorded: corrections. */
export const stream = <Held extends Event>(...events: readonly (Held | Correction<Held>)[]) => ({
  when: <Refusal, Recorded extends Correction<Held>>(
    decide: (stream: readonly Settleable<Held | Correction<Held>>[]) => Decision<Refusal, Recorded>,
  ) => answers((recorded: readonly Recorded[]) => decide(recordedInOrder([...events, ...recorded]))),
});
