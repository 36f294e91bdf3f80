import * as t from 'io-ts';
import { closed } from '../codec/closed';
import { personal } from '../codec/personal';
import { CivilDate } from '../vocabulary/civil-date';
import { CommandId, EventId, ProviderId } from '../vocabulary/id';
import type { Instant } from '../vocabulary/instant';
import { Text } from '../vocabulary/text';
import { TraceParent } from '../vocabulary/trace-parent';
import type { StreamName } from './stream-name';

/** A document that proves a fact. */
export const DocumentRef = closed(
  'DocumentRef',
  {
    /** The kind of document. */
    kind: Text,
    /** Its number. */
    number: personal('document-number'),
  },
  {
    /** The day of issue. */
    issuedOn: CivilDate,
    /** The institution that issued it. */
    issuer: personal('document-issuer'),
  },
);
export type DocumentRef = t.TypeOf<typeof DocumentRef>;

/** The metadata of an event: the actor who recorded it, the command, and the evidence. */
export const Metadata = closed(
  'Metadata',
  {
    /** `actor` is the host's pseudonymous id of the user, never a name. */
    by: closed('By', { actor: Text, role: Text }, { provider: ProviderId }),
    commandId: CommandId,
    evidence: t.readonlyArray(DocumentRef),
  },
  {
    correlationId: EventId,
    causationId: EventId,
    /** The place in a trace at which the command was carried out. Nothing of the domain looks at it. */
    traceparent: TraceParent,
  },
);
export type Metadata = t.TypeOf<typeof Metadata>;

/** An event with its stream, and its position among all events of the store, which strictly increases. */
export interface Entry<E> {
  /** The place of the event in the whole log. Positions increase, and may leave gaps. */
  readonly position: number;
  /** The position by which it stands among the events of its day, if it was recorded in place of a voided one. */
  readonly place?: number;
  /** The name of the stream that the event is in. */
  readonly stream: StreamName;
  /** The event itself, decoded to the latest version of its type. */
  readonly event: E;
}

/**
 * An event with the place, the time and the recorder of its recording. `revision` is its place in its stream, from 0.
 */
export interface Recorded<E> extends Entry<E> {
  /** The place of the event in its stream, counted from 0 without gaps. */
  readonly revision: number;
  /** The id of the event, by which a correction names it. */
  readonly id: EventId;
  /**
   * The instant of recording, by the clock of the process that recorded it; where that was behind, the latest instant of the log.
   */
  readonly recordedAt: Instant;
  /** The command, the user and the evidence that stand beside the event. */
  readonly metadata: Metadata;
}
