import type { ProviderId } from '@pavadonis/domain';
import { dayNumber, type Segments, segments } from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';

/** The days with a contact in an episode, by provider. Nobody serves outside of an episode. */
export const contacts: Segments<ClientRow, ProviderId> = segments<ClientRow, ProviderId>(
  ({ served }, add) => {
    for (const { provision, days } of served)
      if (provision !== undefined)
        for (const day of days) add(dayNumber(day), undefined, provision.providerId);
  },
);
