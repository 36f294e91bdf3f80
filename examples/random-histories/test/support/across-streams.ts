import { clientStream, type StreamName } from '@pavadonis/domain';
import type { Log } from './question';

/** Returns the streams that were ever merged, and those that another was merged into. */
export const everMerged = (log: Log): ReadonlySet<StreamName> =>
  new Set(
    log.flatMap(({ stream, event }) =>
      event.type === 'ClientsMerged' ? [stream, clientStream(event.survivorId)] : [],
    ),
  );
