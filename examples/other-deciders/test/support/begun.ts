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

/** Makes a store with a client whose service started and who has a plan. */
export const begun = async (): Promise<EventStore> => {
  const store = memoryStore();
  const first = [
    'a client is registered',
    'an application is lodged',
    'the service starts',
    'a plan is drawn up',
  ];
  for (const title of first) await equinox(store)(requestOf(title));
  return store;
};
