import { newId } from '@pavadonis/casework';
import { GoalId, PlanId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { episodes, plans } from '../choices';
import { day, hidden, one, text, word } from '../field';
import { asks, deskForm, OF_THE_WHOLE } from '../form';

const OF_A_PLAN = { ...OF_THE_WHOLE, NoPlan: 'planId', PlanIsClosed: 'planId', BeforePlan: 'on' } as const;

/** The forms about the inclusion plan, and the one that sets a goal. */
export const planForms = [
  deskForm<Client.CannotDrawUpPlan>({
    name: 'draw-up-plan',
    right: 'record',
    title: { lv: 'Sastādīt plānu', en: 'Draw up a plan' },
    fields: (at) => [day(), one('episodeId', episodes(at)), hidden('planId', newId(PlanId))],
    fieldOf: {
      ...OF_THE_WHOLE,
      PlanIdTaken: 'form',
      NoSuchEpisode: 'episodeId',
      OutsideEpisode: 'on',
      PlanOpen: 'episodeId',
    },
    ...asks(Client.PlanDrawnUp, Client.drawUpPlan),
  }),
  deskForm<Client.CannotAgreePlan>({
    name: 'agree-plan',
    right: 'record',
    title: { lv: 'Ierakstīt piekrišanu plānam', en: 'Record the agreement to a plan' },
    fields: (at) => [day(), one('planId', plans(at)), word('agreedBy', Client.PlanAgreed.required.agreedBy)],
    fieldOf: OF_A_PLAN,
    ...asks(Client.PlanAgreed, Client.agreePlan),
  }),
  deskForm<Client.CannotRevisePlan>({
    name: 'revise-plan',
    right: 'record',
    title: { lv: 'Pārskatīt plānu', en: 'Revise a plan' },
    fields: (at) => [day(), one('planId', plans(at)), text('reason', { isLong: true, isPersonal: true })],
    fieldOf: OF_A_PLAN,
    ...asks(Client.PlanRevised, Client.revisePlan),
  }),
  deskForm<Client.CannotSetPlanGoal>({
    name: 'set-goal',
    right: 'record',
    title: { lv: 'Izvirzīt mērķi', en: 'Set a goal' },
    fields: (at) => [
      day(),
      one('planId', plans(at)),
      hidden('goalId', newId(GoalId)),
      word('term', Client.GoalTerm),
      word('area', Client.GoalArea),
      text('text', {
        isLong: true,
        isPersonal: true,
        optional: true,
        label: { lv: 'Mērķis klienta vārdiem', en: 'The goal in the client’s words' },
      }),
      day('targetOn', { optional: true }),
    ],
    fieldOf: { ...OF_A_PLAN, GoalIdTaken: 'form', OutsideEpisode: 'on', DueBeforeSet: 'targetOn' },
    ...asks(Client.PlanGoalSet, Client.setPlanGoal),
  }),
  deskForm<Client.CannotClosePlan>({
    name: 'close-plan',
    right: 'record',
    title: { lv: 'Noslēgt plānu', en: 'Close a plan' },
    fields: (at) => [day(), one('planId', plans(at)), word('outcome', Client.PlanOutcome)],
    fieldOf: { ...OF_A_PLAN, GoalsOpen: 'outcome' },
    ...asks(Client.PlanClosed, Client.closePlan),
  }),
];
