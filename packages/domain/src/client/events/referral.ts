import * as t from 'io-ts';
import { event } from '../../event/event';
import { personal } from '../../event/personal';
import { EpisodeId, ReferralId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';
import { GoalArea } from './goal';

/** Areas of life in which a person needs support were assessed; a plan says what is to be done about them. */
export const NeedsAssessed = event('NeedsAssessed', 1, {
  episodeId: EpisodeId,
  areas: t.readonlyArray(GoalArea),
});
export type NeedsAssessed = t.TypeOf<typeof NeedsAssessed>;

/** Support rests, with the episode open. */
export const ServiceSuspended = event('ServiceSuspended', 1, {
  episodeId: EpisodeId,
  reason: t.keyof({ detention: null, hospital: null, short_absence: null, other: null }),
});
export type ServiceSuspended = t.TypeOf<typeof ServiceSuspended>;

/** Support goes on; `on` is the first day of it. */
export const ServiceResumed = event('ServiceResumed', 1, { episodeId: EpisodeId });
export type ServiceResumed = t.TypeOf<typeof ServiceResumed>;

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
