import { recordedLog } from '@pavadonis/audit';
import { civilDate } from '@pavadonis/domain';
import { type EventStore, history, type HistoryError } from '@pavadonis/event-store';
import { replay, type ReplayError } from '@pavadonis/projection';
import {
  findingsToDate,
  type Finding,
  findings,
  recordKeepingFindings,
} from '@pavadonis/projection-findings';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

/**
 * The last day of the first operation, and an invented number of days that a
 * person with status may still live in a centre.
 */
export const ASKED = { asOf: civilDate('2023-11-30'), centreDays: 30 };

/** Returns all findings of a stored history: broken rules, and entries recorded late or corrected. */
export const auditFindings =
  (store: EventStore): TaskEither<ReplayError<HistoryError>, readonly Finding[]> =>
  async () => {
    const replayed = await replay({ findings })(history(store))();
    if (E.isLeft(replayed)) return replayed;
    const log = await recordedLog(store)();
    return E.isLeft(log)
      ? log
      : E.right([
          ...findingsToDate(replayed.right.views.findings, ASKED),
          ...recordKeepingFindings(log.right),
        ]);
  };
