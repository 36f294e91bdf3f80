import type { Recordable, Recorded, StreamName } from '@pavadonis/domain';
import type { HistoryError, StoreHistory } from '@pavadonis/event-store';
import { replay, type ReplayError } from '@pavadonis/projection';
import { type CaseloadView, caseload } from '@pavadonis/projection-caseload';
import type { Client } from '../client';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { endOf, type Question } from './questions';
import { turningPoints } from './turning-points';

/** The results of a question as known then and as known now, and the events that explain the difference. */
export interface ThenAndNow {
  readonly question: Question;
  readonly then: number;
  readonly now: number;
  readonly events: readonly Recorded<Recordable>[];
}

const times = (clients: readonly Client[]): ReadonlyMap<StreamName, number> => {
  const counts = new Map<StreamName, number>();
  for (const { stream } of clients) counts.set(stream, (counts.get(stream) ?? 0) + 1);
  return counts;
};

const differing = (then: readonly Client[], now: readonly Client[]): readonly StreamName[] => {
  const [before, after] = [times(then), times(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (stream) => before.get(stream) !== after.get(stream),
  );
};

/** Answers a question as known on its day and as known now, and finds the events that explain the difference. */
export const thenAndNow =
  (history: StoreHistory, today: CaseloadView) =>
  (question: Question): TaskEither<ReplayError<HistoryError>, ThenAndNow> =>
  async () => {
    const instant = endOf(question.knownOn);
    const known = await replay({ caseload }, { knownAt: { _tag: 'Instant', instant } })(history)();
    if (E.isLeft(known)) return known;
    const then = question.ask(known.right.views.caseload);
    const now = question.ask(today);
    const events: Recorded<Recordable>[] = [];
    for (const stream of differing(then, now)) {
      const recorded = await history.recorded(stream)();
      if (E.isLeft(recorded)) return recorded;
      events.push(...turningPoints(recorded.right, instant, (rows) => question.ask(rows).length));
    }
    return E.right({ question, then: then.length, now: now.length, events });
  };
