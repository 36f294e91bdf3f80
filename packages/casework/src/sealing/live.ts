import type { KnownAt } from '@pavadonis/domain';
import { backoff, callHost, type InvalidOption } from '@pavadonis/event-store';
import { type BrokenCallback, kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { occasions } from './occasion';
import type { LiveSealing, SealingOptions, SealingStatus } from './sealing';

/** A sealing that is told how many events were recorded. */
export interface SealingInTouch<Seal, Why> {
  readonly sealing: LiveSealing<Seal, Why>;
  readonly noteRecorded: (events: number) => void;
}

type Condition<Why> =
  | { readonly _tag: 'Waiting' | 'Sealing' | 'Closed' }
  | { readonly _tag: 'Interrupted'; readonly cause: Why | BrokenCallback; readonly attempts: number };

const growing = backoff(1000, 60_000);

const broken = (callback: string, thrown: unknown): E.Either<BrokenCallback, never> =>
  E.left({ _tag: 'BrokenCallback', callback, cause: kindOf(thrown) });

/** Calls code of the host that may take its time. */
const awaited = async <A>(
  callback: string,
  call: () => Promise<A> | A,
): Promise<E.Either<BrokenCallback, A>> => {
  try {
    return E.right(await call());
  } catch (thrown) {
    return broken(callback, thrown);
  }
};

/** Seals a log at once, and again on each occasion, until it is closed. */
export const liveSealing = <Seal, Why>({
  log,
  everyMs,
  everyEvents = Infinity,
  knownAt,
  onSeal,
  onFailure = () => undefined,
}: SealingOptions<Seal, Why>): SealingInTouch<Seal, Why> => {
  const closing = new AbortController();
  const { signal } = closing;
  const { note, noteSealed, recorded, next, pause } = occasions(everyEvents, signal);
  const isClosing = (): boolean => signal.aborted;
  let condition: Condition<Why> = { _tag: 'Waiting' };
  let handed: Seal | undefined;

  const seal = async (): Promise<E.Either<Why | BrokenCallback, Seal>> => {
    let moment: KnownAt | undefined;
    if (knownAt !== undefined) {
      const known = await awaited('knownAt', knownAt);
      if (E.isLeft(known)) return known;
      moment = known.right;
    }
    const sealed = await awaited('log', async () => {
      const made = await log.seal({ knownAt: moment })();
      // a log of the host's own that returns none of both breaks in here
      return E.isLeft(made) ? made : E.right(made.right);
    });
    return E.isLeft(sealed) ? sealed : sealed.right;
  };

  const handOver = async (made: Seal): Promise<E.Either<BrokenCallback, void>> => {
    if (made === handed) return E.right(undefined);
    const taken = await awaited('onSeal', () => onSeal(made, signal));
    if (E.isRight(taken)) handed = made;
    return taken;
  };

  const sealAndHandOver = async (): Promise<E.Either<Why | BrokenCallback, void>> => {
    const counted = recorded();
    const sealed = await seal();
    if (E.isLeft(sealed)) return sealed;
    noteSealed(counted);
    return handOver(sealed.right);
  };

  const work = async (): Promise<void> => {
    for (let failures = 0; !isClosing();) {
      condition = failures === 0 ? { _tag: 'Sealing' } : condition;
      const done = await sealAndHandOver();
      if (E.isRight(done)) {
        failures = 0;
        condition = { _tag: 'Waiting' };
        await next(everyMs);
      } else if (!isClosing()) {
        failures += 1;
        condition = { _tag: 'Interrupted', cause: done.left, attempts: failures };
        // one that fails has nobody else to be told
        callHost<unknown>(() => onFailure(done.left));
        await pause(Math.min(growing(failures), everyMs ?? Infinity));
      }
    }
    condition = { _tag: 'Closed' };
  };
  const done = work();

  return {
    noteRecorded: note,
    sealing: {
      status: (): SealingStatus<Seal, Why> => ({ ...condition, last: log.last(), recordedSince: recorded() }),
      close: () => async () => {
        closing.abort();
        await done;
        return E.right(undefined);
      },
    },
  };
};

/** Returns the sealing of a casework whose options make no sense. */
export const refusedSealing = (why: InvalidOption): LiveSealing<unknown, unknown> => ({
  status: () => ({ _tag: 'Refused', why, recordedSince: 0 }),
  close: () => () => Promise.resolve(E.right(undefined)),
});
