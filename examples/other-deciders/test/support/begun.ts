import { type EventStore, memoryStore } from '@pavadonis/event-store';
import { equinox } from '../../src/equinox';
import type { Request } from '../../src/request';
import { story } from '../../src/story';

/** Returns the request of a step of the story. */
export const requestOf = (title: string): Request => {
  const step = story[title];
  if (step === undefined) throw new Error(`no step: ${title}`);
  return step.request;
};

/** The steps that begin the service of a client and end with a plan, all on one day. */
export const FIRST = [
  'a client is registered',
  'an application is lodged',
  'the service starts',
  'a plan is drawn up',
] as const;

/** Makes a store in which these steps were taken. */
export const begun = async (): Promise<EventStore> => {
  const store = memoryStore();
  for (const title of FIRST) await equinox(store)(requestOf(title));
  return store;
};
