import { civilDate, type Recordable, type Recorded } from '@pavadonis/domain';
import { decoder, type EventStore, history, type HistoryError } from '@pavadonis/event-store';
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
const ASKED = { asOf: civilDate('2023-11-30'), centreDays: 30 };

const PAGE = 2000;

const wholeLog =
  (store: EventStore): TaskEither<HistoryError, readonly Recorded<Recordable>[]> =>
  async () => {
    const { recorded } = decoder();
    const log: Recorded<Recordable>[] = [];
    for (;;) {
      const page = await store.readAll({ after: log.at(-1)?.position ?? 0, limit: PAGE })();
      if (E.isLeft(page)) return page;
      for (const stored of page.right) {
        const decoded = recorded(stored);
        if (E.isLeft(decoded)) return decoded;
        log.push(decoded.right);
      }
      if (page.right.length < PAGE) return E.right(log);
    }
  };

/** Returns all findings of a stored history: broken rules, and entries recorded late or corrected. */
export const auditFindings =
  (store: EventStore): TaskEither<ReplayError<HistoryError>, readonly Finding[]> =>
  async () => {
    const replayed = await replay({ findings })(history(store))();
    if (E.isLeft(replayed)) return replayed;
    const log = await wholeLog(store)();
    return E.isLeft(log)
      ? log
      : E.right([
          ...findingsToDate(replayed.right.views.findings, ASKED),
          ...recordKeepingFindings(log.right),
        ]);
  };
