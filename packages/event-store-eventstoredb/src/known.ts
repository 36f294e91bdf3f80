import type { KnownAt } from '@pavadonis/event-store';
import { positionOf, recordedOf, type ServerEvent } from './server-event';

/** Whether an event was in the log at that moment. */
export const isKnown = (event: ServerEvent, knownAt: KnownAt | undefined): boolean => {
  switch (knownAt?._tag) {
    case undefined:
      return true;
    case 'Position':
      return positionOf(event) <= knownAt.position;
    case 'Instant':
      return recordedOf(event).recordedAt <= knownAt.instant;
  }
};
