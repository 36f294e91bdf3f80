import * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { EpisodeId, ReferralId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

/**
 * A person was referred to an institution for a service. Data go with it, so it needs consent, or a reason why it was
 * made without (`overridden`).
 */
export const ReferralMade = event(
  'ReferralMade',
  1,
  { referralId: ReferralId, episodeId: EpisodeId, institution: Text, service: personal(Text) },
  { overridden: personal(Text) },
);
export type ReferralMade = t.TypeOf<typeof ReferralMade>;

/** The institution accepted the person or not. */
export const ReferralAnswered = event('ReferralAnswered', 1, {
  referralId: ReferralId,
  answer: t.keyof({ accepted: null, rejected: null }),
});
export type ReferralAnswered = t.TypeOf<typeof ReferralAnswered>;

/** The referral is over: the service was given, or the referral taken back. */
export const ReferralCompleted = event('ReferralCompleted', 1, {
  referralId: ReferralId,
  result: t.keyof({ done: null, revoked: null }),
});
export type ReferralCompleted = t.TypeOf<typeof ReferralCompleted>;

/** Lists the events of referrals to institutions, in the order of the pages. */
export const referralEvents = [ReferralMade, ReferralAnswered, ReferralCompleted] as const;
export type ReferralEvent = t.TypeOf<(typeof referralEvents)[number]>;
