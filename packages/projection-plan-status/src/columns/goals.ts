import {
  type GoalAchievement,
  type GoalArea,
  type GoalLifecycle,
  type GoalStanding,
  type GoalTerm,
  isTerminal,
} from '@pavadonis/domain/client';
import { dayNumber, NO_END, type Segments, segments } from '@pavadonis/projection';
import { episodeOfGoal } from '../episode-of-goal';
import type { ClientGoal } from '../client-goal';
import type { ClientRow } from '../rows/client';

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
export const goalStandings: Segments<ClientRow, GoalKind, ClientGoal> = segments((row, add) => {
  for (const goal of row.goals) {
    const { term, area, standings } = goal;
    const addWhile = (from: number, to: number, stood: GoalStanding, serviceEnded: boolean): void => {
      if (from < to)
        add(from, to, kindOf({ ...stood, term, area, serviceEnded }), {
          client: row.stream,
          goal,
          ...stood,
          serviceEnded,
        });
    };
    const end = episodeOfGoal(row, goal)?.end;
    const ended = end === undefined ? NO_END : dayNumber(end);
    let to = NO_END;
    // of several standings from one day on the last holds
    for (const { from: day, value: stood } of standings.toReversed()) {
      const from = dayNumber(day);
      if (isTerminal(stood)) addWhile(from, to, stood, false);
      else {
        addWhile(from, Math.min(to, ended), stood, false);
        addWhile(Math.max(from, ended), to, { ...stood, lifecycle: 'cancelled' }, true);
      }
      to = Math.min(to, from);
    }
  }
});
