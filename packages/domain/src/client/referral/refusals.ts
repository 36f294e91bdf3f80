import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';
import { ReferralId } from '../../vocabulary/id';
import { ConsentScope } from '../consent/events';

/** Another referral has this id. */
export const ReferralIdTaken = refusal('ReferralIdTaken', { referralId: ReferralId });
export type ReferralIdTaken = t.TypeOf<typeof ReferralIdTaken>;

/** The client, or a minor's guardian, had not consented on that day. */
export const NoConsent = refusal('NoConsent', { scope: ConsentScope });
export type NoConsent = t.TypeOf<typeof NoConsent>;

/** The client has no such referral. */
export const NoSuchReferral = refusal('NoSuchReferral', { referralId: ReferralId });
export type NoSuchReferral = t.TypeOf<typeof NoSuchReferral>;

/** The day lies before the one on which the referral was made. */
export const BeforeReferral = refusal('BeforeReferral', { madeOn: CivilDate });
export type BeforeReferral = t.TypeOf<typeof BeforeReferral>;

/** The institution gave another answer. */
export const ReferralAlreadyAnswered = refusal('ReferralAlreadyAnswered', { on: CivilDate });
export type ReferralAlreadyAnswered = t.TypeOf<typeof ReferralAlreadyAnswered>;

/** The referral was completed before the day, or with another result. */
export const ReferralIsOver = refusal('ReferralIsOver', { on: CivilDate });
export type ReferralIsOver = t.TypeOf<typeof ReferralIsOver>;

/** The institution rejected the client and so gave no service. */
export const ReferralWasRejected = refusal('ReferralWasRejected', { on: CivilDate });
export type ReferralWasRejected = t.TypeOf<typeof ReferralWasRejected>;

/** Lists the refusals about referrals to institutions. */
export const referralRefusals = [
  ReferralIdTaken,
  NoConsent,
  NoSuchReferral,
  BeforeReferral,
  ReferralAlreadyAnswered,
  ReferralIsOver,
  ReferralWasRejected,
] as const;
