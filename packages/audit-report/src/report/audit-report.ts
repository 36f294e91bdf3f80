import type { Bilingual } from '@pavadonis/page';
import type { CivilDate, Instant, KnownAt } from '@pavadonis/domain';
import type { ReportedEvent } from './reported-event';
import type { ReportedFigure } from './reported-figure';
import type { FindingsOfKind } from './reported-findings';
import type { RecordKeeping } from './reported-record-keeping';
import type { ReportedSeal } from './reported-seal';

/** The form of the data. Another form has another number. */
export const FORMAT: AuditReport['format'] = 'pavadonis-audit-report-1';

/** The questions of an audit report. */
export interface AskedReport {
  /** The day by whose end findings are told. */
  readonly asOf: CivilDate;
  /** The moment up to which the log was read; absent if all of it was. */
  readonly knownAt?: KnownAt;
  /** The days for which a person with status may still live in a centre. */
  readonly centreDays: number;
}

/** The log of which a report tells. */
export interface ReportedLog {
  /** The number of events in the store. */
  readonly events: number;
  /** The events among them that were known at the moment of the question: findings and figures tell of these. */
  readonly known: number;
  /** The root over all events in the store, in base64. */
  readonly root: string;
  /** The first and the last event that were known, by their moments of recording; absent if there was none. */
  readonly recorded?: { readonly first: Instant; readonly last: Instant };
}

/**
 * An audit report as data: nothing but texts, numbers, truth values, lists and records, so that it is the same as JSON.
 *
 * The same log and the same questions give the same report, to the byte. It holds no personal text: it names persons by
 * their streams, users by pseudonyms and documents by their kind.
 */
export interface AuditReport {
  /** The form of the data. */
  readonly format: 'pavadonis-audit-report-1';
  /** Remarks that a reader has to know first, in the host’s words. */
  readonly remarks: readonly Bilingual[];
  /** The questions. */
  readonly asked: AskedReport;
  /** The log. */
  readonly log: ReportedLog;
  /** The seal, and whether the store holds what was sealed. */
  readonly seal: ReportedSeal;
  /** The findings by kind, the gravest first. Late entries and corrections stand in `recordKeeping`. */
  readonly findings: readonly FindingsOfKind[];
  /** How the log was kept. */
  readonly recordKeeping: RecordKeeping;
  /** The figures that were asked for, in their order. */
  readonly figures: readonly ReportedFigure[];
  /** All events that the report names, in the order of the log. */
  readonly events: readonly ReportedEvent[];
}
