import * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { EpisodeId, ReferralId } from '../../vocabulary/id';

/**
 * A client was referred to an institution. Data go with the referral, so it needs consent, or a reason to do without.
 */
export const ReferralMade = event(
  'ReferralMade',
  1,
  {
    referralId: ReferralId,
    episodeId: EpisodeId,
    /** The institution the client was referred to. */
    institution: personal('referral-institution'),
    /** The service that was asked for. */
    service: personal('referral-service'),
  },
  {
    /** The reason why the referral was made without consent. */
    overridden: personal('referral-override'),
  },
);
export type ReferralMade = t.TypeOf<typeof ReferralMade>;

/** The institution accepted the client or not. */
export const ReferralAnswered = event('ReferralAnswered', 1, {
  referralId: ReferralId,
  /** The institution's answer. */
  answer: t.keyof({ accepted: null, rejected: null }),
});
export type ReferralAnswered = t.TypeOf<typeof ReferralAnswered>;

/** A referral is over: the service was given, or the referral was taken back. */
export const ReferralCompleted = event('ReferralCompleted', 1, {
  referralId: ReferralId,
  /** The result of the referral. */
  result: t.keyof({
    /** The service was given. */
    done: null,
    /** The referral was taken back. */
    revoked: null,
  }),
});
export type ReferralCompleted = t.TypeOf<typeof ReferralCompleted>;

/** Lists the events of referrals to institutions, in the order of the pages. */
export const referralEvents = [ReferralMade, ReferralAnswered, ReferralCompleted] as const;
/** Any event of the chapter of referrals. */
export type ReferralEvent = t.TypeOf<(typeof referralEvents)[number]>;
