import type { KnownAt } from '@pavadonis/domain';
import type { StoredEvent } from './port';

/** Whether an event was in the log at a moment. Without a moment every event was. */
export const isKnown = (
  { position, recordedAt }: Pick<StoredEvent, 'position' | 'recordedAt'>,
  knownAt: KnownAt | undefined,
): boolean => {
  switch (knownAt?._tag) {
    case undefined:
      return true;
    case 'Position':
      return position <= knownAt.position;
    case 'Instant':
      return recordedAt <= knownAt.instant;
  }
};
