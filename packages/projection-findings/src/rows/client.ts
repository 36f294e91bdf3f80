import type { EventOf } from '@pavadonis/domain';
import type { Mergeable } from '@pavadonis/projection';
import type { Story } from './stream';

/** A client's stream; `mergedInto` while it is read as part of another's. */
export interface ClientStory extends Story<EventOf['client']>, Mergeable {}
