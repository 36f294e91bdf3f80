import { GrowingMap } from '../../vocabulary/growing-map';
import type { ReferralId } from '../../vocabulary/id';
import type { ReferralAnswered, ReferralCompleted, ReferralEvent, ReferralMade } from './events';

/** A referral and what came of it. */
export interface Referral {
  /** The event that made the referral. */
  readonly made: ReferralMade;
  /** The answer of the institution; absent until it comes. */
  readonly answered?: ReferralAnswered;
  /** The end of the referral; absent until then. */
  readonly completed?: ReferralCompleted;
}

/** The referrals of a client. */
export interface State {
  /** The referrals by their ids. */
  readonly referrals: GrowingMap<ReferralId, Referral>;
}

export const initial: State = { referrals: GrowingMap.empty() };

const moved = (referral: Referral | undefined, event: ReferralEvent): Referral | undefined => {
  switch (event.type) {
    case 'ReferralMade':
      return referral ?? { made: event };
    case 'ReferralAnswered':
      return referral && { answered: event, ...referral };
    case 'ReferralCompleted':
      return referral && { completed: event, ...referral };
  }
};

/**
 * Folds one settled event into the referrals.
 *
 * The first of several referrals of one id stands, and so does the first reply to one.
 */
export const evolve = ({ referrals }: State, event: ReferralEvent): State => {
  const referral = moved(referrals.get(event.referralId), event);
  return { referrals: referral === undefined ? referrals : referrals.with(event.referralId, referral) };
};
