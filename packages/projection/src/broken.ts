import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';

/** The read model's own code threw at this event, or made a row of this stream that cannot be persisted. */
export interface BrokenFold {
  readonly _tag: 'BrokenFold';
  /** The stream of the event. */
  readonly stream: StreamName;
  /** The position of the event in the log. */
  readonly position: number;
  /** The kind of the error, never its text, which could quote what is stored. */
  readonly cause: string;
}

/** A function that the host gave as an option threw, or returned something else than it must. */
export interface BrokenCallback {
  readonly _tag: 'BrokenCallback';
  /** The name of the option. */
  readonly callback: string;
  /** The kind of the error, never its text. */
  readonly cause: string;
}

const KIND = /^[A-Za-z]\w{0,63}$/;

/** Returns the kind of what a host's code threw, such as `TypeError`. Never its text, which could quote an event. */
export const kindOf = (thrown: unknown): string => {
  // not `instanceof Error`: an error may come from another realm
  if (Object.prototype.toString.call(thrown) !== '[object Error]') return 'UNKNOWN';
  const { name } = thrown as Error;
  return KIND.test(name) ? name : 'UNKNOWN';
};

/**
 * Waits for the answer of a function that the host gave as an option, which may be a failure of its own. Fails where the function
 * throws or rejects, and where `isFine` refuses the value.
 */
export const answerOf = async <X, A>(
  callback: string,
  call: () => Promise<E.Either<X, A>>,
  isFine: (value: A) => boolean,
): Promise<E.Either<BrokenCallback, E.Either<X, A>>> => {
  const broken = (cause: string) => E.left({ _tag: 'BrokenCallback', callback, cause } as const);
  try {
    const answer = await call();
    return E.isLeft(answer) || isFine(answer.right) ? E.right(answer) : broken('NotAsPromised');
  } catch (thrown) {
    return broken(kindOf(thrown));
  }
};
