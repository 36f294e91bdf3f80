import type { Fold } from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';

/**
 * Follows clients for their merges alone, of which the view tells. All chapters are ignored, and are most of the log.
 */
export const clientFold: Fold<'client', ClientRow> = {
  initial: (stream) => ({ stream }),
  takes: {
    registration: 'ignored',
    identity: 'ignored',
    family: 'ignored',
    consent: 'ignored',
    law: 'ignored',
    residence: 'ignored',
    service: 'ignored',
    work: 'ignored',
    plan: 'ignored',
    referral: 'ignored',
    participation: 'ignored',
    forgetting: 'ignored',
  },
};
