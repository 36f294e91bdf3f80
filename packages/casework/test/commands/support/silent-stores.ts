import type { EventStore } from '@pavadonis/event-store';

/** A store of which one call begins and is not answered until it is released, if ever. */
export const silent = (store: EventStore, call: 'append' | 'readStream' | 'scanStream' | 'scan') => {
  let isSilent = true;
  let goOn = (): void => undefined;
  let begin = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const late = <A>(task: () => Promise<A>) => {
    if (!isSilent) return task;
    return async (): Promise<A> => {
      begin();
      await released;
      return task();
    };
  };
  const quiet: EventStore = {
    ...store,
    append: (...args) => (call === 'append' ? late(store.append(...args)) : store.append(...args)),
    readStream: (...args) =>
      call === 'readStream' ? late(store.readStream(...args)) : store.readStream(...args),
    scanStream: (...args) =>
      call === 'scanStream' ? late(store.scanStream(...args)) : store.scanStream(...args),
    scan: (...args) => (call === 'scan' ? late(store.scan(...args)) : store.scan(...args)),
  };
  return {
    store: quiet,
    /** Resolves once the call has begun. */
    asked,
    /** Answers the calls that begin from now on; those that began before stay without an answer. */
    recover: (): void => {
      isSilent = false;
    },
    /** Answers the calls that began before. */
    release: (): void => goOn(),
  };
};
