import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { notAfter } from '../../vocabulary/timeline';
import { unlessMerged } from '../guards';
import type { ClientIsMerged } from '../identity/refusals';
import { NotInOperation } from '../participation/refusals';
import type { State } from '../state';
import {
  ClientForgotten,
  type ForgettingGround,
  ForgettingRequested,
  ForgettingWithdrawn,
  RetentionConfirmed,
} from './events';
import { type Holds, keptNoLonger, type MustBeKept } from './guards';
import { operationsOf, requestAt } from './queries';
import {
  ClientIsForgotten,
  ForgettingNotDue,
  ForgettingPending,
  NoForgettingRequested,
  StillServed,
} from './refusals';

/** The reasons why it cannot be confirmed how long a file must be kept. */
export type CannotConfirmRetention = ClientIsMerged | NotInOperation;

/**
 * Confirms the last day on which a client's file must be kept: for an operation that paid for the service, or for the person.
 *
 * `retentionEnd` of an operation proposes the day; the host confirms it, since the rules are known from memory alone. The day and
 * rule that were confirmed last record nothing. A registration is not needed: one that was voided leaves personal texts behind,
 * which are to be destroyed as others are.
 */
export const confirmRetention =
  (facts: Facts<typeof RetentionConfirmed>) =>
  (client: State): Decision<CannotConfirmRetention, RetentionConfirmed> =>
    unlessMerged(client, () => {
      const { operationId } = facts;
      const confirmed = RetentionConfirmed.of(facts);
      const known = client.forgetting.confirmed.findLast(
        (each) => each.operationId === operationId && notAfter(each, facts),
      );
      if (known !== undefined && sameFacts(known, { ...confirmed, on: known.on, seq: known.seq }))
        return alreadySo;
      return operationId === undefined || operationsOf(client).includes(operationId)
        ? record(confirmed)
        : refuse(NotInOperation.of({ operationId }));
    });

/** The reasons why it cannot be asked that a client be forgotten. */
export type CannotRequestForgetting = ClientIsMerged | ClientIsForgotten | ForgettingPending | MustBeKept;

const isOnGround = (ground: ForgettingGround, request: ForgettingRequested): boolean =>
  request.ground === ground;

/**
 * Asks that a client's personal texts be destroyed, from the day `dueOn` on. The same request that stands records nothing.
 *
 * It is refused where the file has to be kept on that day. `holds` tells it of each operation that paid for the service. The
 * survivor's stream takes the request, for all streams of the person.
 */
export const requestForgetting =
  (facts: Facts<typeof ForgettingRequested>, holds: Holds) =>
  (client: State): Decision<CannotRequestForgetting, ForgettingRequested> =>
    unlessMerged(client, () => {
      const pending = requestAt(client, facts)?.from;
      if (pending !== undefined && isOnGround(facts.ground, pending)) return alreadySo;
      const { forgotten } = client.forgetting;
      if (forgotten !== undefined) return refuse(ClientIsForgotten.of({ on: forgotten.on }));
      if (pending !== undefined)
        return refuse(ForgettingPending.of({ since: pending.on, dueOn: pending.dueOn }));
      const kept = keptNoLonger(client, facts.dueOn, holds);
      return E.isLeft(kept) ? kept : record(ForgettingRequested.of(facts));
    });

/** The reasons why a request to forget a client cannot be taken back. */
export type CannotWithdrawForgetting = ClientIsMerged | ClientIsForgotten | NoForgettingRequested;

/** Takes a request to forget a client back. One that was taken back at that moment records nothing. */
export const withdrawForgetting =
  (facts: Facts<typeof ForgettingWithdrawn>) =>
  (client: State): Decision<CannotWithdrawForgetting, ForgettingWithdrawn> =>
    unlessMerged(client, () => {
      const { forgotten, requests } = client.forgetting;
      const pending = requestAt(client, facts);
      const isWithdrawn = requests.some(({ to }) => to?.on === facts.on && to.seq === facts.seq);
      if (pending === undefined && isWithdrawn) return alreadySo;
      if (forgotten !== undefined) return refuse(ClientIsForgotten.of({ on: forgotten.on }));
      return pending === undefined
        ? refuse(NoForgettingRequested.of())
        : record(ForgettingWithdrawn.of(facts));
    });

/** The reasons why a client cannot be forgotten. */
export type CannotForgetClient = NoForgettingRequested | ForgettingNotDue | StillServed | MustBeKept;

/**
 * Forgets a client, as it was asked for: from now on the personal texts of the stream may be destroyed. Doing it again records
 * nothing.
 *
 * Days and holds are looked at again, since both may have changed since the request. A person with merged streams is forgotten
 * in each of them, so that each stream's key goes: a merged stream takes the decision as well, by what is known of the whole
 * person. It is refused while the service goes on (our inference).
 */
export const forgetClient =
  (facts: Omit<Facts<typeof ClientForgotten>, 'ground'>, holds: Holds) =>
  (client: State): Decision<CannotForgetClient, ClientForgotten> => {
    if (client.forgetting.forgotten !== undefined) return alreadySo;
    const pending = requestAt(client, facts)?.from;
    if (pending === undefined) return refuse(NoForgettingRequested.of());
    const { dueOn, ground } = pending;
    if (facts.on < dueOn) return refuse(ForgettingNotDue.of({ dueOn }));
    const { died } = client.registration;
    const open = [...client.service.episodes.values()].find(
      ({ end }) => died === undefined && (end === undefined || end > facts.on),
    );
    if (open !== undefined) return refuse(StillServed.of({ episodeId: open.started.episodeId }));
    const kept = keptNoLonger(client, facts.on, holds);
    return E.isLeft(kept) ? kept : record(ClientForgotten.of({ ...facts, ground }));
  };

/**
 * Records that a stream is forgotten, as was decided before: in another stream of the person, or in this one, in a log that was
 * put back to an earlier day. No rule is looked at, since the decision cannot be taken back. Doing it again records nothing.
 */
export const recordForgotten =
  (facts: Facts<typeof ClientForgotten>) =>
  (client: State): Decision<never, ClientForgotten> =>
    client.forgetting.forgotten === undefined ? record(ClientForgotten.of(facts)) : alreadySo;
