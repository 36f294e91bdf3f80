import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';
import { ClientId, EpisodeId } from '../../vocabulary/id';

/** A client cannot be merged into the same client. */
export const SameClient = refusal('SameClient');
export type SameClient = t.TypeOf<typeof SameClient>;

/** Nobody is registered in the stream of the survivor. */
export const SurvivorNotRegistered = refusal('SurvivorNotRegistered');
export type SurvivorNotRegistered = t.TypeOf<typeof SurvivorNotRegistered>;

/** The stream was merged, and that was reverted after the day of the new merge: on `on` or a later place in that day. */
export const MergeRevertedLater = refusal('MergeRevertedLater', { on: CivilDate });
export type MergeRevertedLater = t.TypeOf<typeof MergeRevertedLater>;

/** The survivor is merged into another client. Merge into that client instead. */
export const SurvivorIsMerged = refusal('SurvivorIsMerged', { survivorId: ClientId });
export type SurvivorIsMerged = t.TypeOf<typeof SurvivorIsMerged>;

/** An episode is open in this stream after the day. End it first, with the reason `duplicate`. */
export const EpisodeOpen = refusal('EpisodeOpen', { episodeId: EpisodeId });
export type EpisodeOpen = t.TypeOf<typeof EpisodeOpen>;

/** On that day the stream was not merged into that survivor. */
export const NoSuchMerge = refusal('NoSuchMerge');
export type NoSuchMerge = t.TypeOf<typeof NoSuchMerge>;

/** The stream is merged into the survivor's, which takes all events from now on. */
export const ClientIsMerged = refusal('ClientIsMerged', { survivorId: ClientId });
export type ClientIsMerged = t.TypeOf<typeof ClientIsMerged>;

/**
 * The facts name an episode, plan, goal or referral of a merged stream. It is over, and this stream adds nothing to
 * it.
 */
export const BegunInMergedStream = refusal('BegunInMergedStream');
export type BegunInMergedStream = t.TypeOf<typeof BegunInMergedStream>;

/** Lists the refusals about merges. */
export const identityRefusals = [
  SameClient,
  SurvivorNotRegistered,
  MergeRevertedLater,
  SurvivorIsMerged,
  EpisodeOpen,
  NoSuchMerge,
  ClientIsMerged,
  BegunInMergedStream,
] as const;
