import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { personalFacts } from '../../event/personal-facts';
import { notAfter } from '../../vocabulary/timeline';
import { consentHeldAt } from '../consent/queries';
import { type MergedOrDead, unlessBegunElsewhere } from '../guards';
import type { BegunInMergedStream } from '../identity/refusals';
import { episodeAt } from '../service/guards';
import type { NoSuchEpisode, OutsideEpisode } from '../service/refusals';
import type { State } from '../state';
import { ReferralAnswered, ReferralCompleted, ReferralMade } from './events';
import { referralAt } from './guards';
import {
  type BeforeReferral,
  NoConsent,
  type NoSuchReferral,
  ReferralAlreadyAnswered,
  ReferralIdTaken,
  ReferralIsOver,
  ReferralWasRejected,
} from './refusals';

/** The reasons why a referral cannot be made. */
export type CannotMakeReferral =
  MergedOrDead | BegunInMergedStream | ReferralIdTaken | NoSuchEpisode | OutsideEpisode | NoConsent;

/**
 * Refers a client to an institution. The same referral again records nothing.
 *
 * It needs consent to the scope `referral` that holds on that day, or the reason why it is made without consent.
 */
export const makeReferral = personalFacts(
  ReferralMade,
  (facts: Facts<typeof ReferralMade>) =>
    (client: State): Decision<CannotMakeReferral, ReferralMade> =>
      unlessBegunElsewhere(client, facts, () => {
        const { referralId, overridden } = facts;
        const made = ReferralMade.of(facts);
        const known = client.referral.referrals.get(referralId);
        if (known !== undefined)
          return sameFacts(known.made, made) ? alreadySo : refuse(ReferralIdTaken.of({ referralId }));
        const episode = episodeAt(client, facts);
        if (E.isLeft(episode)) return episode;
        return overridden === undefined && !consentHeldAt(client, 'referral', facts)
          ? refuse(NoConsent.of({ scope: 'referral' }))
          : record(made);
      }),
);

/** The reasons why a referral cannot be answered. */
export type CannotAnswerReferral =
  | MergedOrDead
  | BegunInMergedStream
  | NoSuchReferral
  | BeforeReferral
  | ReferralAlreadyAnswered
  | ReferralIsOver;

/** Records the institution's answer. The same answer again records nothing, whatever its day. */
export const answerReferral =
  (facts: Facts<typeof ReferralAnswered>) =>
  (client: State): Decision<CannotAnswerReferral, ReferralAnswered> =>
    unlessBegunElsewhere(client, facts, () => {
      const referral = referralAt(client, facts);
      if (E.isLeft(referral)) return referral;
      const { answered, completed } = referral.right;
      if (answered !== undefined)
        return answered.answer === facts.answer
          ? alreadySo
          : refuse(ReferralAlreadyAnswered.of({ on: answered.on }));
      return completed !== undefined && notAfter(completed, facts)
        ? refuse(ReferralIsOver.of({ on: completed.on }))
        : record(ReferralAnswered.of(facts));
    });

/** The reasons why a referral cannot be completed. */
export type CannotCompleteReferral =
  MergedOrDead | BegunInMergedStream | NoSuchReferral | BeforeReferral | ReferralIsOver | ReferralWasRejected;

/**
 * Records that a referral is over. The same result again records nothing, whatever its day.
 *
 * An institution that never answered may have given the service; an institution that had rejected the client by then
 * has not.
 */
export const completeReferral =
  (facts: Facts<typeof ReferralCompleted>) =>
  (client: State): Decision<CannotCompleteReferral, ReferralCompleted> =>
    unlessBegunElsewhere(client, facts, () => {
      const referral = referralAt(client, facts);
      if (E.isLeft(referral)) return referral;
      const { answered, completed } = referral.right;
      if (completed !== undefined)
        return completed.result === facts.result
          ? alreadySo
          : refuse(ReferralIsOver.of({ on: completed.on }));
      return facts.result === 'done' && answered?.answer === 'rejected' && notAfter(answered, facts)
        ? refuse(ReferralWasRejected.of({ on: answered.on }))
        : record(ReferralCompleted.of(facts));
    });
