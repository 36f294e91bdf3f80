import type { StreamName } from '@pavadonis/domain';
import { type Fold, type Mergeable, merges } from '@pavadonis/projection';

/** Whose stream it is, as far as money asks: that of another client since a merge. */
export interface ClientRow extends Mergeable {
  readonly stream: StreamName;
}

/** Folds a client's stream into the row. All chapters but one say nothing here, and are most of the log. */
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
