import type { CivilDate, EventId, Instant, Recordable, StreamName } from '@pavadonis/domain';

/** A document that shows a fact, without its number, which is personal. */
export interface ReportedDocument {
  /** The kind of document. */
  readonly kind: string;
  /** The day of issue, if it is known. */
  readonly issuedOn?: CivilDate;
  /** The institution that issued it, if it is known. */
  readonly issuer?: string;
}

/** The user who recorded something. */
export interface ReportedUser {
  /** The host's pseudonym of the user. */
  readonly actor: string;
  /** The role in which the user acted. */
  readonly role: string;
  /** The provider for whom the user acted, if any. */
  readonly provider?: string;
}

/** An event that a part of the report names: where it stands, who recorded it and when, but nothing of what it says. */
export interface ReportedEvent {
  /** The position in the log, by which the parts of the report name the event. */
  readonly position: number;
  /** The place in the log: how many events came before. Proofs and differences name events by it. */
  readonly index: number;
  /** The stream that the event is in. */
  readonly stream: StreamName;
  /** The place in the stream, counted from 0. */
  readonly revision: number;
  /** The id of the event. */
  readonly id: EventId;
  /** The type of the event. */
  readonly type: Recordable['type'];
  /** The day on which it happened, as it was recorded at first. */
  readonly on: CivilDate;
  /** The moment of recording. */
  readonly recordedAt: Instant;
  /** The user who recorded it. */
  readonly by: ReportedUser;
  /** The documents that show it. */
  readonly evidence: readonly ReportedDocument[];
  /** The hash of the event’s leaf, in base64: SHA-256 over a zero byte and the leaf. */
  readonly hash: string;
  /**
   * The proof that the event is under the seal: a `tlog-proof` of C2SP without the seal, whose text follows it. An event behind a
   * figure has one, if the store holds what was sealed and the event is under the seal.
   */
  readonly proof?: string;
}
