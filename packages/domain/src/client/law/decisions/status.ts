import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { personalFacts } from '../../../event/personal-facts';
import { heldAt, notAfter, startOf, type When } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessMergedOrDead } from '../../guards';
import type { ClientRegistered } from '../../registration/events';
import { registrationOf } from '../../registration/guards';
import type { ClientNotRegistered } from '../../registration/refusals';
import type { State } from '../../state';
import { StatusCeased, StatusExtended, StatusGranted, StatusRenounced, StatusRevoked } from '../events';
import { isUnderWay, type Legal, type StatusLoss, statusOf } from '../legal-standing';
import { legalAt } from '../queries';
import {
  AnotherStatusHolds,
  NoAlternativeStatus,
  NoStatus,
  NotAnAsylumSeeker,
  PermitNotExtended,
} from '../refusals';

const mayBeGranted = ({ arrivalMode }: ClientRegistered, legal: Legal): boolean =>
  isUnderWay(legal) || (arrivalMode === 'resettled' && legal.procedure === 'none');

/** Returns the client's standing at the next change of status; undefined if the status did not change again. */
const statusAfter = (client: State, when: When, { status }: Legal): Legal['status'] | undefined =>
  client.law.legal.find((each) => !notAfter(startOf(each), when) && each.value.status !== status)?.value
    .status;

/** The reasons why a status cannot be granted. */
export type CannotGrantStatus = MergedOrDead | ClientNotRegistered | NotAnAsylumSeeker | AnotherStatusHolds;

/**
 * Grants a status to an asylum seeker, or refugee status to a holder of alternative status.
 *
 * An asylum seeker may get it after a refusal that is not final. A holder gets it by a later decision, or by an
 * appeal against the first grant. A client who was resettled arrives with a status and needs no application (our
 * inference). Granting the status that holds records nothing.
 */
export const grantStatus = personalFacts(
  StatusGranted,
  (facts: Facts<typeof StatusGranted>) =>
    (client: State): Decision<CannotGrantStatus, StatusGranted> =>
      unlessMergedOrDead(client, facts, () => {
        const registration = registrationOf(client);
        if (E.isLeft(registration)) return registration;
        const legal = legalAt(client, facts);
        const status = statusOf(legal);
        if (status === facts.status) return alreadySo;
        if (status === 'refugee') return refuse(AnotherStatusHolds.of({ status }));
        if (status === undefined && !mayBeGranted(registration.right, legal))
          return refuse(NotAnAsylumSeeker.of());
        return facts.status === 'refugee' && statusAfter(client, facts, legal) === 'alternative'
          ? refuse(AnotherStatusHolds.of({ status: 'alternative' }))
          : record(StatusGranted.of(facts));
      }),
);

/** The reasons why a status cannot be extended. */
export type CannotExtendStatus = MergedOrDead | NoAlternativeStatus | PermitNotExtended;

/**
 * Records that the permit of a client with alternative status was renewed; `until` is its last day.
 *
 * Permits are renewed every year (Office of Citizenship and Migration Affairs). A renewal to the present last day
 * records nothing.
 */
export const extendStatus =
  (facts: Facts<typeof StatusExtended>) =>
  (client: State): Decision<CannotExtendStatus, StatusExtended> =>
    unlessMergedOrDead(client, facts, () => {
      if (legalAt(client, facts).status !== 'alternative') return refuse(NoAlternativeStatus.of());
      const { on, until } = facts;
      const permit = heldAt(client.law.permits, facts);
      if (permit === until) return alreadySo;
      const present = permit === undefined || permit < on ? on : permit;
      return until <= present
        ? refuse(PermitNotExtended.of({ until: present }))
        : record(StatusExtended.of(facts));
    });

const lose = <Lost extends When>(client: State, how: StatusLoss, lost: Lost): Decision<NoStatus, Lost> => {
  const legal = legalAt(client, lost);
  if (legal.status === how) return alreadySo;
  return statusOf(legal) === undefined ? refuse(NoStatus.of()) : record(lost);
};

/** The reasons why a status cannot be revoked. */
export type CannotRevokeStatus = MergedOrDead | NoStatus;

/** Revokes a status, which ends it at once (our inference). A status that is already revoked records nothing. */
export const revokeStatus = personalFacts(
  StatusRevoked,
  (facts: Facts<typeof StatusRevoked>) =>
    (client: State): Decision<CannotRevokeStatus, StatusRevoked> =>
      unlessMergedOrDead(client, facts, () => lose(client, 'revoked', StatusRevoked.of(facts))),
);

/** The reasons why a status cannot cease. */
export type CannotCeaseStatus = MergedOrDead | NoStatus;

/**
 * Records that a status was lost, for instance by return to the country of origin. The same loss again records
 * nothing.
 */
export const ceaseStatus = personalFacts(
  StatusCeased,
  (facts: Facts<typeof StatusCeased>) =>
    (client: State): Decision<CannotCeaseStatus, StatusCeased> =>
      unlessMergedOrDead(client, facts, () => lose(client, 'ceased', StatusCeased.of(facts))),
);

/** The reasons why a status cannot be renounced. */
export type CannotRenounceStatus = MergedOrDead | NoStatus;

/** Records that a client gave up the status. Giving it up again records nothing. */
export const renounceStatus =
  (facts: Facts<typeof StatusRenounced>) =>
  (client: State): Decision<CannotRenounceStatus, StatusRenounced> =>
    unlessMergedOrDead(client, facts, () => lose(client, 'renounced', StatusRenounced.of(facts)));
