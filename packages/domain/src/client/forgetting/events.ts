import * as t from 'io-ts';
import { event } from '../../event/event';
import { CivilDate } from '../../vocabulary/civil-date';
import { OperationId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

/**
 * A ground on which a person's data are erased, by Art. 17(1) of the GDPR. Point (f), about children online, does not apply to
 * this service.
 */
export const ForgettingGround = t.keyof({
  /** The data are no longer needed for what they were collected for: point (a). */
  no_longer_needed: null,
  /** The consent is withdrawn, and there is no other ground to keep the data: point (b). */
  consent_withdrawn: null,
  /** The person objects, and nothing outweighs that: point (c). */
  objection: null,
  /** The data were processed unlawfully: point (d). */
  unlawful: null,
  /** A law demands the erasure: point (e). */
  legal_duty: null,
});
export type ForgettingGround = t.TypeOf<typeof ForgettingGround>;

/** The last day on which a client's file must be kept was confirmed. The last confirmation of an operation counts. */
export const RetentionConfirmed = event(
  'RetentionConfirmed',
  1,
  {
    /** The last day on which the file must be kept. */
    keptUntil: CivilDate,
    /** The rule that says so, with its article. It names nobody. */
    source: Text,
  },
  {
    /** The operation whose documents the file belongs to; absent for what demands it besides all operations. */
    operationId: OperationId,
  },
);
export type RetentionConfirmed = t.TypeOf<typeof RetentionConfirmed>;

/** It was asked that a client's personal texts be destroyed. Until that is done it can be taken back. */
export const ForgettingRequested = event('ForgettingRequested', 1, {
  /** The first day on which it may be done, after the delay that the host sets. */
  dueOn: CivilDate,
  /** The ground in law. */
  ground: ForgettingGround,
});
export type ForgettingRequested = t.TypeOf<typeof ForgettingRequested>;

/** A request to forget a client was taken back before it was done. */
export const ForgettingWithdrawn = event('ForgettingWithdrawn', 1, {});
export type ForgettingWithdrawn = t.TypeOf<typeof ForgettingWithdrawn>;

/**
 * The personal texts of this stream are destroyed for good, and it takes none afterwards. Days, ids and counts remain.
 *
 * Each stream of a person has the event of its own, streams that are merged included.
 */
export const ClientForgotten = event('ClientForgotten', 1, {
  /** The ground in law, as it was asked for. */
  ground: ForgettingGround,
});
export type ClientForgotten = t.TypeOf<typeof ClientForgotten>;

/** Lists the events of retention and forgetting, in the order of the pages. */
export const forgettingEvents = [
  RetentionConfirmed,
  ForgettingRequested,
  ForgettingWithdrawn,
  ClientForgotten,
] as const;
/** Any event of the chapter of forgetting. */
export type ForgettingEvent = t.TypeOf<(typeof forgettingEvents)[number]>;
