import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { personalFacts } from '../../../event/personal-facts';
import { type MergedOrDead, unlessMergedOrDead } from '../../guards';
import { registrationOf } from '../../registration/guards';
import type { ClientNotRegistered } from '../../registration/refusals';
import type { State } from '../../state';
import { AsylumApplicationLodged } from '../events';
import { isUnderWay, statusOf } from '../legal-standing';
import { legalAt } from '../queries';
import { ApplicationOpen, HoldsProtection } from '../refusals';

/** The reasons why an application cannot be lodged. */
export type CannotLodgeApplication = MergedOrDead | ClientNotRegistered | ApplicationOpen | HoldsProtection;

/**
 * Records that a client applied for protection. The application of the same day again records nothing.
 *
 * A new application is possible once the decision is final, the procedure was discontinued, the client was
 * transferred or the status was lost; also under temporary protection (our inference).
 */
export const lodgeApplication = personalFacts(
  AsylumApplicationLodged,
  (facts: Facts<typeof AsylumApplicationLodged>) =>
    (client: State): Decision<CannotLodgeApplication, AsylumApplicationLodged> =>
      unlessMergedOrDead(client, facts, () => {
        const registration = registrationOf(client);
        if (E.isLeft(registration)) return registration;
        const legal = legalAt(client, facts);
        const { appliedOn: since } = legal;
        const status = statusOf(legal);
        const isOpen = since !== undefined && isUnderWay(legal);
        if ((isOpen || status !== undefined) && since === facts.on) return alreadySo;
        if (status !== undefined) return refuse(HoldsProtection.of({ status }));
        return isOpen ? refuse(ApplicationOpen.of({ since })) : record(AsylumApplicationLodged.of(facts));
      }),
);
