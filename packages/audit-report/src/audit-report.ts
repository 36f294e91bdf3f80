import type { Bilingual } from '@pavadonis/page';
import type { KnownAt } from '@pavadonis/domain';
import {
  type Decoder,
  decoder as ownDecoder,
  type EventStore,
  type HistoryError,
  type Unstarted,
} from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import type { FindingsOptions } from '@pavadonis/projection-findings';
import * as E from 'fp-ts/Either';
import { type AskedFigure, explainFigures } from './gather/figures';
import { findingsIn } from './gather/findings';
import { positionsIn } from './gather/positions';
import { knownPart, readLog } from './gather/read-log';
import { recordKeepingOf } from './gather/record-keeping';
import { reportedEvents } from './gather/reported-event';
import { type CompareError, compareWithSeal, type SealToCompare } from './gather/seal';
import { type AuditReport, FORMAT, type ReportedLog } from './report/audit-report';

/** The store, the seal and the questions of an audit report. The day and the days in a centre are those of `findingsToDate`. */
export interface AuditReportOptions extends FindingsOptions {
  /** The store. It is read twice if a seal is given, and what is recorded meanwhile plays no part. */
  readonly store: Pick<EventStore, 'readAll' | 'notUtf8'>;
  /** Tells findings and figures as they were known at that moment; by default by the whole log. */
  readonly knownAt?: KnownAt;
  /** The seal with which the whole store is compared; by default none, and the report says so. */
  readonly sealed?: SealToCompare;
  /** The figures to explain; by default none. */
  readonly figures?: readonly AskedFigure[];
  /** Remarks that a reader has to know first; none by default. */
  readonly remarks?: readonly Bilingual[];
  /** Decodes events of older forms; by default those of the library alone. */
  readonly decoder?: Decoder;
}

/**
 * The reasons why no report can be made: a store that cannot be read, a seal that is not believed, or the report of a figure that
 * throws or returns no number (`BrokenCallback`).
 */
export type AuditReportError = HistoryError | CompareError | BrokenCallback;

const momentsOf = (known: readonly { readonly recordedAt: string }[]): Pick<ReportedLog, 'recorded'> => {
  const [first, last] = [known[0]?.recordedAt, known.at(-1)?.recordedAt];
  return first === undefined || last === undefined
    ? {}
    : { recorded: { first, last } as Required<ReportedLog>['recorded'] };
};

/**
 * Makes the audit report of a store, as data. A store that does not hold what was sealed is reported like any other: with all
 * that differs, and without proofs.
 *
 * It holds the log in memory, about a kilobyte for each event.
 */
export const auditReport =
  ({
    store,
    asOf,
    centreDays,
    knownAt,
    sealed,
    figures = [],
    remarks = [],
    decoder = ownDecoder(),
  }: AuditReportOptions): Unstarted<AuditReportError, AuditReport> =>
  async () => {
    const read = await readLog(store, decoder);
    if (E.isLeft(read)) return read;
    const { recorded, leaves, proofs } = read.right;
    const compared = await compareWithSeal(store, recorded.at(-1)?.position ?? 0, sealed);
    if (E.isLeft(compared)) return compared;
    const { reported: seal, provenBy } = compared.right;
    const known = knownPart(recorded, knownAt);
    const explained = explainFigures(figures, known);
    if (E.isLeft(explained)) return explained;
    const { kinds, ...found } = findingsIn(known, { asOf, centreDays });
    const recordKeeping = recordKeepingOf(known, found);
    const parts = { findings: kinds, recordKeeping, figures: explained.right };
    return E.right({
      format: FORMAT,
      remarks,
      asked: { asOf, ...(knownAt === undefined ? {} : { knownAt }), centreDays },
      log: {
        events: recorded.length,
        known: known.length,
        root: proofs.rootOver(leaves.length).toString('base64'),
        ...momentsOf(known),
      },
      seal,
      ...parts,
      events: reportedEvents(read.right, positionsIn(parts), provenBy),
    });
  };
