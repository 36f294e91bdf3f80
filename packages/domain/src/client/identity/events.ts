import type * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { CivilDate } from '../../vocabulary/civil-date';
import { ClientId, MatchId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

const ExternalId = {
  /** The register the identifier is from: in Unicode NFC, trimmed, in small letters. */
  scheme: Text,
  /**
   * The identifier: in Unicode NFC, trimmed, with its letters as they are. Only identifiers of `eurodac` and `unhcr` are in
   * capitals. Decisions and amendments put it so; an older event may hold it otherwise, and is compared in this form.
   */
  value: personal('external-id'),
};

const Match = {
  /**
   * A random id that stands for register and identifier, where a vault seals the identifier: it is compared in its place, and is
   * equal for the same identifier of any client.
   */
  sameAs: MatchId,
};

/** An identifier in another register was found to belong to this client. */
export const ExternalIdLinked = event('ExternalIdLinked', 1, ExternalId, Match);
export type ExternalIdLinked = t.TypeOf<typeof ExternalIdLinked>;

/**
 * An identifier in another register ceased to belong to this client. An identifier linked in error is voided instead.
 */
export const ExternalIdUnlinked = event(
  'ExternalIdUnlinked',
  1,
  {
    /** The last day on which it belonged to the client. */
    on: CivilDate,
    ...ExternalId,
  },
  Match,
);
export type ExternalIdUnlinked = t.TypeOf<typeof ExternalIdUnlinked>;

/** Another stream may be about the same client. */
export const DuplicateSuspected = event('DuplicateSuspected', 1, {
  /** The other client, who may be the same. */
  otherId: ClientId,
});
export type DuplicateSuspected = t.TypeOf<typeof DuplicateSuspected>;

/** The other stream is about somebody else. */
export const DuplicateDismissed = event('DuplicateDismissed', 1, {
  /** The other client, who is not the same. */
  otherId: ClientId,
});
export type DuplicateDismissed = t.TypeOf<typeof DuplicateDismissed>;

const Survivor = {
  /** The client whose record includes this stream while the merge holds. */
  survivorId: ClientId,
};

/**
 * This client and the survivor are one person: from now on this stream counts as part of the survivor's record.
 *
 * The event stands in the merged client's stream, which takes nothing else until the merge is reverted.
 */
export const ClientsMerged = event('ClientsMerged', 1, Survivor);
export type ClientsMerged = t.TypeOf<typeof ClientsMerged>;

/** The two clients are different persons after all, and both records are as they were. */
export const MergeReverted = event('MergeReverted', 1, Survivor);
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
/** Any event of the chapter of identity. */
export type IdentityEvent = t.TypeOf<(typeof identityEvents)[number]>;
