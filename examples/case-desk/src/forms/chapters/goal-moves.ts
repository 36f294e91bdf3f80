import * as Client from '@pavadonis/domain/client';
import type { Bilingual } from '@pavadonis/page';
import { goals } from '../choices';
import { day, type Field, one, word } from '../field';
import { asks, type At, deskForm, type DeskForm, OF_THE_WHOLE } from '../form';

const FIELD_OF = {
  ...OF_THE_WHOLE,
  NoSuchGoal: 'goalId',
  BeforeGoal: 'on',
  PlanIsClosed: 'goalId',
  NotAllowedInGoalState: 'goalId',
} as const;

const moves = (
  name: string,
  title: Bilingual,
  asking: ReturnType<typeof asks>,
  more: readonly Field[] = [],
): DeskForm =>
  deskForm<Client.CannotMoveGoal>({
    name,
    right: 'record',
    title,
    fields: (at: At) => [day(), one('goalId', goals(at, name !== 'reopen-goal')), ...more],
    fieldOf: FIELD_OF,
    ...asking,
  });

const results = ({
  required: { achievement },
}: {
  readonly required: { readonly achievement: { readonly keys: object } };
}) => [word('achievement', { keys: achievement.keys as Readonly<Record<string, unknown>> })];

/** The forms by which goals move in their lifecycle, and are assessed. */
export const goalForms = [
  moves(
    'progress-goal',
    { lv: 'Ierakstīt virzību', en: 'Record progress' },
    asks(Client.PlanGoalProgressed, Client.progressGoal),
    results(Client.PlanGoalProgressed),
  ),
  moves(
    'achieve-goal',
    { lv: 'Mērķis sasniegts', en: 'The goal was reached' },
    asks(Client.PlanGoalAchieved, Client.achieveGoal),
    results(Client.PlanGoalAchieved),
  ),
  moves(
    'fail-goal',
    { lv: 'Mērķis nav sasniegts', en: 'The goal was not reached' },
    asks(Client.PlanGoalNotAchieved, Client.failGoal),
    results(Client.PlanGoalNotAchieved),
  ),
  moves(
    'put-goal-on-hold',
    { lv: 'Apturēt mērķi', en: 'Put the goal on hold' },
    asks(Client.PlanGoalPutOnHold, Client.putGoalOnHold),
  ),
  moves(
    'resume-goal',
    { lv: 'Atsākt mērķi', en: 'Resume the goal' },
    asks(Client.PlanGoalResumed, Client.resumeGoal),
  ),
  moves(
    'cancel-goal',
    { lv: 'Atteikties no mērķa', en: 'Give the goal up' },
    asks(Client.PlanGoalCancelled, Client.cancelGoal),
  ),
  moves(
    'reject-goal',
    { lv: 'Klients mērķi noraidīja', en: 'The client turned the goal down' },
    asks(Client.PlanGoalRejected, Client.rejectGoal),
  ),
  moves(
    'reopen-goal',
    { lv: 'Atjaunot mērķi', en: 'Reopen the goal' },
    asks(Client.PlanGoalReopened, Client.reopenGoal),
  ),
];
