import { type Fold, merges } from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';

/** Folds a client's stream into the row. It ignores all chapters but identity, and so most of the log. */
export const clientFold: Fold<'client', ClientRow> = {
  initial: (stream) => ({ stream }),
  takes: {
    registration: 'ignored',
    identity: merges,
    family: 'ignored',
    consent: 'ignored',
    law: 'ignored',
    residence: 'ignored',
    service: 'ignored',
    work: 'ignored',
    plan: 'ignored',
    referral: 'ignored',
    participation: 'ignored',
  },
};
