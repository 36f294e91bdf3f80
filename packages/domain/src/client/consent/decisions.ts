import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { personalFacts } from '../../event/personal-facts';
import { guardianOn } from '../family/queries';
import { type MergedOrDead, unlessMergedOrDead } from '../guards';
import { registrationOf } from '../registration/guards';
import { isOfAge } from '../registration/queries';
import { type ClientNotRegistered, OfAge } from '../registration/refusals';
import type { State } from '../state';
import { ConsentGiven, ConsentWithdrawn, ServiceDeclined } from './events';
import { consentTo } from './queries';
import { GuardianNeeded } from './refusals';

/** The reasons why consent cannot be given. */
export type CannotGiveConsent = MergedOrDead | ClientNotRegistered | OfAge | GuardianNeeded;

/**
 * Records the consent of a client, or of a minor's guardian.
 *
 * Consent that already holds in the same form records nothing. Parents who came with a minor count as guardians
 * without appointment (our inference).
 */
export const giveConsent =
  (facts: Facts<typeof ConsentGiven>) =>
  (client: State): Decision<CannotGiveConsent, ConsentGiven> =>
    unlessMergedOrDead(client, facts, () => {
      const { on, scopes, givenBy } = facts;
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      const ofAge = isOfAge(client, on);
      if (ofAge && givenBy === 'guardian') return refuse(OfAge.of());
      if (scopes.every((scope) => consentTo(client, scope, facts) === givenBy)) return alreadySo;
      return ofAge ||
        !registration.right.unaccompaniedMinor ||
        (givenBy === 'guardian' && guardianOn(client, on) !== undefined)
        ? record(ConsentGiven.of(facts))
        : refuse(GuardianNeeded.of());
    });

/** The reasons why consent cannot be withdrawn. */
export type CannotWithdrawConsent = MergedOrDead | ClientNotRegistered;

/** Records that consent was withdrawn. Withdrawing consent that was never given records nothing. */
export const withdrawConsent =
  (facts: Facts<typeof ConsentWithdrawn>) =>
  (client: State): Decision<CannotWithdrawConsent, ConsentWithdrawn> =>
    unlessMergedOrDead(client, facts, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      return facts.scopes.some((scope) => consentTo(client, scope, facts) !== undefined)
        ? record(ConsentWithdrawn.of(facts))
        : alreadySo;
    });

/** The reasons why it cannot be recorded that the service was declined. */
export type CannotDeclineService = MergedOrDead | ClientNotRegistered;

/** Records that a client declined the service, as every client may. Declining twice on one day records one event. */
export const declineService = personalFacts(
  ServiceDeclined,
  (facts: Facts<typeof ServiceDeclined>) =>
    (client: State): Decision<CannotDeclineService, ServiceDeclined> =>
      unlessMergedOrDead(client, facts, () => {
        const registration = registrationOf(client);
        if (E.isLeft(registration)) return registration;
        return client.consent.declinedOn.some((day) => day === facts.on)
          ? alreadySo
          : record(ServiceDeclined.of(facts));
      }),
);
