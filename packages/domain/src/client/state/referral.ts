import type { ReferralId } from '../../vocabulary/id';
import type { ReferralAnswered, ReferralCompleted, ReferralMade } from '../events/referral';

/** A referral and what came of it. */
export interface Referral {
  readonly made: ReferralMade;
  readonly answered?: ReferralAnswered;
  readonly completed?: ReferralCompleted;
}

export type Referrals = ReadonlyMap<ReferralId, Referral>;

type Event = ReferralMade | ReferralAnswered | ReferralCompleted;

const moved = (referral: Referral | undefined, event: Event): Referral | undefined => {
  switch (event.type) {
    case 'ReferralMade':
      return { made: event };
    case 'ReferralAnswered':
      return referral && { ...referral, answered: event };
    case 'ReferralCompleted':
      return referral && { ...referral, completed: event };
  }
};

/** Folds one settled event into the referrals. */
export const refer = (referrals: Referrals, event: Event): Referrals => {
  const referral = moved(referrals.get(event.referralId), event);
  return referral === undefined ? referrals : new Map(referrals).set(event.referralId, referral);
};
