import * as E from 'fp-ts/Either';
import type { When } from '../event/dated';
import { type Decision, refuse } from '../event/decision';
import type { CivilDate } from '../vocabulary/civil-date';
import type { ClientId } from '../vocabulary/id';
import type { State } from './state';
import { survivorOf } from './state/identity';

/** The stream is read as part of the survivor's, which takes what happens from now on. */
export interface MergedInto {
  readonly _tag: 'MergedInto';
  readonly survivorId: ClientId;
}
/** The person died before the day. */
export interface HasDied {
  readonly _tag: 'HasDied';
  readonly on: CivilDate;
}

const unless = <Closed extends { readonly _tag: string }, R, E>(
  closed: Closed | undefined,
  answer: Decision<R, E>,
): Decision<Closed | R, E> =>
  closed === undefined || (E.isRight(answer) && answer.right.length === 0) ? answer : refuse(closed);

/**
 * Lets a decision be made in a stream that is not merged into another. What is already so stays so. For what is found out
 * about who a person is, which the person's death does not end.
 */
export const whileUnmerged =
  <R, E>(decide: (client: State) => Decision<R, E>) =>
  (client: State): Decision<MergedInto | R, E> => {
    const survivorId = survivorOf(client.identity);
    return unless<MergedInto, R, E>(
      survivorId === undefined ? undefined : { _tag: 'MergedInto', survivorId },
      decide(client),
    );
  };

/**
 * Lets a decision about what happened be made in a stream that is not merged into another, and for no day after that of
 * death. What is already so stays so. Corrections are no such decisions: they are possible in any stream.
 */
export const whileOpen = <R, E>(
  { on }: When,
  decide: (client: State) => Decision<R, E>,
): ((client: State) => Decision<MergedInto | HasDied | R, E>) =>
  whileUnmerged((client) => {
    const { died } = client;
    return unless<HasDied, R, E>(
      died === undefined || on <= died.on ? undefined : { _tag: 'HasDied', on: died.on },
      decide(client),
    );
  });
