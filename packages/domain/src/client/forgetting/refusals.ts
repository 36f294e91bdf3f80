import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';
import { EpisodeId, OperationId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

/** Nobody confirmed how long the file must be kept: for the operation, or without one for the person. */
export const RetentionNotConfirmed = refusal('RetentionNotConfirmed', {}, { operationId: OperationId });
export type RetentionNotConfirmed = t.TypeOf<typeof RetentionNotConfirmed>;

/** The file must be kept until that day, by that rule: for the operation, or without one for the person. */
export const KeptUntil = refusal(
  'KeptUntil',
  { until: CivilDate, source: Text },
  { operationId: OperationId },
);
export type KeptUntil = t.TypeOf<typeof KeptUntil>;

/** The documents of an operation that paid for the client's service are held past the ordinary date. */
export const DocumentsHeld = refusal('DocumentsHeld', { operationId: OperationId });
export type DocumentsHeld = t.TypeOf<typeof DocumentsHeld>;

/** It was not said whether the documents of an operation that paid for the client's service are held. */
export const HoldsNotKnown = refusal('HoldsNotKnown', { operationId: OperationId });
export type HoldsNotKnown = t.TypeOf<typeof HoldsNotKnown>;

/** It was asked already, on another ground. Take that back first. */
export const ForgettingPending = refusal('ForgettingPending', { since: CivilDate, dueOn: CivilDate });
export type ForgettingPending = t.TypeOf<typeof ForgettingPending>;

/** Nobody asked that the client be forgotten, or it was taken back. */
export const NoForgettingRequested = refusal('NoForgettingRequested');
export type NoForgettingRequested = t.TypeOf<typeof NoForgettingRequested>;

/** The delay in which a request can be taken back is not over. */
export const ForgettingNotDue = refusal('ForgettingNotDue', { dueOn: CivilDate });
export type ForgettingNotDue = t.TypeOf<typeof ForgettingNotDue>;

/** An episode of the service goes on after that day, and needs the client's data. */
export const StillServed = refusal('StillServed', { episodeId: EpisodeId });
export type StillServed = t.TypeOf<typeof StillServed>;

/** The client is forgotten, which cannot be taken back. */
export const ClientIsForgotten = refusal('ClientIsForgotten', { on: CivilDate });
export type ClientIsForgotten = t.TypeOf<typeof ClientIsForgotten>;

/** Lists the refusals about retention and forgetting. */
export const forgettingRefusals = [
  RetentionNotConfirmed,
  KeptUntil,
  DocumentsHeld,
  HoldsNotKnown,
  ForgettingPending,
  NoForgettingRequested,
  ForgettingNotDue,
  StillServed,
  ClientIsForgotten,
] as const;
