import {
  type GoalAchievement,
  type GoalArea,
  type GoalLifecycle,
  type GoalTerm,
  isTerminal,
} from '@pavadonis/domain/client';
import { dayNumber, NO_END, type Segments, segments } from '@pavadonis/projection';
import { episodeOfGoal } from '../episode-of-goal';
import type { ClientRow, GoalRow } from '../rows/client';

/** The standing of a goal on a day, with what it shares with others by which goals are counted. */
export interface GoalKind {
  readonly lifecycle: GoalLifecycle;
  readonly achievement?: GoalAchievement;
  readonly term: GoalTerm;
  readonly area: GoalArea;
  readonly serviceEnded: boolean;
}

// there are some hundred, however many goals
const kinds = new Map<string, GoalKind>();

/** Returns the one object of a kind. */
export const kindOf = (kind: GoalKind): GoalKind => {
  const { lifecycle, achievement, term, area, serviceEnded } = kind;
  const key = [lifecycle, achievement, term, area, serviceEnded].join();
  const known = kinds.get(key) ?? kind;
  kinds.set(key, known);
  return known;
};

/** The goals of clients while they stand as they do. A goal left open when the service ended is cancelled from that day on. */
export const goalStandings: Segments<ClientRow, GoalKind, GoalRow> = segments((row, add) => {
  for (const goal of row.goals) {
    const { term, area, standings } = goal;
    const end = episodeOfGoal(row, goal)?.end;
    const ended = end === undefined ? NO_END : dayNumber(end);
    let to = NO_END;
    // of several standings from one day on the last holds
    for (const { from: day, value: stood } of standings.toReversed()) {
      const from = dayNumber(day);
      const last = isTerminal(stood) ? to : Math.min(to, ended);
      if (from < last) add(from, last, kindOf({ ...stood, term, area, serviceEnded: false }), goal);
      const left = Math.max(from, ended);
      if (!isTerminal(stood) && left < to)
        add(left, to, kindOf({ ...stood, lifecycle: 'cancelled', term, area, serviceEnded: true }), goal);
      to = Math.min(to, from);
    }
  }
});
