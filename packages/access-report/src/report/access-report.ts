import type {
  Category,
  CivilDate,
  EventId,
  Instant,
  OperationId,
  Recordable,
  StreamName,
} from '@pavadonis/domain';
import type { Chapter, ForgettingGround } from '@pavadonis/domain/client';
import type { Bilingual } from '@pavadonis/page';
import type { RecordedFact, ReviewReason, Unopened } from './recorded-fact';

/** The form of the data. Another form has another number. */
export const FORMAT: AccessReport['format'] = 'pavadonis-access-report-1';

/** The part of a file that an event belongs to: a chapter, or the corrections of any of them. */
export type FilePart = Chapter | 'corrections';

/** The fate of an event after it was recorded. */
export type EventStanding =
  /** It holds as it was recorded. */
  | { readonly _tag: 'Holds' }
  /** It holds with other facts. */
  | {
      readonly _tag: 'Amended';
      /** The positions of its corrections. */
      readonly by: readonly number[];
      /** The day on which it happened, as it holds. */
      readonly on: CivilDate;
      /** All that it says, as it holds. */
      readonly facts: readonly RecordedFact[];
    }
  /** It was recorded in error, and does not hold. */
  | { readonly _tag: 'Voided'; readonly by: readonly number[] }
  /** It corrects the event at a position; absent where it corrects none. */
  | { readonly _tag: 'Corrects'; readonly event?: number };

/** An event with all that is recorded in it and beside it. */
export interface AccessEvent {
  /** The place in the whole log. */
  readonly position: number;
  /** The stream that it is in. */
  readonly stream: StreamName;
  /** The place in its stream, counted from 0. */
  readonly revision: number;
  /** The id. */
  readonly id: EventId;
  /** The type. */
  readonly type: Recordable['type'];
  /** The type in words. */
  readonly name: Bilingual;
  /** The part of the file. */
  readonly part: FilePart;
  /** The day on which it happened, as it was recorded. */
  readonly on: CivilDate;
  /** All that it says, as it was recorded. */
  readonly facts: readonly RecordedFact[];
  /** Its fate after that. */
  readonly standing: EventStanding;
  /** The moment of recording. */
  readonly recordedAt: Instant;
  /** The user who recorded it, the command, and the event before it: the names of the fields with their values. */
  readonly recording: Readonly<Record<string, string>>;
  /** The documents that show it. */
  readonly evidence: readonly (readonly RecordedFact[])[];
}

/** An event of another stream that names the person by id. It holds nothing else of that event, which tells of others. */
export interface NamedElsewhere {
  /** The place in the whole log. */
  readonly position: number;
  /** The kind of the stream. */
  readonly category: Category;
  /** The type. */
  readonly type: Recordable['type'];
  /** The type in words. */
  readonly name: Bilingual;
  /** The day on which it happened. */
  readonly on: CivilDate;
  /** The fields that hold the person's id, with points between their names. */
  readonly places: readonly string[];
}

/** Why a part of the file is kept. */
export interface Purpose {
  /** The part. */
  readonly part: FilePart;
  /** Its name. */
  readonly name: Bilingual;
  /** The purpose, as we understand the service (our inference). */
  readonly purpose: Bilingual;
  /** How many events there are. */
  readonly events: number;
}

/** Somebody to whom data of the person were or are disclosed, and who has to be told of a forgetting or a correction. */
export interface Recipient {
  /** `institution`: of a referral. `provider`: of the service. `operation`: the fund that pays. `member_state`: of a transfer. */
  readonly kind: 'institution' | 'provider' | 'operation' | 'member_state' | 'named_by_host';
  /** The recipient as a text, a code, an id or a country; absent where the text is not shown, or `text` names it. */
  readonly value?: string;
  /** The recipient in the host's words. */
  readonly text?: Bilingual;
  /** Why the text is not shown. */
  readonly unopened?: Unopened;
  /** The positions of the events that say so. */
  readonly events: readonly number[];
  /** Whether one of these events holds; if not, ask whether anything was sent before it was corrected. */
  readonly holds: boolean;
}

/** The last day on which the file is kept, as somebody confirmed it. */
export interface ConfirmedPeriod {
  /** The last day. */
  readonly keptUntil: CivilDate;
  /** The rule that says so. */
  readonly source: string;
  /** The day of the confirmation. */
  readonly on: CivilDate;
}

/** How long the file is kept, for an operation or for the person. */
export interface RetentionPeriod {
  /** The operation that paid for the service; absent for what demands it besides all operations. */
  readonly operationId?: OperationId;
  /** The last day, with its rule, as somebody confirmed it; absent where nobody did. */
  readonly confirmed?: ConfirmedPeriod;
  /** The last day by the rules that we know; absent where they name none, or the operation was not given. */
  readonly proposedUntil?: CivilDate;
  /** Whether the documents of the operation are held past that day; absent where the operation was not given. */
  readonly isHeld?: boolean;
}

/** Where data come from. */
export interface DataSource {
  /** `person`: the client or the guardian. `worker`: who recorded it. `document`: its issuer. `register`: another one. */
  readonly kind: 'person' | 'worker' | 'document' | 'register';
  /** The source as a text or a word; absent where the text is not shown. */
  readonly value?: string;
  /** Why the text is not shown. */
  readonly unopened?: Unopened;
  /** The positions of the events that come from there. */
  readonly events: readonly number[];
}

/** A request that the person's texts be destroyed. */
export interface RequestedForgetting {
  /** The day of the request. */
  readonly on: CivilDate;
  /** The first day on which it may be done. */
  readonly dueOn: CivilDate;
  /** The ground in law. */
  readonly ground: ForgettingGround;
}

/** A stream whose texts are destroyed. */
export interface DestroyedTexts {
  /** The name of the stream. */
  readonly stream: StreamName;
  /** The day on which that was recorded. */
  readonly on: CivilDate;
  /** The ground in law. */
  readonly ground: ForgettingGround;
}

/** The forgetting of the person, as far as it is recorded. */
export interface ForgettingStatus {
  /** The request that stands, if any. */
  readonly requested?: RequestedForgetting;
  /** The streams whose texts are destroyed, with the days. */
  readonly forgotten: readonly DestroyedTexts[];
}

/**
 * All that is recorded about one person, for that person (Art. 15 of the GDPR, from memory), as data: the same as JSON.
 *
 * It holds the person's texts in the clear, so it is as personal as the file itself. The same recorded events and options give
 * the same report, to the byte.
 */
export interface AccessReport {
  /** The form of the data. */
  readonly format: 'pavadonis-access-report-1';
  /** The day for which the report was made. */
  readonly asOf: CivilDate;
  /** The streams of the person, the one that was asked about in front. */
  readonly streams: readonly StreamName[];
  /** Remarks of the host: who is responsible, the ground in law, whom to ask. */
  readonly remarks: readonly Bilingual[];
  /** The forgetting of the person, as far as it is recorded. */
  readonly forgetting: ForgettingStatus;
  /** How many places hold a text that is not shown, by reason. */
  readonly unopened: readonly { readonly reason: Unopened['reason']; readonly places: number }[];
  /** How many facts somebody has to look at before they are handed over, by reason. */
  readonly review: readonly { readonly reason: ReviewReason; readonly facts: number }[];
  /** Why the file is kept. */
  readonly purposes: readonly Purpose[];
  /** To whom data go, and who has to be told of a forgetting (Art. 19 of the GDPR, from memory). */
  readonly recipients: readonly Recipient[];
  /** How long the file is kept. */
  readonly periods: readonly RetentionPeriod[];
  /** Where the data come from. */
  readonly sources: readonly DataSource[];
  /** The rights of the person, and what the software decides by itself. */
  readonly rights: readonly Bilingual[];
  /** Every event of all streams, in the order of recording. */
  readonly events: readonly AccessEvent[];
  /** The events of other streams that name the person, among those that the host gave. */
  readonly elsewhere: readonly NamedElsewhere[];
}
