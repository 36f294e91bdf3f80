import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { ClientId, EpisodeId } from '../../vocabulary/id';

/** A client cannot be merged into the same client. */
export const SameClient = refusal('SameClient');
export type SameClient = t.TypeOf<typeof SameClient>;

/** The survivor's stream is itself read as part of another's: merge into that one. */
export const SurvivorIsMerged = refusal('SurvivorIsMerged', { survivorId: ClientId });
export type SurvivorIsMerged = t.TypeOf<typeof SurvivorIsMerged>;

/** The service goes on in this stream after the day: end it first, with the reason `duplicate`. */
export const EpisodeOpen = refusal('EpisodeOpen', { episodeId: EpisodeId });
export type EpisodeOpen = t.TypeOf<typeof EpisodeOpen>;

/** On that day the stream was not read as part of that survivor's. */
export const NoSuchMerge = refusal('NoSuchMerge');
export type NoSuchMerge = t.TypeOf<typeof NoSuchMerge>;

/** The stream is read as part of the survivor's, which takes what happens from now on. */
export const ClientIsMerged = refusal('ClientIsMerged', { survivorId: ClientId });
export type ClientIsMerged = t.TypeOf<typeof ClientIsMerged>;

/** The facts name what began in a stream that is merged into this one. It is over, and nothing is added to it here. */
export const BegunInMergedStream = refusal('BegunInMergedStream');
export type BegunInMergedStream = t.TypeOf<typeof BegunInMergedStream>;

/** Lists the refusals about merges. */
export const identityRefusals = [
  SameClient,
  SurvivorIsMerged,
  EpisodeOpen,
  NoSuchMerge,
  ClientIsMerged,
  BegunInMergedStream,
] as const;
