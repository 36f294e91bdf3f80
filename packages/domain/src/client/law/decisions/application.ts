import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import type { CivilDate } from '../../../vocabulary/civil-date';
import { whileOpen } from '../../guards';
import type { ClientNotRegistered } from '../../refusals';
import { AsylumApplicationLodged, type InternationalProtection } from '../events';
import { isUnderWay, statusOf } from '../legal';
import { legalAt } from '../queries';

/** An application is not decided yet, or not finally. */
export interface ApplicationOpen {
  readonly _tag: 'ApplicationOpen';
  readonly since: CivilDate;
}

/** The person holds protection: what is left to decide needs no new application (our inference). */
export interface HoldsProtection {
  readonly _tag: 'HoldsProtection';
  readonly status: InternationalProtection;
}

/**
 * Records that a person applied for protection. Once the decision is final, the procedure was discontinued, the person
 * was transferred or the status lost, a new application is possible; also under temporary protection (our inference).
 * The application of the same day again records nothing.
 */
export const lodgeApplication = (facts: Facts<typeof AsylumApplicationLodged>) =>
  whileOpen(
    facts,
    (client): Decision<ClientNotRegistered | ApplicationOpen | HoldsProtection, AsylumApplicationLodged> => {
      if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
      const legal = legalAt(client, facts);
      const { appliedOn: since } = legal;
      const status = statusOf(legal);
      const isOpen = since !== undefined && isUnderWay(legal);
      if ((isOpen || status !== undefined) && since === facts.on) return alreadySo;
      if (status !== undefined) return refuse({ _tag: 'HoldsProtection', status });
      return isOpen ? refuse({ _tag: 'ApplicationOpen', since }) : record(AsylumApplicationLodged.of(facts));
    },
  );
