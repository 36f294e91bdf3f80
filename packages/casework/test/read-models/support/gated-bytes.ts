import type { EventStore, ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { door } from './watched-driver';

/** A store that gives its log as bytes only once a door is open, or fails to. */
export const gatedBytes = (store: EventStore) => {
  const { opened, open } = door();
  let [asked, failing] = [0, false];
  let failure: ReadError | undefined;
  const { scanBytes } = store;
  if (scanBytes === undefined) throw new Error('a store without bytes');
  const gated: EventStore = {
    ...store,
    scanBytes: (range) => async () => {
      asked += 1;
      await opened;
      return failing && failure !== undefined ? E.left(failure) : scanBytes(range)();
    },
  };
  return {
    store: gated,
    letIn: open,
    /** How often it was asked for bytes. */
    asked: (): number => asked,
    /** Fails from now on. */
    fail: (as: ReadError): void => {
      [failing, failure] = [true, as];
    },
    /** Answers again. */
    mend: (): void => {
      failing = false;
    },
  };
};
