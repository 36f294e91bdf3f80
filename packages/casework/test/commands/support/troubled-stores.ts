import type fc from 'fast-check';
import { type EventStore, storeUnavailable, type StoreUnavailable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

type Call = 'append' | 'readStream' | 'scanStream';

/** The same store as another process has it, whose commands wait for nobody here. */
export const elsewhere = (store: EventStore): EventStore => ({ ...store });

/** A store that lets something happen before each append, so many times. */
export const overtaken = (
  store: EventStore,
  times: number,
  write: (time: number) => Promise<unknown>,
): EventStore => {
  let done = 0;
  return {
    ...store,
    append:
      (...args) =>
      async () => {
        if (done < times) {
          done += 1;
          await write(done);
        }
        return store.append(...args)();
      },
  };
};

/** A store that does not serve a call so many times, and does nothing then. */
export const failing = (
  store: EventStore,
  call: Call,
  times: number,
  reason: StoreUnavailable['reason'] = 'unreachable',
): EventStore => {
  let failed = 0;
  const fails = (): boolean => {
    failed += 1;
    return failed <= times;
  };
  const unavailable = E.left(storeUnavailable(reason, 'TEST'));
  return {
    ...store,
    append:
      (...args) =>
      () =>
        call === 'append' && fails() ? Promise.resolve(unavailable) : store.append(...args)(),
    readStream:
      (...args) =>
      () =>
        call === 'readStream' && fails() ? Promise.resolve(unavailable) : store.readStream(...args)(),
    scanStream:
      (...args) =>
      () =>
        call === 'scanStream' && fails() ? Promise.resolve(unavailable) : store.scanStream(...args)(),
  };
};

/** A store that stores, and so many times loses its answer on the way. */
export const losingAnswers = (store: EventStore, times: number): EventStore => {
  let lost = 0;
  return {
    ...store,
    append:
      (...args) =>
      async () => {
        const answer = await store.append(...args)();
        lost += 1;
        return lost <= times && E.isRight(answer) ? E.left(storeUnavailable('unreachable', 'TEST')) : answer;
      },
  };
};

/** A store that counts its calls. */
export const counted = (store: EventStore) => {
  const calls = { append: 0, readStream: 0, scanStream: 0 };
  const counting: EventStore = {
    ...store,
    append:
      (...args) =>
      () => {
        calls.append += 1;
        return store.append(...args)();
      },
    readStream:
      (...args) =>
      () => {
        calls.readStream += 1;
        return store.readStream(...args)();
      },
    scanStream:
      (...args) =>
      () => {
        calls.scanStream += 1;
        return store.scanStream(...args)();
      },
  };
  return { store: counting, calls };
};

/** Has every call wait, and its result too, in an order left to chance. */
export const inAnyTurn =
  (scheduler: fc.Scheduler) =>
  <A>(call: () => Promise<A>) =>
  async (): Promise<A> => {
    await scheduler.schedule(Promise.resolve());
    const answer = await call();
    await scheduler.schedule(Promise.resolve());
    return answer;
  };
