import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { ReferralId } from '../../vocabulary/id';
import { notAfter } from '../../vocabulary/timeline';
import type { ConsentScope } from '../consent/events';
import { consentHeldAt } from '../consent/queries';
import { whileOpen } from '../guards';
import type { NoSuchEpisode, OutsideEpisode } from '../refusals';
import { covers, episodeOf, outside } from '../service/queries';
import type { State } from '../state';
import { ReferralAnswered, ReferralCompleted, ReferralMade } from './events';
import type { Referral } from './state';

/** Another referral has this id. */
export interface ReferralIdTaken {
  readonly _tag: 'ReferralIdTaken';
  readonly referralId: ReferralId;
}

/** On that day the person, or a minor's guardian, had not consented. */
export interface NoConsent {
  readonly _tag: 'NoConsent';
  readonly scope: ConsentScope;
}

/** The client has no such referral. */
export interface NoSuchReferral {
  readonly _tag: 'NoSuchReferral';
  readonly referralId: ReferralId;
}

/** The day lies before that of the referral. */
export interface BeforeReferral {
  readonly _tag: 'BeforeReferral';
  readonly madeOn: CivilDate;
}

/** The institution gave another answer. */
export interface ReferralAlreadyAnswered {
  readonly _tag: 'ReferralAlreadyAnswered';
  readonly on: CivilDate;
}

/** The referral was completed before the day, or with another result. */
export interface ReferralIsOver {
  readonly _tag: 'ReferralIsOver';
  readonly on: CivilDate;
}

/** The institution rejected the person: it gave no service. */
export interface ReferralWasRejected {
  readonly _tag: 'ReferralWasRejected';
  readonly on: CivilDate;
}

/**
 * Refers a person to an institution. It takes consent to the scope `referral` that holds when it is made, or the reason
 * why it is made without. The same referral again records nothing.
 */
export const makeReferral = (facts: Facts<typeof ReferralMade>) =>
  whileOpen(
    facts,
    (client): Decision<NoSuchEpisode | OutsideEpisode | ReferralIdTaken | NoConsent, ReferralMade> => {
      const { referralId, episodeId, overridden } = facts;
      const made = ReferralMade.of(facts);
      const known = client.referral.referrals.get(referralId);
      if (known !== undefined)
        return sameFacts(known.made, made) ? alreadySo : refuse({ _tag: 'ReferralIdTaken', referralId });
      const episode = episodeOf(client, episodeId);
      if (episode === undefined) return refuse({ _tag: 'NoSuchEpisode', episodeId });
      if (!covers(episode, facts)) return refuse(outside(episode));
      return overridden === undefined && !consentHeldAt(client, 'referral', facts)
        ? refuse({ _tag: 'NoConsent', scope: 'referral' })
        : record(made);
    },
  );

const referralBy = (
  { referral: { referrals } }: State,
  facts: Facts<typeof ReferralAnswered> | Facts<typeof ReferralCompleted>,
): NoSuchReferral | BeforeReferral | ({ readonly _tag: 'Found' } & Referral) => {
  const { referralId } = facts;
  const referral = referrals.get(referralId);
  if (referral === undefined) return { _tag: 'NoSuchReferral', referralId };
  return notAfter(referral.made, facts)
    ? { _tag: 'Found', ...referral }
    : { _tag: 'BeforeReferral', madeOn: referral.made.on };
};

/** Records the institution's answer. The same answer again records nothing, on whichever day. */
export const answerReferral = (facts: Facts<typeof ReferralAnswered>) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      NoSuchReferral | BeforeReferral | ReferralAlreadyAnswered | ReferralIsOver,
      ReferralAnswered
    > => {
      const found = referralBy(client, facts);
      if (found._tag !== 'Found') return refuse(found);
      const { answered, completed } = found;
      if (answered !== undefined)
        return answered.answer === facts.answer
          ? alreadySo
          : refuse({ _tag: 'ReferralAlreadyAnswered', on: answered.on });
      return completed !== undefined && notAfter(completed, facts)
        ? refuse({ _tag: 'ReferralIsOver', on: completed.on })
        : record(ReferralAnswered.of(facts));
    },
  );

/**
 * Records that a referral is over. An institution that never answered may have given the service; one that had rejected
 * the person by then has not. The same result again records nothing, on whichever day.
 */
export const completeReferral = (facts: Facts<typeof ReferralCompleted>) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      NoSuchReferral | BeforeReferral | ReferralWasRejected | ReferralIsOver,
      ReferralCompleted
    > => {
      const found = referralBy(client, facts);
      if (found._tag !== 'Found') return refuse(found);
      const { answered, completed } = found;
      if (completed !== undefined)
        return completed.result === facts.result
          ? alreadySo
          : refuse({ _tag: 'ReferralIsOver', on: completed.on });
      return facts.result === 'done' && answered?.answer === 'rejected' && notAfter(answered, facts)
        ? refuse({ _tag: 'ReferralWasRejected', on: answered.on })
        : record(ReferralCompleted.of(facts));
    },
  );
