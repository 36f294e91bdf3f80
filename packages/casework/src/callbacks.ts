import { Instant } from '@pavadonis/domain';
import { type BrokenCallback, dropPromise, kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { Environment } from './environment';

/** Thrown from within a call, for the call to fail with the value of it. It never leaves this package. */
class CallbackFailure extends Error {
  constructor(readonly broken: BrokenCallback) {
    super(broken._tag);
  }
}

const failure = (callback: string, cause: string): CallbackFailure =>
  new CallbackFailure({ _tag: 'BrokenCallback', callback, cause });

const checked =
  <Given extends readonly unknown[], A>(
    callback: string,
    call: (...given: Given) => A,
    isFine: (value: A) => boolean,
  ) =>
  (...given: Given): A => {
    let returned: A;
    try {
      returned = call(...given);
    } catch (thrown) {
      throw failure(callback, kindOf(thrown));
    }
    if (isFine(returned)) return returned;
    dropPromise(returned);
    throw failure(callback, 'NotAsPromised');
  };

// a timer of Node that is told more goes off at once
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Whether a value is a number of milliseconds that a timer takes. */
export const isPause = (value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && value <= LONGEST_TIMER_MS;

/** Makes the environment one whose functions throw nothing but a failure that `orBroken` knows. */
export const checkedEnvironment = ({ now, random, wait }: Environment): Environment => {
  const waitFor = checked('wait', wait, () => true);
  let last: Instant | undefined;
  // commands of one millisecond are shown the same text
  const isInstant = (value: Instant): boolean => {
    if (last !== undefined && value === last) return true;
    if (!Instant.is(value)) return false;
    last = value;
    return true;
  };
  return {
    now: checked('now', now, isInstant),
    random: checked('random', random, (value) => value >= 0 && value < 1),
    wait: async (milliseconds) => {
      try {
        await waitFor(milliseconds);
      } catch (thrown) {
        throw thrown instanceof CallbackFailure ? thrown : failure('wait', kindOf(thrown));
      }
    },
  };
};

/** Does work that calls functions of the host, and fails with the one that did not do as it must. */
export const orBroken = async <X, A>(
  work: () => Promise<E.Either<X, A>>,
): Promise<E.Either<X | BrokenCallback, A>> => {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof CallbackFailure) return E.left(thrown.broken);
    // a store of the host's own, since no other rejects
    return E.left({ _tag: 'BrokenCallback', callback: 'store', cause: kindOf(thrown) });
  }
};

/** A function of the host that returns a number, and a value to go on with once it fails. */
export interface NumberCallback<Given extends readonly unknown[]> {
  readonly name: string;
  readonly call: (...given: Given) => number;
  readonly isFine: (value: unknown) => boolean;
  readonly otherwise: () => number;
}

/** Makes a function that throws nothing: once the host's own fails, `onBroken` is told, and another value takes its place. */
export const sound =
  <Given extends readonly unknown[]>(
    { name, call, isFine, otherwise }: NumberCallback<Given>,
    onBroken: (broken: BrokenCallback) => void,
  ): ((...given: Given) => number) =>
  (...given) => {
    let cause = 'NotAsPromised';
    try {
      const returned = call(...given);
      if (isFine(returned)) return returned;
      dropPromise(returned);
    } catch (thrown) {
      cause = kindOf(thrown);
    }
    onBroken({ _tag: 'BrokenCallback', callback: name, cause });
    return otherwise();
  };

/** A clock of the host that is watched. */
export interface WatchedClock {
  /** Returns what the host's clock shows, or what it showed last. Throws nothing. */
  readonly now: () => number;
  /** Tells once that the clock is broken, also if it was so before. */
  readonly onBroken: (listener: (broken: BrokenCallback) => void) => void;
}

/** Watches a clock of the host. */
export const watchedClock = (clock: () => number): WatchedClock => {
  let last = 0;
  let broken: BrokenCallback | undefined;
  let tell: (broken: BrokenCallback) => void = () => undefined;
  const read = sound(
    { name: 'clock', call: clock, isFine: Number.isFinite, otherwise: () => last },
    (why) => {
      if (broken !== undefined) return;
      broken = why;
      tell(why);
    },
  );
  return {
    now: () => (last = read()),
    onBroken: (listener) => {
      tell = listener;
      if (broken !== undefined) listener(broken);
    },
  };
};
