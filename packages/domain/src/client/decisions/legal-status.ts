import { notAfter, type When } from '../../event/dated';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { CivilDate } from '../../vocabulary/civil-date';
import { AsylumApplicationLodged, type InternationalProtection, StatusGranted } from '../events/legal-status';
import { isUnderWay, type Legal, legalAt, statusOf } from '../legal';
import type { NotRegistered } from '../refusals';
import type { State } from '../state';
import { whileOpen } from '../while-open';

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
/** No application was under way on that day, so there is nothing to decide. */
export interface NotAnAsylumSeeker {
  readonly _tag: 'NotAnAsylumSeeker';
}
/** A status holds, or came later, that this one cannot go with: only alternative status becomes refugee status. */
export interface AnotherStatusHolds {
  readonly _tag: 'AnotherStatusHolds';
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
    (client): Decision<NotRegistered | ApplicationOpen | HoldsProtection, AsylumApplicationLodged> => {
      if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
      const legal = legalAt(client, facts);
      const { appliedOn: since } = legal;
      const status = statusOf(legal);
      const isOpen = since !== undefined && isUnderWay(legal);
      if ((isOpen || status !== undefined) && since === facts.on) return alreadySo;
      if (status !== undefined) return refuse({ _tag: 'HoldsProtection', status });
      return isOpen ? refuse({ _tag: 'ApplicationOpen', since }) : record(AsylumApplicationLodged.of(facts));
    },
  );

const mayBeGranted = ({ registered }: State, legal: Legal): boolean =>
  isUnderWay(legal) || (registered?.arrivalMode === 'resettled' && legal.procedure === 'none');

/** What the status next became, if it changed again. */
const statusAfter = (client: State, when: When, { status }: Legal): Legal['status'] | undefined =>
  client.legal.find((each) => !notAfter(each, when) && each.value.status !== status)?.value.status;

/**
 * Grants a status to an asylum seeker, also after a refusal that is not final, or refugee status to a holder of
 * alternative status (a later decision, or an appeal against that grant). Who was resettled arrives with a status and
 * needs no application (our inference). Granting the status that holds records nothing.
 */
export const grantStatus = (facts: Facts<typeof StatusGranted>) =>
  whileOpen(
    facts,
    (client): Decision<NotRegistered | NotAnAsylumSeeker | AnotherStatusHolds, StatusGranted> => {
      if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
      const legal = legalAt(client, facts);
      const status = statusOf(legal);
      if (status === facts.status) return alreadySo;
      if (status === 'refugee') return refuse({ _tag: 'AnotherStatusHolds', status });
      if (status === undefined && !mayBeGranted(client, legal)) return refuse({ _tag: 'NotAnAsylumSeeker' });
      return facts.status === 'refugee' && statusAfter(client, facts, legal) === 'alternative'
        ? refuse({ _tag: 'AnotherStatusHolds', status: 'alternative' })
        : record(StatusGranted.of(facts));
    },
  );
