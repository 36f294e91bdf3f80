import type { EventStore } from '@pavadonis/event-store';
import { castore } from './castore';
import { equinox } from './equinox';
import { fmodel } from './fmodel';
import type { Handle } from './request';

/** The adapters by the names of their libraries. */
export const adapters: Readonly<Record<string, (store: EventStore) => Handle>> = {
  fmodel,
  'equinox-js': equinox,
  Castore: castore,
};
