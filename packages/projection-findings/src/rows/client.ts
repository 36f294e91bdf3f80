import type { EventOf } from '@pavadonis/domain';
import type { Mergeable } from '@pavadonis/projection';
import type { StreamRow } from './stream';

/** The events of a client's stream. `mergedInto` is present while the stream is part of another person's. */
export interface ClientRow extends StreamRow<EventOf['client']>, Mergeable {}
