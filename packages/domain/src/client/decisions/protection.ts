import { heldAt, type When } from '../../event/dated';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { CivilDate } from '../../vocabulary/civil-date';
import {
  StatusCeased,
  StatusExtended,
  StatusRenounced,
  StatusRevoked,
  TemporaryProtectionEnded,
  TemporaryProtectionGranted,
} from '../events/protection';
import { legalAt, statusOf, type StatusLoss } from '../legal';
import type { NotRegistered } from '../refusals';
import type { State } from '../state';
import { whileOpen } from '../while-open';

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
    const permit = heldAt(client.permits, facts);
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

/**
 * Grants temporary protection, whatever ground the person has (our inference). Protection that holds already records
 * nothing.
 */
export const grantTemporaryProtection = (facts: Facts<typeof TemporaryProtectionGranted>) =>
  whileOpen(facts, (client): Decision<NotRegistered, TemporaryProtectionGranted> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    return legalAt(client, facts).temporaryProtection === 'held'
      ? alreadySo
      : record(TemporaryProtectionGranted.of(facts));
  });

/** The person had no temporary protection. */
export interface NoTemporaryProtection {
  readonly _tag: 'NoTemporaryProtection';
}

/** Ends temporary protection. One that ended already records nothing. */
export const endTemporaryProtection = (facts: Facts<typeof TemporaryProtectionEnded>) =>
  whileOpen(facts, (client): Decision<NoTemporaryProtection, TemporaryProtectionEnded> => {
    const { temporaryProtection } = legalAt(client, facts);
    if (temporaryProtection === 'ended') return alreadySo;
    return temporaryProtection === 'none'
      ? refuse({ _tag: 'NoTemporaryProtection' })
      : record(TemporaryProtectionEnded.of(facts));
  });
