import type { StreamName } from '@pavadonis/domain';
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
import type { ClientRow, GoalRow } from '../rows/client';

/** The standing of a goal on a day, with what it shares with others by which goals are counted. */
export interface GoalKind {
  readonly lifecycle: GoalLifecycle;
  readonly achievement?: GoalAchievement;
  readonly term: GoalTerm;
  readonly area: GoalArea;
  readonly serviceEnded: boolean;
}

/** The kind of a goal on a day, and whether it was due before. */
export interface KindOnDay {
  readonly kind: GoalKind;
  readonly isOverdue: boolean;
}

/** A kind of goals that are not overdue, and of those that are. */
type OnDays = readonly [inTime: KindOnDay, overdue: KindOnDay];

type OfArea = readonly (OnDays | undefined)[];

// there are some hundred, however many goals: by lifecycle, achievement and area, and then by place
const kinds = new Map<GoalLifecycle, Map<GoalAchievement | undefined, Map<GoalArea, OfArea>>>();

const placeOf = (term: GoalTerm, serviceEnded: boolean): number =>
  (term === 'long' ? 2 : 0) + (serviceEnded ? 1 : 0);

const newKind = (kind: GoalKind): OnDays => {
  const { lifecycle, achievement, term, area, serviceEnded } = kind;
  const ofLifecycle = kinds.get(lifecycle) ?? new Map<GoalAchievement | undefined, Map<GoalArea, OfArea>>();
  const ofAchievement = ofLifecycle.get(achievement) ?? new Map<GoalArea, OfArea>();
  const known = ofAchievement.get(area) ?? [undefined, undefined, undefined, undefined];
  const made: OnDays = [
    { kind, isOverdue: false },
    { kind, isOverdue: true },
  ];
  kinds.set(lifecycle, ofLifecycle);
  ofLifecycle.set(achievement, ofAchievement);
  ofAchievement.set(area, known.with(placeOf(term, serviceEnded), made));
  return made;
};

const onDays = (
  { lifecycle, achievement }: GoalStanding,
  { term, area }: Pick<GoalRow, 'term' | 'area'>,
  serviceEnded: boolean,
): OnDays =>
  kinds.get(lifecycle)?.get(achievement)?.get(area)?.[placeOf(term, serviceEnded)] ??
  newKind({ lifecycle, ...(achievement === undefined ? {} : { achievement }), term, area, serviceEnded });

/** Returns the one object of the kind of a goal. */
export const kindOf = (standing: ClientGoal): GoalKind =>
  onDays(standing, standing.goal, standing.serviceEnded)[0].kind;

// field by field: there is one for each segment
const clientGoal = (
  client: StreamName,
  goal: GoalRow,
  { lifecycle, achievement }: GoalStanding,
  serviceEnded: boolean,
): ClientGoal =>
  achievement === undefined
    ? { client, goal, lifecycle, serviceEnded }
    : { client, goal, lifecycle, achievement, serviceEnded };

const cancelled = ({ achievement }: GoalStanding): GoalStanding =>
  achievement === undefined ? { lifecycle: 'cancelled' } : { lifecycle: 'cancelled', achievement };

/**
 * The goals of clients while they stand as they do. A goal left open when the service ended is cancelled from that day on. An
 * open goal is another segment, about the same part, once it is overdue.
 */
export const goalStandings: Segments<ClientRow, KindOnDay, ClientGoal> = segments((row, add) => {
  for (const goal of row.goals) {
    const end = episodeOfGoal(row, goal)?.end;
    const ended = end === undefined ? NO_END : dayNumber(end);
    // a goal is not overdue on the day on which it is due
    const overdueFrom = goal.targetOn === undefined ? NO_END : dayNumber(goal.targetOn) + 1;
    const addOpen = (from: number, to: number, stood: GoalStanding): void => {
      if (from >= to) return;
      const [inTime, overdue] = onDays(stood, goal, false);
      const part = clientGoal(row.stream, goal, stood, false);
      const due = Math.max(from, Math.min(overdueFrom, to));
      if (from < due) add(from, due, inTime, part);
      if (due < to) add(due, to, overdue, part);
    };
    const addClosed = (from: number, to: number, stood: GoalStanding, serviceEnded: boolean): void => {
      if (from >= to) return;
      const [kind] = onDays(stood, goal, serviceEnded);
      add(from, to, kind, clientGoal(row.stream, goal, stood, serviceEnded));
    };
    let to = NO_END;
    // of several standings from one day on the last holds
    for (let i = goal.standings.length - 1; i >= 0; i -= 1) {
      const standing = goal.standings[i];
      if (standing === undefined) continue;
      const { value: stood } = standing;
      const from = dayNumber(standing.from);
      if (isTerminal(stood)) addClosed(from, to, stood, false);
      else {
        addOpen(from, Math.min(to, ended), stood);
        addClosed(Math.max(from, ended), to, cancelled(stood), true);
      }
      to = Math.min(to, from);
    }
  }
});
