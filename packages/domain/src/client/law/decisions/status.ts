import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import type { CivilDate } from '../../../vocabulary/civil-date';
import { heldAt, notAfter, startOf, type When } from '../../../vocabulary/timeline';
import { whileOpen } from '../../guards';
import type { ClientNotRegistered } from '../../refusals';
import type { State } from '../../state';
import {
  type InternationalProtection,
  StatusCeased,
  StatusExtended,
  StatusGranted,
  StatusRenounced,
  StatusRevoked,
} from '../events';
import { isUnderWay, type Legal, type StatusLoss, statusOf } from '../legal';
import { legalAt } from '../queries';

/** No application was under way on that day, so there is nothing to decide. */
export interface NotAnAsylumSeeker {
  readonly _tag: 'NotAnAsylumSeeker';
}

/** A status holds, or came later, that this one cannot go with: only alternative status becomes refugee status. */
export interface AnotherStatusHolds {
  readonly _tag: 'AnotherStatusHolds';
  readonly status: InternationalProtection;
}

const mayBeGranted = ({ registration: { registered } }: State, legal: Legal): boolean =>
  isUnderWay(legal) || (registered?.arrivalMode === 'resettled' && legal.procedure === 'none');

/** What the status next became, if it changed again. */
const statusAfter = (client: State, when: When, { status }: Legal): Legal['status'] | undefined =>
  client.law.legal.find((each) => !notAfter(startOf(each), when) && each.value.status !== status)?.value
    .status;

/**
 * Grants a status to an asylum seeker, also after a refusal that is not final, or refugee status to a holder of
 * alternative status (a later decision, or an appeal against that grant). Who was resettled arrives with a status and
 * needs no application (our inference). Granting the status that holds records nothing.
 */
export const grantStatus = (facts: Facts<typeof StatusGranted>) =>
  whileOpen(
    facts,
    (client): Decision<ClientNotRegistered | NotAnAsylumSeeker | AnotherStatusHolds, StatusGranted> => {
      if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
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

/** Only alternative status goes with a permit that is renewed. */
export interface NoAlternativeStatus {
  readonly _tag: 'NoAlternativeStatus';
}

/** The permit runs as long already, or would end by the day of its renewal. */
export interface PermitNotExtended {
  readonly _tag: 'PermitNotExtended';
  readonly until: CivilDate;
}

/**
 * Records that the permit of a person with alternative status was renewed, as it is every year (Office of Citizenship and
 * Migration Affairs); `until` is its last day. The day it runs until already records nothing.
 */
export const extendStatus = (facts: Facts<typeof StatusExtended>) =>
  whileOpen(facts, (client): Decision<NoAlternativeStatus | PermitNotExtended, StatusExtended> => {
    if (legalAt(client, facts).status !== 'alternative') return refuse({ _tag: 'NoAlternativeStatus' });
    const { on, until } = facts;
    const permit = heldAt(client.law.permits, facts);
    if (permit === until) return alreadySo;
    const present = permit === undefined || permit < on ? on : permit;
    return until <= present
      ? refuse({ _tag: 'PermitNotExtended', until: present })
      : record(StatusExtended.of(facts));
  });

/** The person held no status that could be lost. */
export interface NoStatus {
  readonly _tag: 'NoStatus';
}

const lose = <Lost>(client: State, when: When, how: StatusLoss, lost: Lost): Decision<NoStatus, Lost> => {
  const legal = legalAt(client, when);
  if (legal.status === how) return alreadySo;
  return statusOf(legal) === undefined ? refuse({ _tag: 'NoStatus' }) : record(lost);
};

/** Takes a status away, which ends it at once (our inference). A status that was taken away already records nothing. */
export const revokeStatus = (facts: Facts<typeof StatusRevoked>) =>
  whileOpen(facts, (client): Decision<NoStatus, StatusRevoked> =>
    lose(client, facts, 'revoked', StatusRevoked.of(facts)),
  );

/**
 * Records that a status was lost, for instance by return to the country of origin. A status that was lost so already
 * records nothing.
 */
export const ceaseStatus = (facts: Facts<typeof StatusCeased>) =>
  whileOpen(facts, (client): Decision<NoStatus, StatusCeased> =>
    lose(client, facts, 'ceased', StatusCeased.of(facts)),
  );

/** Records that a person gave their status up. A status that was given up already records nothing. */
export const renounceStatus = (facts: Facts<typeof StatusRenounced>) =>
  whileOpen(facts, (client): Decision<NoStatus, StatusRenounced> =>
    lose(client, facts, 'renounced', StatusRenounced.of(facts)),
  );
