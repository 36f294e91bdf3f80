import type * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { ClientId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

const ExternalId = { scheme: Text, value: personal(Text) };

/** An identifier in another register belongs to this person (`scheme` names the register). The value is personal. */
export const ExternalIdLinked = event('ExternalIdLinked', 1, ExternalId);
export type ExternalIdLinked = t.TypeOf<typeof ExternalIdLinked>;

/** An identifier ceased to belong to this person; `on` is the last day. One that never did is voided instead. */
export const ExternalIdUnlinked = event('ExternalIdUnlinked', 1, ExternalId);
export type ExternalIdUnlinked = t.TypeOf<typeof ExternalIdUnlinked>;

/** Another stream may be about the same person. */
export const DuplicateSuspected = event('DuplicateSuspected', 1, { otherId: ClientId });
export type DuplicateSuspected = t.TypeOf<typeof DuplicateSuspected>;

/** The other stream is about somebody else. */
export const DuplicateDismissed = event('DuplicateDismissed', 1, { otherId: ClientId });
export type DuplicateDismissed = t.TypeOf<typeof DuplicateDismissed>;

/**
 * This person and the survivor are one: from now on this stream is read as part of the survivor's story. It stands in the
 * merged person's stream, which takes nothing else until the merge is reverted.
 */
export const ClientsMerged = event('ClientsMerged', 1, { survivorId: ClientId });
export type ClientsMerged = t.TypeOf<typeof ClientsMerged>;

/** The two are two after all; both stories are as they were. */
export const MergeReverted = event('MergeReverted', 1, { survivorId: ClientId });
export type MergeReverted = t.TypeOf<typeof MergeReverted>;

/** Lists the events of identifiers in other registers, duplicates and merges, in the order of the pages. */
export const identityEvents = [
  ExternalIdLinked,
  ExternalIdUnlinked,
  DuplicateSuspected,
  DuplicateDismissed,
  ClientsMerged,
  MergeReverted,
] as const;
export type IdentityEvent = t.TypeOf<(typeof identityEvents)[number]>;
