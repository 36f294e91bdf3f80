import type { Decision, Recordable, StreamName } from '@pavadonis/domain';
import { callHost } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { copyOf } from './copy';
import { classOf, placesOf } from './thrown';

/**
 * The decision is none, and nothing was recorded.
 *
 * It is no function, it throws, or it returns something else than an `Either` of a refusal or a list of events, such as
 * a promise.
 */
export interface BrokenDecision {
  readonly _tag: 'BrokenDecision';
  /** The stream that the decision was asked about. */
  readonly stream: StreamName;
  /** The way in which the decision failed. */
  readonly fault: 'is no function' | 'throws' | 'returns a promise' | 'returns no decision';
  /** The class of the error, or the kind of what is there instead; never its text, which could quote an event. */
  readonly cause: string;
  /**
   * The first places of the stack of a decision that throws, innermost first, such as
   * `freeBed (file:///desk/rooms.mjs:12:7)`; at most five, and none where it does not throw.
   */
  readonly places: readonly string[];
}

type Fault = Pick<BrokenDecision, 'fault' | 'cause'> & Partial<Pick<BrokenDecision, 'places'>>;

const call = (decision: unknown, ...given: readonly unknown[]): E.Either<Fault, unknown> => {
  if (typeof decision !== 'function') return E.left({ fault: 'is no function', cause: typeof decision });
  let thrown: unknown;
  const returned = callHost(() => {
    try {
      return (decision as (...given: readonly unknown[]) => unknown)(...given);
    } catch (error) {
      thrown = error;
      throw error;
    }
  });
  if (E.isRight(returned)) return returned;
  if (returned.left === 'Promise') return E.left({ fault: 'returns a promise', cause: 'Promise' });
  return E.left({ fault: 'throws', cause: classOf(thrown) ?? returned.left, places: placesOf(thrown) });
};

// a refusal or events that are a promise are no decision either
const insideOf = (returned: unknown): unknown => {
  if (typeof returned !== 'object' || returned === null) return undefined;
  return 'left' in returned ? returned.left : 'right' in returned ? returned.right : undefined;
};

const isDecision = (value: unknown): value is Decision<unknown, Recordable> => {
  if (typeof value !== 'object' || value === null || !('_tag' in value)) return false;
  return value._tag === 'Left'
    ? 'left' in value
    : value._tag === 'Right' && 'right' in value && Array.isArray(value.right);
};

// a refusal goes back to the host as a copy; events are copied when they are encoded
const ownDecision = (returned: unknown): Decision<unknown, Recordable> | undefined => {
  if (!isDecision(returned)) return undefined;
  return E.isLeft(returned) ? E.left(copyOf(returned.left)) : E.right([...returned.right]);
};

const partsOf = (refusal: unknown): readonly unknown[] =>
  typeof refusal === 'object' && refusal !== null ? Object.values(refusal) : [];

/** Asks a decision of the host, first with its facts, then with what it is about: `decision(...facts)(subject)`. */
export const ask = (
  stream: StreamName,
  decision: unknown,
  facts: readonly unknown[],
  subject: () => unknown,
): E.Either<BrokenDecision, Decision<unknown, Recordable>> => {
  const broken = ({ fault, cause, places = [] }: Fault): E.Either<BrokenDecision, never> =>
    E.left({ _tag: 'BrokenDecision', stream, fault, cause, places });
  const withFacts = call(decision, ...facts);
  if (E.isLeft(withFacts)) return broken(withFacts.left);
  const decided = call(withFacts.right, subject());
  if (E.isLeft(decided)) return broken(decided.left);
  const inside = call(insideOf, decided.right);
  if (E.isLeft(inside)) return broken(inside.left);
  // what was returned may itself throw, or lead back to itself
  const owned = callHost(() => ownDecision(decided.right));
  if (E.isLeft(owned)) return broken({ fault: 'returns no decision', cause: owned.left });
  const own = owned.right;
  if (own === undefined) return broken({ fault: 'returns no decision', cause: typeof decided.right });
  // a list that an async function was mapped over holds promises, and so may a refusal: none is left to reject
  const parts = E.isLeft(own) ? partsOf(own.left) : own.right;
  const promised = parts.map((part) => call(() => part)).find(E.isLeft);
  return promised === undefined ? E.right(own) : broken(promised.left);
};
